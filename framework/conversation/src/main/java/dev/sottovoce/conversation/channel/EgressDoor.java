package dev.sottovoce.conversation.channel;

import io.vertx.core.Future;

/** The one way out for calls. A host that is not configured, or a call that the guard cannot explain, is refused. */
public interface EgressDoor {
    /**
     * Makes a call that belongs to no turn, such as fetching a certificate.
     *
     * @return the answer with its status and body; failed with {@link EgressRefused} when the call may not be made, and
     *     with {@link VendorUnreachable} when nothing usable came back in time
     */
    Future<RawResponse> call(OutboundCall call);
}
