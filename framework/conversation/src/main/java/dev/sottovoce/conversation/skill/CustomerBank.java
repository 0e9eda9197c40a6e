package dev.sottovoce.conversation.skill;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import io.vertx.core.Future;

/** The bank, on behalf of this turn's customer. */
public final class CustomerBank {
    private final Bank bank;
    private final BankContext context;

    CustomerBank(Bank bank, BankContext context) {
        this.bank = bank;
        this.context = context;
    }

    /** As {@link Bank#accounts}. */
    public Future<ClassifiedList<Account>> accounts() {
        return bank.accounts(context);
    }

    /** As {@link Bank#transactions}. */
    public Future<ClassifiedList<Transaction>> transactions(MovementQuery query) {
        return bank.transactions(context, query);
    }

    /** As {@link Bank#spent}. */
    public Future<Classified<Money>> spent(MovementQuery query) {
        return bank.spent(context, query);
    }

    /** As {@link Bank#payees}. */
    public Future<ClassifiedList<Payee>> payees() {
        return bank.payees(context);
    }
}
