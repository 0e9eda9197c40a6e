package dev.sottovoce.conversation.slot;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts in figures with their marks, in hundredths. */
final class Figures {

    private static final Pattern PLAIN = Pattern.compile("(\\d{1,12})");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,12})[.,](\\d{1,2})");
    private static final Pattern ONE_GROUP = Pattern.compile("([1-9]\\d{0,2})([.,])(\\d{3})");
    private static final Pattern GROUPS =
            Pattern.compile("([1-9]\\d{0,2}(?:([.,'])\\d{3})(?:\\2\\d{3})*)(?:([.,])(\\d{1,2}))?");

    private Figures() {}

    /**
     * The amounts that figures can mean: several where a mark may part thousands or decimals, none where they are badly
     * written.
     *
     * @param groupMark the locale's mark between thousands
     */
    static List<Long> hundredths(String figures, char groupMark) {
        Matcher plain = PLAIN.matcher(figures);
        if (plain.matches()) {
            boolean padded = figures.length() > 1 && figures.startsWith("0");
            return padded ? List.of() : List.of(100 * Long.parseLong(figures));
        }
        Matcher decimal = DECIMAL.matcher(figures);
        if (decimal.matches()) {
            return List.of(hundredths(decimal.group(1), decimal.group(2)));
        }
        Matcher one = ONE_GROUP.matcher(figures);
        if (one.matches() && one.group(2).charAt(0) != groupMark) {
            String parts = one.group(3);
            return List.of(hundredths(one.group(1) + parts, ""), hundredths(one.group(1), parts.substring(0, 2)));
        }
        Matcher groups = GROUPS.matcher(figures);
        boolean grouped =
                groups.matches() && figures.length() <= 15 && !groups.group(2).equals(groups.group(3));
        if (!grouped) {
            return List.of();
        }
        String decimals = groups.group(4);
        return List.of(hundredths(groups.group(1).replaceAll("[.,']", ""), decimals == null ? "" : decimals));
    }

    /** One digit after the mark is tenths. */
    private static long hundredths(String whole, String decimals) {
        return 100 * Long.parseLong(whole) + Long.parseLong((decimals + "00").substring(0, 2));
    }
}
