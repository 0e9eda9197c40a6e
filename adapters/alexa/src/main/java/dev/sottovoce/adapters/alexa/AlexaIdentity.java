package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Assurance;
import java.util.Optional;

/** Who is there, as far as the request shows. */
record AlexaIdentity(Optional<LinkRef> link, Assurance assurance, RoomEvidence room) {
    /** Nobody that we know. */
    static AlexaIdentity guest(RoomEvidence room) {
        return new AlexaIdentity(Optional.empty(), Assurance.NONE, room);
    }
}
