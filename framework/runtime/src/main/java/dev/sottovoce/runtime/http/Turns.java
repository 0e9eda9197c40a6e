package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Locale;

/** What stands behind the listeners: a turn in, bytes that may leave out. */
public interface Turns {
    /**
     * Answers a turn with bytes that the guard has passed and whose disclosures are durable, or with the channel's
     * constant fallback; in any case by the deadline. Does not fail.
     *
     * @param request the vendor's own bytes, of which its schema may allow an echo
     */
    Future<RawResponse> answer(Channel channel, Received.ToAnswer received, Buffer request, Instant deadline);

    /** A constant response, such as a refusal, if the guard can explain it; otherwise its bare status. */
    RawResponse constant(Channel channel, RawResponse response, Locale locale);
}
