package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Audience.Listener;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who asks in one turn, and what is remembered of her.
 *
 * @param in the turn, in the locale of the answer
 * @param customer empty for a guest
 * @param today in her time zone; a guest's is UTC
 * @param first message keys that are said before the answer
 */
record Asking(
        Inbound in,
        Session session,
        TurnRecord record,
        Optional<SubjectRef> customer,
        LocalDate today,
        List<String> first) {
    Asking {
        first = List.copyOf(first);
    }

    /** The same without a memory: the account is no longer anybody's. */
    Asking forgotten(Session fresh) {
        return new Asking(in, fresh, record, Optional.empty(), today, first);
    }

    boolean isWritten() {
        return in.room() == RoomEvidence.WRITTEN;
    }

    Audience audience() {
        return Audience.of(in.vendor(), in.assurance(), listener(in.room()), in.locale(), today);
    }

    private static Listener listener(RoomEvidence evidence) {
        return switch (evidence) {
            case NONE -> Listener.ANYBODY;
            case OWN_SPEAKER -> Listener.CUSTOMER;
            case OTHER_SPEAKER -> Listener.SOMEBODY_ELSE;
            case WRITTEN -> Listener.READER;
        };
    }
}
