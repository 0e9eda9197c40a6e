package dev.sottovoce.conversation.channel;

import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One assistant. Answers go into the response, by the {@link Replier} that comes with the turn, or out later as calls,
 * by the {@link #caller}; whichever the vendor wants. An adapter holds no HTTP client and opens no socket.
 */
public interface Channel {
    /** What the server has to know. */
    ChannelProfile profile();

    /** Everything that may stand in a response. */
    WireSchema wire();

    /**
     * Authenticates, decodes and minimises. Never fails on input: what is wrong with a request is a {@link Received}.
     */
    Future<Received> receive(RawRequest request);

    /** Brings answers out as calls of ours; empty for a vendor that takes them in the response. */
    default Optional<Caller> caller() {
        return Optional.empty();
    }

    /** Everything that may stand in each sort of call; none where answers go into the response. */
    default List<WireSchema> callSchemas() {
        return List.of();
    }

    /** A constant apology that tells nothing; sent when the guard stops an answer or the deadline has passed. */
    RawResponse fallback(Locale locale);

    /**
     * The vendor's model of what can be said, generated from the catalogue, byte for byte reproducible.
     *
     * @return file name to content, such as {@code models/en-GB.json}
     * @throws IllegalArgumentException listing every rule of the vendor that the catalogue breaks
     */
    Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales);
}
