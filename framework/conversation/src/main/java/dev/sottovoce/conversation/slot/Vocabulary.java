package dev.sottovoce.conversation.slot;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A language's words for what a date is made of, and the patterns made with them.
 *
 * @param numbers counts
 * @param days of the month, written out
 * @param months names and abbreviations
 * @param doubtfulMonths names that are common words too, and so need a neighbour of a date
 * @param weekdays names
 * @param units calendar units
 */
record Vocabulary(
        Map<String, Integer> numbers,
        Map<String, Integer> days,
        Map<String, Integer> months,
        List<String> doubtfulMonths,
        Map<String, Integer> weekdays,
        Map<String, Viewpoint.Unit> units) {

    private static final Pattern ORDINAL_END = Pattern.compile("(?:st|nd|rd|th|er|º|ª|o|a)$");

    /**
     * Compiles a pattern in which {@code <n>} is a number, {@code <d>} a day of the month, {@code <m>} a month,
     * {@code <safe>} a month that is no other word, {@code <w>} a weekday, {@code <u>} a unit, {@code <y>} a year, each
     * a group of that name; {@code <d2>} and {@code <m2>} are second ones, {@code <long>} is a unit, month or year,
     * {@code <nth>} a day in figures with an ending, and {@code <ord>} that or one written out.
     */
    Pattern pattern(String source) {
        String number = "\\d{1,3}|" + either(numbers.keySet());
        String day = "\\d{1,2}(?:st|nd|rd|th|er|º|ª)?|" + either(days.keySet());
        String month = either(months.keySet());
        List<String> safe = months.keySet().stream()
                .filter(name -> !doubtfulMonths.contains(name))
                .toList();
        List<String> longUnits = units.entrySet().stream()
                .filter(unit -> unit.getValue() == Viewpoint.Unit.MONTH || unit.getValue() == Viewpoint.Unit.YEAR)
                .map(Map.Entry::getKey)
                .toList();
        String expanded = source.replace("<n>", "(?<n>" + number + ")")
                .replace("<d>", "(?<d>" + day + ")")
                .replace("<d2>", "(?<d2>" + day + ")")
                .replace("<nth>", "(?<d>\\d{1,2}(?:st|nd|rd|th))")
                .replace("<ord>", "(?<d>\\d{1,2}(?:st|nd|rd|th|er|º|ª)|" + either(days.keySet()) + ")")
                .replace("<m>", "(?<m>" + month + ")")
                .replace("<m2>", "(?<m2>" + month + ")")
                .replace("<safe>", "(?<m>" + either(safe) + ")")
                .replace("<w>", "(?<w>" + either(weekdays.keySet()) + ")")
                .replace("<anyw>", "(?:" + either(weekdays.keySet()) + ")")
                .replace("<u>", "(?<u>" + either(units.keySet()) + ")")
                .replace("<long>", "(?<u>" + either(longUnits) + ")")
                .replace("<y>", "(?<y>(?:19|20)\\d{2})");
        return Pattern.compile("(?:" + expanded + ")(?= |$)");
    }

    int number(String word) {
        Integer known = numbers.get(word);
        return known == null ? Integer.parseInt(word) : known;
    }

    int day(String word) {
        Integer known = days.get(word);
        return known == null ? Integer.parseInt(ORDINAL_END.matcher(word).replaceAll("")) : known;
    }

    Month month(String word) {
        return Month.of(months.getOrDefault(word, 1));
    }

    DayOfWeek weekday(String word) {
        return DayOfWeek.of(weekdays.getOrDefault(word, 1));
    }

    Viewpoint.Unit unit(String word) {
        return units.getOrDefault(word, Viewpoint.Unit.DAY);
    }

    /** Names in order, numbered from 1; names with bars are the same: {@code "jan|january"}. */
    static Map<String, Integer> numbered(String names) {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        int number = 0;
        for (String name : List.of(names.split(" "))) {
            number++;
            for (String same : List.of(name.split("\\|"))) {
                numbered.put(same, number);
            }
        }
        return numbered;
    }

    /** Adds words of the same number. */
    static void put(Map<String, Integer> numbers, int number, String... words) {
        for (String word : words) {
            numbers.put(word, number);
        }
    }

    private static String either(Iterable<String> words) {
        return String.join("|", words);
    }
}
