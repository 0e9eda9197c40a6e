package dev.sottovoce.runtime.config;

import java.util.List;
import java.util.Locale;

/**
 * What the configuration says of one channel.
 *
 * @param id such as {@code alexa}
 * @param applications our skill, project or page ids at the vendor; requests for others are refused
 * @param testTrust whether a simulator's keys are trusted beside or instead of the vendor's; sandbox only
 * @param speakers whether recognised speakers are told apart
 */
public record ChannelSettings(
        String id, List<String> applications, List<Locale> locales, boolean testTrust, boolean speakers) {
    public ChannelSettings {
        applications = List.copyOf(applications);
        locales = List.copyOf(locales);
    }
}
