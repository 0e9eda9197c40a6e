package dev.sottovoce.conversation.channel;

import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that leaves an adapter inwards. The list is closed: device and session ids, locations, profiles, tokens
 * and vendor state end at the adapter.
 *
 * @param tenant the bank
 * @param channel such as {@code alexa}
 * @param vendor the party behind it, as the policy names it
 * @param pseudonym keyed pseudonym of the vendor account; 26 characters
 * @param speaker keyed pseudonym of a recognised speaker
 * @param conversation keyed pseudonym of the vendor's conversation id
 * @param handle the opaque handle that rode on the vendor's session, if it has our shape
 * @param text what was written, where the vendor sends text; already masked
 * @param intent what was understood, where the vendor understands
 * @param action the handle of a tapped button
 * @param surfaces where this device can show an answer
 * @param locale the vendor's, mapped onto a configured one
 * @param receivedAt UTC
 * @param turn our own handle of the turn
 */
public record Inbound(
        String tenant,
        String channel,
        String vendor,
        String pseudonym,
        Optional<String> speaker,
        String conversation,
        Optional<String> handle,
        boolean newSession,
        Event event,
        Optional<String> text,
        Optional<HeardIntent> intent,
        Optional<String> action,
        Optional<LinkRef> link,
        Assurance assurance,
        RoomEvidence room,
        Set<Surface> surfaces,
        Locale locale,
        Instant receivedAt,
        String turn) {
    public Inbound {
        surfaces = Set.copyOf(surfaces);
    }

    /** The same turn, to be answered in another language. */
    public Inbound in(Locale other) {
        return new Inbound(
                tenant,
                channel,
                vendor,
                pseudonym,
                speaker,
                conversation,
                handle,
                newSession,
                event,
                text,
                intent,
                action,
                link,
                assurance,
                room,
                surfaces,
                other,
                receivedAt,
                turn);
    }

    /** Channel, event and turn: words and pseudonyms are not for logs. */
    @Override
    public String toString() {
        return "[" + channel + " " + event + " " + turn + "]";
    }
}
