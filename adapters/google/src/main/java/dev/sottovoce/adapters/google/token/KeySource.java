package dev.sottovoce.adapters.google.token;

import dev.sottovoce.conversation.channel.VendorUnreachable;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Where Google's public keys come from: Google's host through the egress door, or the memory of a test. */
@FunctionalInterface
public interface KeySource {
    /**
     * Keys as published.
     *
     * @param jwks a JSON Web Key Set (RFC 7517)
     * @param maxAge how long they may be used before they are asked for again
     */
    record Published(Buffer jwks, Duration maxAge) {}

    /** Fetches them; failed with {@link VendorUnreachable} when they cannot be had now. */
    Future<Published> fetch();
}
