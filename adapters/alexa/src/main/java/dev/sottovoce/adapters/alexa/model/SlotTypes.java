package dev.sottovoce.adapters.alexa.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which slot types Amazon brings itself.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/slot-type-reference.html">Amazon: slot type
 *     reference</a>
 */
final class SlotTypes {
    static final String NUMBER = "AMAZON.NUMBER";

    private static final Map<String, String> BUILT_IN = Map.of(
            "PERIOD", "AMAZON.DATE",
            "DATE", "AMAZON.DATE",
            "DURATION", "AMAZON.DURATION",
            "TIME", "AMAZON.TIME",
            "NUMBER", NUMBER,
            "MONEY", NUMBER,
            "ORDINAL", "AMAZON.Ordinal");

    /** In all locales that we can generate; Amazon has no type for money, and of names we keep away. */
    private static final Set<String> EVERYWHERE = Set.of(
            "AMAZON.DATE",
            "AMAZON.DURATION",
            "AMAZON.TIME",
            "AMAZON.FOUR_DIGIT_NUMBER",
            NUMBER,
            "AMAZON.Ordinal",
            "AMAZON.PhoneNumber",
            "AMAZON.SearchQuery");

    private static final Set<String> WITHOUT_ALPHANUMERIC = Set.of("ar-SA", "nl-NL");

    private SlotTypes() {}

    /** Amazon's name of a slot type: one of its own, or ours. */
    static String of(String type) {
        return BUILT_IN.getOrDefault(type, type);
    }

    static boolean isBuiltIn(String alexaType) {
        return alexaType.startsWith("AMAZON.");
    }

    /** Whether Amazon offers its type in that locale. */
    static boolean available(String alexaType, Locale locale) {
        return EVERYWHERE.contains(alexaType)
                || (alexaType.equals("AMAZON.AlphaNumeric") && !WITHOUT_ALPHANUMERIC.contains(locale.toLanguageTag()));
    }

    static boolean isMoney(String type) {
        return type.equals("MONEY");
    }

    /** The slot of the pence or cents: Amazon's numbers are whole ones, so an amount takes two. */
    static String minorSlot(String slot) {
        return slot + "_cents";
    }

    /** How an amount is said around its two slots. */
    static List<String> amounts(String slot, Locale locale) {
        String major = "{" + slot + "}";
        String minor = "{" + minorSlot(slot) + "}";
        if (locale.getLanguage().equals("es")) {
            return List.of(major, major + " euros", major + " euros con " + minor, major + " con " + minor);
        }
        boolean american = locale.getCountry().equals("US");
        String unit = american ? "dollars" : "pounds";
        String part = american ? "cents" : "pence";
        return List.of(
                major,
                major + " " + unit,
                major + " " + unit + " " + minor,
                major + " " + unit + " and " + minor + " " + part);
    }
}
