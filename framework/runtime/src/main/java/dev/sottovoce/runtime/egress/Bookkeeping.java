package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.store.JointLedger;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the door writes into the ledger: a reply's drafts, and what became of a reply that did not leave. */
public final class Bookkeeping {
    private static final int ATTEMPTS = 3;

    private final JointLedger ledger;
    private final ConsentStore consents;
    private final String policy;

    /**
     * Bookkeeping in this ledger.
     *
     * @param policy hash of the policy in force
     */
    public Bookkeeping(JointLedger ledger, ConsentStore consents, String policy) {
        this.ledger = ledger;
        this.consents = consents;
        this.policy = policy;
    }

    /** Makes a reply's entries durable. A guest's reply tells nothing and has none. */
    Future<Appended> write(Answer answer) {
        return answer.customer()
                .filter(customer -> hasEntries(answer))
                .map(customer -> Future.fromCompletionStage(
                        ledger.append(answer.drafts(), customer, answer.in().vendor(), answer.consentVersion())))
                .orElse(Future.succeededFuture(new Appended.Written(0, 0)));
    }

    /**
     * Makes a reply's entries durable together with something else.
     *
     * @param alone does the other thing where there are no entries
     * @return empty when the other thing wanted no entries
     */
    Future<Optional<Appended>> write(Answer answer, JointLedger.Alongside alongside, Supplier<Future<Boolean>> alone) {
        return answer.customer()
                .filter(customer -> hasEntries(answer))
                .map(customer -> Future.fromCompletionStage(ledger.append(
                        answer.drafts(), customer, answer.in().vendor(), answer.consentVersion(), alongside)))
                .orElseGet(() ->
                        alone.get().map(done -> done ? Optional.of(new Appended.Written(0, 0)) : Optional.empty()));
    }

    /** Whether the decisions of a customer about a vendor still have this version. */
    Future<Boolean> isCurrent(SubjectRef customer, String vendor, long version) {
        return Future.fromCompletionStage(consents.current(customer, vendor)).map(now -> now.version() == version);
    }

    /** Says that entries were written whose bytes did not leave. */
    Future<Void> undo(Answer answer, Appended.Written written) {
        return undo(answer.in(), answer.customer(), written);
    }

    /** Says that entries were written whose bytes did not leave. */
    Future<Void> undo(Inbound in, Optional<SubjectRef> customer, Appended.Written written) {
        return written.lastSeq() < written.firstSeq() || written.firstSeq() == 0
                ? Future.succeededFuture()
                : note(in, customer, Disclosure.Kind.VOID, "void", written.firstSeq() + "-" + written.lastSeq());
    }

    /** Says that the guard stopped a reply. */
    Future<Void> tripped(Answer answer, Verdict.Reason reason) {
        return note(
                answer.in(),
                answer.customer(),
                Disclosure.Kind.TRIP,
                reason.messageKey().orElse(""),
                reason.code().word());
    }

    private static boolean hasEntries(Answer answer) {
        return !answer.drafts().isEmpty();
    }

    private Future<Void> note(
            Inbound in, Optional<SubjectRef> customer, Disclosure.Kind kind, String message, String hole) {
        var voice = new Decision.Voice(Factor.RULE, DataClass.PUBLIC, Form.WITHHELD.level(), "guard");
        var entry = new Disclosure(
                kind,
                in.surfaces(),
                Label.of(DataClass.PUBLIC),
                Form.WITHHELD,
                message,
                hole,
                policy,
                new Decision(Form.WITHHELD, List.of(voice), voice),
                Optional.empty(),
                in.turn(),
                Optional.empty());
        return customer.map(known -> append(entry, known, in.vendor(), 1)).orElse(Future.succeededFuture());
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
