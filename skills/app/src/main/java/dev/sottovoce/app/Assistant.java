package dev.sottovoce.app;

import dev.sottovoce.conversation.channel.Simulator;
import dev.sottovoce.runtime.ChannelFactory;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An assistant as the demo has it: the channel that a server opens, and the vendor's side at which customers sit. */
interface Assistant {
    /** The channel's id, such as {@code alexa}. */
    String id();

    /** What people call it, such as {@code Alexa}. */
    String name();

    /** Who learns what is told, such as {@code Amazon}. */
    String vendor();

    /** The channel. */
    ChannelFactory channel();

    /** The origin of the vendor's side, where a server has to call it: one more under {@code egress.origins}. */
    default Optional<String> origin() {
        return Optional.empty();
    }

    /** How a customer begins, as a transcript shows it. */
    String opening(Locale locale, String invocation);

    /** A customer in front of it, linked through the bank's own pages. */
    Future<Seat> seat(Place place, Customer customer);

    /** Ends the vendor's side. */
    default Future<Void> close() {
        return Future.succeededFuture();
    }

    /**
     * Ready to talk.
     *
     * @param before what the vendor was sent while linking; bodies, headers and addresses
     */
    record Seat(Simulator simulator, List<String> before) {
        public Seat {
            before = List.copyOf(before);
        }
    }
}
