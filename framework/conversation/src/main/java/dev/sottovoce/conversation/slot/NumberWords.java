package dev.sottovoce.conversation.slot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whole numbers that are written out, and never adds neighbours that do not belong to one number. */
abstract class NumberWords {

    /** A number and the index of the word after it. */
    record Spoken(long value, int next) {}

    static final long THOUSAND = 1_000;
    static final long MILLION = 1_000_000;

    static NumberWords of(SlotLocale locale) {
        return locale.isSpanish() ? new Spanish() : new English();
    }

    /** The longest number that begins with a word. */
    abstract Optional<Spoken> at(Words words, int at);

    /** What a word multiplies the number before it with: {@code thousand}, {@code mil}; 1 for any other word. */
    abstract long multiplier(String word);

    /** The number from 0 to 99 that begins with a word. */
    abstract Optional<Spoken> small(Words words, int at);

    static String word(Words words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /** "three thousand two hundred and one". */
    private static final class English extends NumberWords {

        private static final Map<String, Integer> UNITS = counted(
                0,
                1,
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                        + "seventeen eighteen nineteen");
        private static final Map<String, Integer> TENS =
                counted(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
        private static final Map<String, Long> MULTIPLIERS =
                Map.of("hundred", 100L, "thousand", THOUSAND, "grand", THOUSAND, "k", THOUSAND, "million", MILLION);

        @Override
        long multiplier(String word) {
            return MULTIPLIERS.getOrDefault(word, 1L);
        }

        @Override
        Optional<Spoken> small(Words words, int at) {
            Integer ten = TENS.get(word(words, at));
            if (ten != null) {
                int unit = UNITS.getOrDefault(word(words, at + 1), 0);
                boolean joined = unit > 0 && unit < 10;
                return Optional.of(joined ? new Spoken(ten + unit, at + 2) : new Spoken(ten, at + 1));
            }
            return Optional.ofNullable(UNITS.get(word(words, at))).map(unit -> new Spoken(unit, at + 1));
        }

        @Override
        Optional<Spoken> at(Words words, int at) {
            Optional<Spoken> first = block(words, at);
            if (first.isEmpty()) {
                return first;
            }
            long scale = scale(words, first.get().next());
            if (scale == 1) {
                return first;
            }
            long value = first.get().value() * scale;
            int next = first.get().next() + 1;
            Optional<Spoken> rest = afterAnd(words, next).filter(number -> number.value() < scale);
            if (scale == MILLION && rest.isPresent() && scale(words, rest.get().next()) == THOUSAND) {
                long thousands = value + rest.get().value() * THOUSAND;
                int end = rest.get().next() + 1;
                return afterAnd(words, end)
                        .map(number -> new Spoken(thousands + number.value(), number.next()))
                        .or(() -> Optional.of(new Spoken(thousands, end)));
            }
            return Optional.of(rest.map(number -> new Spoken(value + number.value(), number.next()))
                    .orElse(new Spoken(value, next)));
        }

        private long scale(Words words, int at) {
            long multiplier = multiplier(word(words, at));
            return multiplier == 100 ? 1 : multiplier;
        }

        private Optional<Spoken> afterAnd(Words words, int at) {
            return block(words, words.is(at, "and") ? at + 1 : at);
        }

        /** Below ten thousand: "fifteen hundred and five", "a hundred", "a" only before a multiplier, "a dozen". */
        private Optional<Spoken> block(Words words, int at) {
            boolean one = words.is(at, "a") || words.is(at, "an");
            if (one && words.is(at + 1, "dozen")) {
                return Optional.of(new Spoken(12, at + 2));
            }
            Optional<Spoken> first =
                    one && multiplier(word(words, at + 1)) > 1 ? Optional.of(new Spoken(1, at + 1)) : small(words, at);
            if (first.isEmpty()
                    || first.get().value() == 0
                    || !words.is(first.get().next(), "hundred")) {
                return first;
            }
            long hundreds = 100 * first.get().value();
            int next = first.get().next() + 1;
            int rest = words.is(next, "and") ? next + 1 : next;
            return Optional.of(small(words, rest)
                    .filter(number -> number.value() > 0)
                    .map(number -> new Spoken(hundreds + number.value(), number.next()))
                    .orElse(new Spoken(hundreds, next)));
        }
    }

    /** "dos mil trescientos cuarenta y uno". */
    private static final class Spanish extends NumberWords {

        private static final Map<String, Integer> UNITS = counted(
                0,
                1,
                "cero uno|un|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
                        + "dieciseis diecisiete dieciocho diecinueve veinte veintiuno|veintiun|veintiuna veintidos "
                        + "veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve");
        private static final Map<String, Integer> TENS =
                counted(30, 10, "treinta cuarenta cincuenta sesenta setenta ochenta noventa");
        private static final Map<String, Integer> HUNDREDS = counted(
                100,
                100,
                "cien|ciento doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas "
                        + "quinientos|quinientas seiscientos|seiscientas setecientos|setecientas "
                        + "ochocientos|ochocientas novecientos|novecientas");
        private static final Map<String, Long> MULTIPLIERS =
                Map.of("mil", THOUSAND, "k", THOUSAND, "millon", MILLION, "millones", MILLION);

        @Override
        long multiplier(String word) {
            return MULTIPLIERS.getOrDefault(word, 1L);
        }

        @Override
        Optional<Spoken> small(Words words, int at) {
            Integer ten = TENS.get(word(words, at));
            if (ten != null) {
                int unit = words.is(at + 1, "y") ? UNITS.getOrDefault(word(words, at + 2), 0) : 0;
                boolean joined = unit > 0 && unit < 10;
                return Optional.of(joined ? new Spoken(ten + unit, at + 3) : new Spoken(ten, at + 1));
            }
            return Optional.ofNullable(UNITS.get(word(words, at))).map(unit -> new Spoken(unit, at + 1));
        }

        @Override
        Optional<Spoken> at(Words words, int at) {
            Optional<Spoken> thousands = thousands(words, at);
            if (thousands.isEmpty() || multiplier(word(words, thousands.get().next())) != MILLION) {
                return thousands;
            }
            long millions = thousands.get().value() * MILLION;
            int next = thousands.get().next() + 1;
            return Optional.of(thousands(words, next)
                    .map(rest -> new Spoken(millions + rest.value(), rest.next()))
                    .orElse(new Spoken(millions, next)));
        }

        private Optional<Spoken> thousands(Words words, int at) {
            Optional<Spoken> first = words.is(at, "mil") ? Optional.of(new Spoken(1, at)) : hundreds(words, at);
            if (first.isEmpty()
                    || first.get().value() == 0
                    || !words.is(first.get().next(), "mil")) {
                return first;
            }
            long value = first.get().value() * THOUSAND;
            int next = first.get().next() + 1;
            return Optional.of(hundreds(words, next)
                    .filter(rest -> rest.value() > 0)
                    .map(rest -> new Spoken(value + rest.value(), rest.next()))
                    .orElse(new Spoken(value, next)));
        }

        private Optional<Spoken> hundreds(Words words, int at) {
            Integer hundred = HUNDREDS.get(word(words, at));
            if (hundred == null) {
                return small(words, at);
            }
            return Optional.of(small(words, at + 1)
                    .filter(rest -> rest.value() > 0 && !words.is(at, "cien"))
                    .map(rest -> new Spoken(hundred + rest.value(), rest.next()))
                    .orElse(new Spoken(hundred, at + 1)));
        }
    }

    private static Map<String, Integer> counted(int from, int step, String names) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        int number = from;
        for (String name : List.of(names.split(" "))) {
            for (String same : List.of(name.split("\\|"))) {
                counted.put(same, number);
            }
            number += step;
        }
        return Map.copyOf(counted);
    }
}
