package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What the door writes into the ledger: a reply's drafts, and what became of a reply that did not leave. */
public final class Bookkeeping {
    private static final int ATTEMPTS = 3;

    private final DisclosureStore ledger;
    private final ConsentStore consents;
    private final String policy;

    /**
     * Bookkeeping in this ledger.
     *
     * @param policy hash of the policy in force
     */
    public Bookkeeping(DisclosureStore ledger, ConsentStore consents, String policy) {
        this.ledger = ledger;
        this.consents = consents;
        this.policy = policy;
    }

    /** Makes a reply's entries durable. A guest's reply tells nothing and has none. */
    Future<Appended> write(Answer answer) {
        return answer.customer().isEmpty() || answer.drafts().isEmpty()
                ? Future.succeededFuture(new Appended.Written(0, 0))
                : Future.fromCompletionStage(ledger.append(
                        answer.drafts(), answer.customer().get(), answer.in().vendor(), answer.consentVersion()));
    }

    /** Says that entries were written whose bytes did not leave. */
    Future<Void> undo(Answer answer, Appended.Written written) {
        return written.lastSeq() < written.firstSeq() || written.firstSeq() == 0
                ? Future.succeededFuture()
                : note(answer, Disclosure.Kind.VOID, "void", written.firstSeq() + "-" + written.lastSeq());
    }

    /** Says that the guard stopped a reply. */
    Future<Void> tripped(Answer answer, Verdict.Reason reason) {
        return note(
                answer,
                Disclosure.Kind.TRIP,
                reason.messageKey().orElse(""),
                reason.code().word());
    }

    private Future<Void> note(Answer answer, Disclosure.Kind kind, String message, String hole) {
        var voice = new Decision.Voice(Factor.RULE, DataClass.PUBLIC, Form.WITHHELD.level(), "guard");
        var entry = new Disclosure(
                kind,
                answer.in().surfaces(),
                Label.of(DataClass.PUBLIC),
                Form.WITHHELD,
                message,
                hole,
                policy,
                new Decision(Form.WITHHELD, List.of(voice), voice),
                Optional.empty(),
                answer.in().turn(),
                Optional.empty());
        return answer.customer()
                .map(customer -> append(entry, customer, answer.in().vendor(), 1))
                .orElse(Future.succeededFuture());
    }

    /** Such an entry tells nothing, so whatever the consent is, it is written. */
    private Future<Void> append(Disclosure entry, SubjectRef customer, String vendor, int attempt) {
        return Future.fromCompletionStage(consents.current(customer, vendor))
                .compose(now ->
                        Future.fromCompletionStage(ledger.append(List.of(entry), customer, vendor, now.version())))
                .compose(appended -> appended instanceof Appended.Stale && attempt < ATTEMPTS
                        ? append(entry, customer, vendor, attempt + 1)
                        : Future.succeededFuture());
    }
}
