package dev.sottovoce.banking;

import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.form.DataClass;
import io.vertx.core.Future;
import java.util.Set;

/**
 * A bank. Every value is classified by the context's source as it enters. No method blocks. A future fails with a
 * {@link BankException} and nothing else: with {@link BankFailure#NOT_LINKED} for somebody unknown, with
 * {@link BankFailure#TIMEOUT} at the context's deadline, with {@link BankFailure#DECLINED} for an account that is not
 * the customer's. It completes on the Vert.x context of the caller, since a source belongs to the thread of its turn.
 */
public interface Bank {
    /** A word for it in configuration and health, such as {@code demo}. */
    String name();

    /** What this bank can do; the others of its methods fail with {@link BankFailure#NOT_SUPPORTED}. */
    Set<Capability> capabilities();

    /** The customer, as far as a conversation needs her. */
    Future<Profile> profile(BankContext context);

    /** The customer's accounts in the bank's own order; their number is {@link DataClass#ACC_EXISTENCE}. */
    Future<ClassifiedList<Account>> accounts(BankContext context);

    /** The newest first; their number is {@link DataClass#TX_COUNT}. Dates and amounts as {@link Transaction} says. */
    Future<ClassifiedList<Transaction>> transactions(BankContext context, MovementQuery query);

    /**
     * What was spent, as a positive total in the currency of the customer: purchases and rent, no transfers. Its label
     * is {@link DataClass#TX_AMOUNT}, {@link DataClass#TX_MERCHANT} or {@link DataClass#TX_CATEGORY} where the question
     * names one, and {@link DataClass#TX_SENSITIVE} where it names a sensitive one or is over {@link Scope#EVERYTHING};
     * it depends on the question and never on what is found. Nothing spent is an ordinary zero.
     */
    Future<Classified<Money>> spent(BankContext context, MovementQuery query);

    /** The customer's payees; their number is {@link DataClass#PAYEE_MATCH}. */
    Future<ClassifiedList<Payee>> payees(BankContext context);
}
