package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.runtime.http.Turns;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The way out for answers that are the response to their request. */
public final class ReplyDoor implements Turns {
    private final DoorParts parts;
    private final Trips trips;

    /** A door of these parts. */
    public ReplyDoor(DoorParts parts) {
        this.parts = parts;
        this.trips = new Trips(parts);
    }

    @Override
    public Future<RawResponse> answer(Channel channel, Received.ToAnswer received, Buffer request, Instant deadline) {
        return new Passage<>(parts, channel, received.turn(), new InResponse(channel, received, request)).go(deadline);
    }

    @Override
    public RawResponse constant(Channel channel, RawResponse response, Locale locale) {
        if (parts.guard().checkWithoutTurn(egress(response), channel.wire(), locale) instanceof Verdict.Tripped tripped
                && parts.enforces()) {
            trips.report(channel, tripped);
            return new RawResponse(response.status(), List.of(Map.entry("content-length", "0")), Buffer.buffer());
        }
        return response;
    }

    private static Egress egress(RawResponse response) {
        return Egress.reply(
                response.status(), response.headers(), response.body().getBytes());
    }

    /** An answer as the response. */
    private final class InResponse implements Way<RawResponse> {
        private final Channel channel;
        private final Received.ToAnswer received;
        private final Buffer request;

        InResponse(Channel channel, Received.ToAnswer received, Buffer request) {
            this.channel = channel;
            this.received = received;
            this.request = request;
        }

        @Override
        public Buffer request() {
            return request;
        }

        @Override
        public RawResponse encode(Answer answer) {
            return received.replier().encode(received.turn(), answer.out());
        }

        @Override
        public List<Message> messages(RawResponse encoded) {
            return List.of(new Message(egress(encoded), channel.wire()));
        }

        @Override
        public Future<Optional<Appended>> write(Answer answer, RawResponse encoded) {
            return parts.books().write(answer).map(Optional::of);
        }

        @Override
        public RawResponse constant() {
            return ReplyDoor.this.constant(channel, channel.fallback(locale()), locale());
        }

        private Locale locale() {
            return received.turn().locale();
        }

        /** Whichever comes first is the response; an answer that comes second is declared void. */
        @Override
        public Future<Boolean> replace(RawResponse constant) {
            return Future.succeededFuture(true);
        }
    }
}
