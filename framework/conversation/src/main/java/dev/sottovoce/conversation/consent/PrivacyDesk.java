package dev.sottovoce.conversation.consent;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a customer can find out and decide about her privacy from inside a conversation. She can only lower what is
 * shared: whoever speaks in her room can do so, and more is allowed on the bank's own page alone.
 *
 * <p>Every decision is durable when its future completes, so that the sentence which confirms it obeys it already. Each
 * future fails when nothing could be decided.
 */
public interface PrivacyDesk {
    /**
     * Who asks, and through whom.
     *
     * @param vendor that carries the question, as the policy names it
     * @param isWritten whether she writes
     * @param locale of the conversation
     */
    record Asker(SubjectRef customer, String vendor, boolean isWritten, Locale locale) {}

    /** Whom a decision concerns. */
    sealed interface Whom {
        /** One vendor, as the policy names it. */
        record Vendor(String id) implements Whom {}

        /** Every vendor, those of the future too. */
        record Everyone() implements Whom {}
    }

    /**
     * Something that may be told.
     *
     * @param bundle in capitals, such as {@code BALANCES}
     * @param most the most precise form
     */
    record Allowed(String bundle, Form most) {}

    /**
     * How much was told.
     *
     * @param details each told value, less what did not leave in the end
     * @param since when the first of them was told; empty when there is none
     */
    record Details(long details, Optional<Instant> since) {}

    /**
     * Takes back what is allowed.
     *
     * @param bundle in capitals, such as {@code BALANCES}; empty for everything
     */
    Future<Void> withdraw(Asker asker, Whom whom, Optional<String> bundle);

    /** Refuses everything, until that is lifted on the bank's own page. */
    Future<Void> refuse(Asker asker, Whom whom);

    /** Takes everybody in every room for a guest, until then or until the customer ends it on the bank's own page. */
    Future<Void> quiet(Asker asker, Instant until);

    /** What the vendor that carries the question may be told now, in the order of the consent page. */
    Future<List<Allowed>> allowed(Asker asker);

    /** What the vendor that carries the question was told. */
    Future<Details> told(Asker asker);

    /** Whether the vendor that carries the question was allowed a class once, and the time of that is over. */
    Future<Boolean> hasExpired(Asker asker, DataClass dataClass);

    /** Whether a vendor of that name is one that answers customers. */
    boolean knows(String vendor);

    /** Where nothing is decided or known: every decision fails. */
    static PrivacyDesk none() {
        return new NoDesk();
    }
}
