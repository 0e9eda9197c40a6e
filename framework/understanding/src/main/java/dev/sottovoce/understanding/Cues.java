package dev.sottovoce.understanding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names that no list of ours has, by the words before and after them: "in my holiday pot account", "at Joe's".
 * The words only; whose account that is, the bank finds out.
 */
final class Cues {
    private static final int LONGEST = 4;

    private static final Map<String, Set<String>> BEFORE_MERCHANT = Map.of("en", Set.of("at"), "es", Set.of("en"));

    private static final Map<String, Set<String>> BEFORE_PAYEE =
            Map.of("en", Set.of("to", "pay", "send", "give"), "es", Set.of("a", "para"));

    private static final Map<String, Set<String>> STOP = Map.of(
            "en",
            Set.of(("the a an my our your this that it all in on at of to from for and or is are was were do does did"
                            + " have has i me you we much many please thanks account accounts money total balance"
                            + " bank card which what how when last since")
                    .split(" ")),
            "es",
            Set.of(("el la los las un una mi mis tu su este esta en de del a al para por con y o es son que cual"
                            + " cuanto cuanta he ha tengo hay favor gracias cuenta cuentas dinero total saldo"
                            + " banco tarjeta cuando desde ultimo ultima")
                    .split(" ")));

    private final Prepared text;
    private final String language;
    private final Set<String> stop;

    Cues(Prepared text, String language) {
        this.text = text;
        this.language = language.equals("es") ? "es" : "en";
        this.stop = STOP.getOrDefault(this.language, Set.of());
    }

    /** The name that stands where a value of that type would stand; empty for none, and for types that need no name. */
    Optional<String> mention(String type) {
        return switch (type) {
            case "ACCOUNT" -> account();
            case "MERCHANT" -> after(BEFORE_MERCHANT.getOrDefault(language, Set.of()));
            case "PAYEE" -> after(BEFORE_PAYEE.getOrDefault(language, Set.of()));
            default -> Optional.empty();
        };
    }

    private Optional<String> account() {
        return language.equals("es") ? spanishAccount() : englishAccount();
    }

    /** "My holiday pot account". */
    private Optional<String> englishAccount() {
        for (int at = 1; at < text.tokens().size(); at++) {
            if (word(at).equals("account")) {
                int from = at;
                while (from > 0 && at - from < LONGEST && isName(from - 1)) {
                    from--;
                }
                boolean determined = from > 0 && Set.of("my", "the", "our").contains(word(from - 1));
                if (from < at && determined) {
                    return Optional.of(text.raw(from, at));
                }
            }
        }
        return Optional.empty();
    }

    /** "La cuenta de la playa": the article belongs to the sentence, not to the name. */
    private Optional<String> spanishAccount() {
        for (int at = 0; at + 1 < text.tokens().size(); at++) {
            if (word(at).equals("cuenta")) {
                int from = at + 1;
                while (from < text.tokens().size()
                        && Set.of("de", "del", "la", "el", "para").contains(word(from))) {
                    from++;
                }
                Optional<String> name = from > at + 1 ? name(from) : Optional.empty();
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> after(Set<String> cues) {
        for (int at = 0; at + 1 < text.tokens().size(); at++) {
            if (cues.contains(word(at)) && !text.inSpan(at)) {
                Optional<String> name = name(at + 1);
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> name(int from) {
        int to = from;
        while (to < text.tokens().size() && to - from < LONGEST && isName(to)) {
            to++;
        }
        return to == from ? Optional.empty() : Optional.of(text.raw(from, to));
    }

    private boolean isName(int at) {
        return !text.inSpan(at) && !stop.contains(word(at)) && Character.isLetter(word(at).charAt(0));
    }

    private String word(int at) {
        return text.tokens().get(at).word();
    }
}
