package dev.sottovoce.conversation.channel;

import dev.sottovoce.privacy.turn.Surface;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the server has to know of a channel.
 *
 * @param id such as {@code alexa}
 * @param vendor as the policy names it
 * @param vendorName as people call it, for pages and consent: {@code Amazon}
 * @param path the route
 * @param surfaces every surface that the channel can have
 * @param deadline after which the constant fallback goes out
 * @param replayWindow how long a stored answer is kept for a retry
 * @param maxRequestBytes a longer request is refused with 413
 * @param voice whether answers are spoken
 * @param linking how a customer links her account
 */
public record ChannelProfile(
        String id,
        String vendor,
        String vendorName,
        String path,
        Set<Surface> surfaces,
        List<Locale> locales,
        Duration deadline,
        Duration replayWindow,
        int maxRequestBytes,
        boolean voice,
        Linking linking) {
    public ChannelProfile {
        surfaces = Set.copyOf(surfaces);
        locales = List.copyOf(locales);
    }
}
