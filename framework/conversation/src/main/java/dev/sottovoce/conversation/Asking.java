package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Audience.Listener;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Who asks in one turn, and what is remembered of her.
 *
 * @param customer empty for a guest
 * @param today in her time zone; a guest's is UTC
 */
record Asking(Inbound in, Session session, TurnRecord record, Optional<SubjectRef> customer, LocalDate today) {
    static Asking customer(Inbound in, Session session, TurnRecord record, SubjectRef customer, LocalDate today) {
        return new Asking(in, session, record, Optional.of(customer), today);
    }

    static Asking guest(Inbound in, Session session, TurnRecord record) {
        return new Asking(in, session, record, Optional.empty(), LocalDate.ofInstant(in.receivedAt(), ZoneOffset.UTC));
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
