package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.alexa.simulator.Understood.Authority;
import dev.sottovoce.adapters.alexa.simulator.Understood.Filled;
import dev.sottovoce.adapters.alexa.simulator.Understood.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words as the value of a slot type: Amazon's own by grammar, the model's by its list of values. */
final class SlotReader {
    /** A custom type also takes what is not in its list, when it is short. */
    private static final int MAX_OPEN_WORDS = 4;

    private static final Pattern DURATION = Pattern.compile(
            "(.+) (minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|días?|dias?|semanas?|mes|meses|años?)");

    private final Map<String, Map<List<String>, List<Match>>> values = new HashMap<>();
    private final NumberWords numbers;
    private final OrdinalWords ordinals;
    private final DateWords dates;

    /** @param types the {@code types} of a model */
    SlotReader(JsonNode types, Locale locale) {
        for (JsonNode type : types) {
            values.put(type.path("name").asText(), index(type.path("values")));
        }
        this.numbers = new NumberWords(locale);
        this.ordinals = new OrdinalWords(locale);
        this.dates = new DateWords(locale);
    }

    boolean knows(String type) {
        return values.containsKey(type);
    }

    /** Values by the words that name them. */
    static Map<List<String>, List<Match>> index(JsonNode values) {
        Map<List<String>, List<Match>> index = new HashMap<>();
        for (JsonNode value : values) {
            JsonNode name = value.path("name");
            Match match =
                    new Match(name.path("value").asText(), value.path("id").asText());
            put(index, name.path("value").asText(), match);
            name.path("synonyms").forEach(synonym -> put(index, synonym.asText(), match));
        }
        return index;
    }

    /**
     * The value that exactly these words are.
     *
     * @param dynamic values that the skill sent during the session, by type
     */
    Optional<Filled> read(
            String type, List<String> said, LocalDate today, Map<String, Map<List<String>, List<Match>>> dynamic) {
        String words = String.join(" ", said);
        return switch (type) {
            case "AMAZON.NUMBER" -> number(said).map(SlotReader::plain);
            case "AMAZON.Ordinal" -> {
                OptionalInt place = ordinals.parse(words);
                yield place.isPresent() ? Optional.of(plain("" + place.getAsInt())) : Optional.empty();
            }
            case "AMAZON.FOUR_DIGIT_NUMBER" -> digits(said).map(SlotReader::plain);
            case "AMAZON.DATE" -> dates.resolve(words, today).map(SlotReader::plain);
            case "AMAZON.DURATION" -> duration(words).map(SlotReader::plain);
            default -> custom(type, said, dynamic);
        };
    }

    private Optional<Filled> custom(
            String type, List<String> said, Map<String, Map<List<String>, List<Match>>> dynamic) {
        List<String> folded = Speech.fold(said);
        List<Authority> authorities = new ArrayList<>();
        authorities.add(
                new Authority(false, type, values.getOrDefault(type, Map.of()).getOrDefault(folded, List.of())));
        if (dynamic.containsKey(type)) {
            authorities.add(new Authority(
                    true, type, dynamic.getOrDefault(type, Map.of()).getOrDefault(folded, List.of())));
        }
        Filled filled = new Filled(String.join(" ", said), List.copyOf(authorities));
        return filled.resolved() || said.size() <= MAX_OPEN_WORDS ? Optional.of(filled) : Optional.empty();
    }

    private Optional<String> number(List<String> said) {
        OptionalInt number = numbers.parse(said);
        return number.isPresent() ? Optional.of("" + number.getAsInt()) : Optional.empty();
    }

    private Optional<String> digits(List<String> said) {
        StringBuilder digits = new StringBuilder();
        for (String word : said) {
            digits.append(
                    word.matches("\\d+")
                            ? word
                            : number(List.of(word)).filter(n -> n.length() == 1).orElse("?"));
        }
        return digits.toString().matches("\\d{4}") ? Optional.of(digits.toString()) : Optional.empty();
    }

    private Optional<String> duration(String words) {
        Matcher shape = DURATION.matcher(words);
        if (!shape.matches()) {
            return Optional.empty();
        }
        List<String> count = Speech.words(shape.group(1));
        Optional<String> number =
                count.equals(List.of("a")) || count.equals(List.of("an")) ? Optional.of("1") : number(count);
        return number.map(many -> iso(many, Speech.fold(shape.group(2))));
    }

    private static String iso(String many, String unit) {
        if (unit.startsWith("mi")) {
            return "PT" + many + "M";
        }
        if (unit.startsWith("ho")) {
            return "PT" + many + "H";
        }
        return switch (unit.charAt(0)) {
            case 'd' -> "P" + many + "D";
            case 'w', 's' -> "P" + many + "W";
            case 'm' -> "P" + many + "M";
            default -> "P" + many + "Y";
        };
    }

    private static Filled plain(String value) {
        return new Filled(value, List.of());
    }

    private static void put(Map<List<String>, List<Match>> index, String name, Match match) {
        index.merge(Speech.fold(Speech.words(name)), List.of(match), (before, more) -> {
            List<Match> all = new ArrayList<>(before);
            more.stream().filter(each -> !all.contains(each)).forEach(all::add);
            return List.copyOf(all);
        });
    }
}
