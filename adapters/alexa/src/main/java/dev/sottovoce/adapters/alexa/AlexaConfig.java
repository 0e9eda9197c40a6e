package dev.sottovoce.adapters.alexa;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the Alexa channel is told.
 *
 * @param tenant the bank
 * @param skillIds our skills' application ids, such as {@code amzn1.ask.skill.…}
 * @param locales those that the skill speaks; what Alexa sends is mapped onto them
 * @param tolerance how far a request's time may be from ours, both ways; Amazon demands at most 150 seconds
 * @param eventTolerance how old a skill event or reminder may be, which Amazon delivers late; at most an hour
 * @param speakers whether recognised speakers are told apart; otherwise person ids are dropped
 */
public record AlexaConfig(
        String tenant,
        Set<String> skillIds,
        List<Locale> locales,
        Duration tolerance,
        Duration eventTolerance,
        boolean speakers) {
    private static final Duration MAX_TOLERANCE = Duration.ofSeconds(150);
    private static final Duration MAX_EVENT_TOLERANCE = Duration.ofHours(1);

    public AlexaConfig {
        skillIds = Set.copyOf(skillIds);
        locales = List.copyOf(locales);
        if (skillIds.isEmpty() || locales.isEmpty()) {
            throw new IllegalArgumentException("Alexa needs at least one skill id and one locale; configure them");
        }
        if (tolerance.compareTo(MAX_TOLERANCE) > 0 || eventTolerance.compareTo(MAX_EVENT_TOLERANCE) > 0) {
            throw new IllegalArgumentException("Alexa's time tolerances may be at most " + MAX_TOLERANCE + " and "
                    + MAX_EVENT_TOLERANCE + " for events; lower them");
        }
    }

    /** With Amazon's tolerances, telling speakers apart. */
    public static AlexaConfig of(String tenant, Set<String> skillIds, List<Locale> locales) {
        return new AlexaConfig(tenant, skillIds, locales, MAX_TOLERANCE, MAX_EVENT_TOLERANCE, true);
    }

    /** The configured locale nearest to Alexa's: itself, one of its language, en-US, else the first. */
    Locale nearest(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        if (locales.contains(wanted)) {
            return wanted;
        }
        return locales.stream()
                .filter(locale -> locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElseGet(() -> locales.contains(Locale.US) ? Locale.US : locales.get(0));
    }
}
