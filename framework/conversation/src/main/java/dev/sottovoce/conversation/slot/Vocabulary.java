package dev.sottovoce.conversation.slot;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A language's words for what a date is made of.
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

    private static final String ENDING = "(?:st|nd|rd|th|er|º|ª)";
    private static final Pattern ORDINAL_END = Pattern.compile("(?:st|nd|rd|th|er|º|ª)$");

    /**
     * What stands for these words in a rule's pattern: {@code <n>} is a number, {@code <d>} a day of the month,
     * {@code <nth>} one in figures with an ending, {@code <ord>} that or one written out, {@code <m>} a month,
     * {@code <safe>} a month that is no other word, {@code <w>} a weekday, {@code <u>} a unit, {@code <long>} a month
     * or year as a unit, {@code <y>} a year, each a group of the letter; {@code <d2>} and {@code <m2>} are second ones,
     * and {@code <anyw>} is a weekday that does not matter.
     */
    Map<String, String> placeholders() {
        String written = either(days.keySet());
        String day = "\\d{1,2}" + ENDING + "?|" + written;
        String month = either(months.keySet());
        List<String> safe = months.keySet().stream()
                .filter(name -> !doubtfulMonths.contains(name))
                .toList();
        List<String> longUnits = units.entrySet().stream()
                .filter(unit -> unit.getValue() == Viewpoint.Unit.MONTH || unit.getValue() == Viewpoint.Unit.YEAR)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> placeholders = new LinkedHashMap<>();
        placeholders.put("<n>", "(?<n>\\d{1,3}|" + either(numbers.keySet()) + ")");
        placeholders.put("<d>", "(?<d>" + day + ")");
        placeholders.put("<d2>", "(?<d2>" + day + ")");
        placeholders.put("<nth>", "(?<d>\\d{1,2}" + ENDING + ")");
        placeholders.put("<ord>", "(?<d>\\d{1,2}" + ENDING + "|" + written + ")");
        placeholders.put("<m>", "(?<m>" + month + ")");
        placeholders.put("<m2>", "(?<m2>" + month + ")");
        placeholders.put("<safe>", "(?<m>" + either(safe) + ")");
        placeholders.put("<w>", "(?<w>" + either(weekdays.keySet()) + ")");
        placeholders.put("<anyw>", either(weekdays.keySet()));
        placeholders.put("<u>", "(?<u>" + either(units.keySet()) + ")");
        placeholders.put("<long>", "(?<u>" + either(longUnits) + ")");
        placeholders.put("<y>", "(?<y>(?:19|20)\\d{2})");
        return placeholders;
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

    /**
     * A pattern for one of these words that shares their beginnings, so that a word which is none fails at its first
     * letters; the longest is tried first.
     */
    static String either(Collection<String> words) {
        SortedMap<String, List<String>> endings = new TreeMap<>();
        for (String word : words) {
            if (!word.isEmpty()) {
                endings.computeIfAbsent(word.substring(0, 1), first -> new ArrayList<>())
                        .add(word.substring(1));
            }
        }
        StringJoiner alternatives = new StringJoiner("|", "(?:", ")");
        endings.forEach((first, rest) -> {
            boolean ends = rest.contains("");
            boolean goesOn = rest.stream().anyMatch(ending -> !ending.isEmpty());
            alternatives.add(first + (goesOn ? either(rest) + (ends ? "?" : "") : ""));
        });
        return alternatives.toString();
    }
}
