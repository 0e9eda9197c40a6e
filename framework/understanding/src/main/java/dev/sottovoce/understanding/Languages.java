package dev.sottovoce.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells English from Spanish by their small words; letters that only Spanish has break a tie. */
final class Languages {
    private static final int LEAST_WORDS = 3;

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
            Set.of(("the a an and or of to in on at for from with is are was were be been am my your his her its i you"
                            + " we they it what which who how when where why can could do did does have has"
                            + " this that there not please much many will would should")
                    .split(" ")),
            "es",
            Set.of(("el la los las un una unos unas y o de del a al en por para con es son era fue ser estoy esta mi"
                            + " mis tu su sus yo me te se lo le que cual quien como cuando donde cuanto cuanta"
                            + " cuantos puedo puede hay he ha tengo tiene este eso no si favor quiero dime")
                    .split(" ")));

    private static final String ONLY_SPANISH = "ñ¿¡áéíóúÑÁÉÍÓÚ";

    private Languages() {}

    /** The language of a text; empty when it is too short or shows neither. */
    static Optional<String> of(String text, List<Token> tokens) {
        if (tokens.size() < LEAST_WORDS) {
            return Optional.empty();
        }
        int english = count("en", tokens);
        int spanish = count("es", tokens);
        if (english != spanish) {
            return Optional.of(english > spanish ? "en" : "es");
        }
        boolean marked = text.chars().anyMatch(character -> ONLY_SPANISH.indexOf(character) >= 0);
        return marked ? Optional.of("es") : Optional.empty();
    }

    private static int count(String language, List<Token> tokens) {
        Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
        return (int)
                tokens.stream().filter(token -> small.contains(token.word())).count();
    }
}
