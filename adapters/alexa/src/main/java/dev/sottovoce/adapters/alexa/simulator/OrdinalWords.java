package dev.sottovoce.adapters.alexa.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** "The second", "3rd", "tercero": places in a list, and days of a month. */
final class OrdinalWords {
    private static final Map<String, Integer> ENGLISH = numbered("first second third fourth fifth sixth seventh eighth"
            + " ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            + " twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh"
            + " twenty-eighth twenty-ninth thirtieth thirty-first");
    private static final Map<String, Integer> SPANISH =
            numbered("primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo");

    private final boolean spanish;

    OrdinalWords(Locale locale) {
        this.spanish = locale.getLanguage().equals("es");
    }

    /** The place that exactly these lower-case words name. */
    OptionalInt parse(String words) {
        String bare = Speech.fold(words)
                .replaceFirst(spanish ? "^(?:el|la) " : "^the ", "")
                .replaceFirst("^(\\d+)(?:st|nd|rd|th)$", "#$1");
        if (bare.matches("#\\d{1,3}")) {
            return OptionalInt.of(Integer.parseInt(bare.substring(1)));
        }
        String key = spanish ? masculine(bare) : bare.replace(' ', '-');
        Integer place = (spanish ? SPANISH : ENGLISH).get(key);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static String masculine(String word) {
        return word.equals("primer") ? "primero" : word.equals("tercer") ? "tercero" : word.replaceFirst("a$", "o");
    }

    private static Map<String, Integer> numbered(String words) {
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        for (String word : words.split(" ", -1)) {
            places.put(word, ++place);
        }
        return Map.copyOf(places);
    }
}
