package dev.sottovoce.harness;

import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Template.Segment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a {@code Bot:} line wants to hear; case and white space are ignored. */
sealed interface Expected {
    /** As written in the script. */
    String written();

    /** What is expected in a locale. */
    default Expected in(Locale locale) {
        return this;
    }

    /** The same, but for these locales something else. */
    default Expected in(Set<String> tags, Expected other) {
        var others = new HashMap<Locale, Expected>();
        tags.forEach(tag -> others.put(Locale.forLanguageTag(tag), other));
        return new ByLocale(this, others);
    }

    /** Whether the answer is as expected, in speech or on the screen. */
    boolean matches(String text, Locale locale, List<Template> texts);

    /** A message of the catalogue, anywhere in the answer. */
    record Key(String key) implements Expected {
        @Override
        public String written() {
            return key;
        }

        @Override
        public boolean matches(String text, Locale locale, List<Template> texts) {
            return texts.stream()
                    .filter(template ->
                            template.key().equals(key) && template.locale().equals(locale))
                    .anyMatch(
                            template -> pattern(template).matcher(folded(text)).find());
        }
    }

    /** Text in which {@code *} stands for anything. */
    record Wildcard(String written) implements Expected {
        @Override
        public boolean matches(String text, Locale locale, List<Template> texts) {
            String pattern = List.of(folded(written).split("\\*", -1)).stream()
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.matches(pattern, folded(text));
        }
    }

    /** A regular expression, anywhere in the answer. */
    record Regex(String written, Pattern pattern) implements Expected {
        @Override
        public boolean matches(String text, Locale locale, List<Template> texts) {
            return pattern.matcher(text).find();
        }
    }

    /** Something else in some locales. */
    record ByLocale(Expected usual, Map<Locale, Expected> others) implements Expected {
        public ByLocale {
            others = Map.copyOf(others);
        }

        @Override
        public String written() {
            return usual.written();
        }

        @Override
        public Expected in(Locale locale) {
            return Optional.ofNullable(others.get(locale)).orElse(usual.in(locale));
        }

        @Override
        public boolean matches(String text, Locale locale, List<Template> texts) {
            return in(locale).matches(text, locale, texts);
        }
    }

    /** The message key that an answer most likely is, for the report of a failure. */
    static String keyOf(String text, Locale locale, List<Template> texts) {
        return texts.stream()
                .filter(template -> template.locale().equals(locale))
                .filter(template -> pattern(template).matcher(folded(text)).find())
                .max(Comparator.comparingInt(template -> literal(template).length()))
                .map(Template::key)
                .orElse("no message of the catalogue");
    }

    private static Pattern pattern(Template template) {
        var pattern = new StringBuilder();
        for (Segment segment : template.segments()) {
            pattern.append(segment instanceof Segment.Literal literal ? Pattern.quote(folded(literal.text())) : ".+");
        }
        return Pattern.compile(pattern.toString());
    }

    private static String literal(Template template) {
        return template.segments().stream()
                .map(segment -> segment instanceof Segment.Literal literal ? literal.text() : "")
                .collect(Collectors.joining());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ");
    }
}
