package dev.sottovoce.adapters.alexa.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Whole numbers from 0 to 999,999 as people say them, in English and Spanish, or in digits. */
final class NumberWords {
    private static final Map<String, Integer> ENGLISH = english();
    private static final Map<String, Integer> SPANISH = spanish();

    private final boolean spanish;

    NumberWords(Locale locale) {
        this.spanish = locale.getLanguage().equals("es");
    }

    /** The number that exactly these words are. */
    OptionalInt parse(List<String> said) {
        List<String> words = Speech.fold(said);
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        if (words.size() == 1 && words.get(0).matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(words.get(0)));
        }
        int thousand = words.indexOf(spanish ? "mil" : "thousand");
        if (thousand < 0) {
            return small(words);
        }
        List<String> left = words.subList(0, thousand);
        List<String> right = words.subList(thousand + 1, words.size());
        OptionalInt thousands = left.isEmpty() && spanish ? OptionalInt.of(1) : small(left);
        OptionalInt rest = right.isEmpty() ? OptionalInt.of(0) : small(withoutAnd(right));
        if (thousands.isEmpty() || thousands.getAsInt() == 0 || rest.isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(thousands.getAsInt() * 1000 + rest.getAsInt());
    }

    private List<String> withoutAnd(List<String> words) {
        return !spanish && words.size() > 1 && words.get(0).equals("and") ? words.subList(1, words.size()) : words;
    }

    /** Below one thousand. */
    private OptionalInt small(List<String> words) {
        return spanish ? smallSpanish(words) : smallEnglish(words);
    }

    private static OptionalInt smallEnglish(List<String> words) {
        int hundred = words.indexOf("hundred");
        if (hundred < 0) {
            return tens(words, ENGLISH, false);
        }
        if (hundred != 1) {
            return OptionalInt.empty();
        }
        OptionalInt hundreds = words.get(0).equals("a") ? OptionalInt.of(1) : tens(words.subList(0, 1), ENGLISH, false);
        List<String> right = words.subList(2, words.size());
        List<String> bare = right.size() > 1 && right.get(0).equals("and") ? right.subList(1, right.size()) : right;
        OptionalInt rest = bare.isEmpty() ? OptionalInt.of(0) : tens(bare, ENGLISH, false);
        boolean good = hundreds.isPresent() && hundreds.getAsInt() >= 1 && hundreds.getAsInt() <= 9 && rest.isPresent();
        return good ? OptionalInt.of(hundreds.getAsInt() * 100 + rest.getAsInt()) : OptionalInt.empty();
    }

    private static OptionalInt smallSpanish(List<String> words) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        Integer first = SPANISH.get(words.get(0));
        if (first == null || first < 100) {
            return tens(words, SPANISH, true);
        }
        if (words.size() == 1) {
            return OptionalInt.of(first);
        }
        OptionalInt rest = tens(words.subList(1, words.size()), SPANISH, true);
        boolean good = !words.get(0).equals("cien") && rest.isPresent() && rest.getAsInt() > 0;
        return good ? OptionalInt.of(first + rest.getAsInt()) : OptionalInt.empty();
    }

    /** One word below one hundred, or tens and a unit; Spanish puts {@code y} between them. */
    private static OptionalInt tens(List<String> words, Map<String, Integer> names, boolean and) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        Integer first = names.get(words.get(0));
        if (first == null || first > 99) {
            return OptionalInt.empty();
        }
        if (words.size() == 1) {
            return OptionalInt.of(first);
        }
        boolean shape = words.size() == (and ? 3 : 2) && (!and || words.get(1).equals("y"));
        int unit = shape ? names.getOrDefault(words.get(words.size() - 1), 0) : 0;
        boolean good = unit >= 1 && unit <= 9 && first >= 20 && first % 10 == 0;
        return good ? OptionalInt.of(first + unit) : OptionalInt.empty();
    }

    private static Map<String, Integer> english() {
        Map<String, Integer> names = new HashMap<>();
        number(
                names,
                0,
                1,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen");
        number(names, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        return Map.copyOf(names);
    }

    private static Map<String, Integer> spanish() {
        Map<String, Integer> names = new HashMap<>();
        number(
                names,
                0,
                1,
                "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
                        + " diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco"
                        + " veintiseis veintisiete veintiocho veintinueve");
        number(names, 30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        number(names, 100, 100, "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos");
        number(names, 800, 100, "ochocientos novecientos");
        names.putAll(Map.of("un", 1, "una", 1, "veintiun", 21, "veintiuna", 21, "cien", 100));
        return Map.copyOf(names);
    }

    private static void number(Map<String, Integer> names, int from, int step, String words) {
        int value = from;
        for (String word : words.split(" ", -1)) {
            names.put(word, value);
            value += step;
        }
    }
}
