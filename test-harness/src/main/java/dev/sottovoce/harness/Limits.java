package dev.sottovoce.harness;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands in brackets before a line: the channels and the locales that it is for. */
final class Limits {
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}-[A-Z]{2}");

    private Limits() {}

    /** Whether a word names a locale, such as {@code es-ES}. */
    static boolean isLocale(String word) {
        return LOCALE.matcher(word).matches();
    }

    /** Whether the words are locales and nothing else. */
    static boolean areLocales(Set<String> words) {
        return !words.isEmpty() && words.stream().allMatch(Limits::isLocale);
    }

    /** Whether a line is for this channel in this locale; one that names no channel is for all, and so for locales. */
    static boolean include(Set<String> limits, String channel, Locale locale) {
        boolean anyChannel = limits.stream().allMatch(Limits::isLocale);
        boolean anyLocale = limits.stream().noneMatch(Limits::isLocale);
        return (anyChannel || limits.contains(channel)) && (anyLocale || limits.contains(locale.toLanguageTag()));
    }
}
