package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reply with everything that the egress door needs to let it out.
 *
 * @param in the turn that it answers
 * @param out the words
 * @param record what the guard holds the bytes against
 * @param drafts the ledger's entries, to be durable before the first byte leaves
 * @param customer empty for a guest, about whom nothing is told
 * @param consentVersion which the decisions used
 * @param deposit what stayed home
 * @param sealed makes the same reply once more with nothing told: for consent that changed twice, or a guard that
 *     stopped the bytes
 * @param again makes the same reply once more, with consent as it is now
 */
public record Answer(
        Inbound in,
        Outbound out,
        TurnRecord record,
        List<Disclosure> drafts,
        Optional<SubjectRef> customer,
        long consentVersion,
        Optional<Deposit> deposit,
        Supplier<Future<Answer>> sealed,
        Supplier<Future<Answer>> again) {
    public Answer {
        drafts = List.copyOf(drafts);
    }

    @Override
    public String toString() {
        return "[answer to " + in.turn() + "]";
    }
}
