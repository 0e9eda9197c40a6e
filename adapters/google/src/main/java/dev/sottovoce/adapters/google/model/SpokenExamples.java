package dev.sottovoce.adapters.google.model;

import java.util.List;
import java.util.Locale;

/** Words for slots without a list of values, as examples in training phrases. */
final class SpokenExamples {
    private SpokenExamples() {}

    /** At least one, in lower case as people type. */
    static List<String> of(String type, Locale locale) {
        return locale.getLanguage().equals("es") ? spanish(type) : english(type, locale.getCountry());
    }

    private static List<String> english(String type, String country) {
        return switch (type) {
            case "PERIOD" -> List.of("last month", "this week", "in february", "this year", "last week", "yesterday");
            case "DATE" -> List.of("tomorrow", "on friday", "the first of march");
            case "NUMBER" -> List.of("five", "ten", "3");
            case "ORDINAL" -> List.of("1", "2");
            case "MONEY" ->
                country.equals("US")
                        ? List.of("20 dollars", "$50", "fifteen dollars")
                        : List.of("20 pounds", "£50", "fifteen pounds");
            default -> List.of("maria", "the landlord", "john smith");
        };
    }

    private static List<String> spanish(String type) {
        return switch (type) {
            case "PERIOD" ->
                List.of("el mes pasado", "esta semana", "en febrero", "este año", "la semana pasada", "ayer");
            case "DATE" -> List.of("mañana", "el viernes", "el uno de marzo");
            case "NUMBER" -> List.of("cinco", "diez", "3");
            case "ORDINAL" -> List.of("1", "2");
            case "MONEY" -> List.of("20 euros", "50 euros", "quince euros");
            default -> List.of("maría", "el casero", "juan garcía");
        };
    }
}
