package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.adapters.bank.demo.Reading.AccountRow;
import dev.sottovoce.adapters.bank.demo.Reading.MovementRow;
import dev.sottovoce.adapters.bank.demo.Reading.PayeeRow;
import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.PayeeRef;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.banking.TransactionRef;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.util.Currency;
import java.util.Locale;

/** Makes classified values of rows. To be called where the turn runs, since a source belongs to its turn's thread. */
record Classifying(SubjectRef customer, Source own, World world, Locale locale) {
    Account account(AccountRow row) {
        Currency currency = Currency.getInstance(row.currency());
        Source source = own.jointly(world.holders(row.ref()));
        return new Account(
                new AccountRef(row.ref()),
                source.classify(DataClass.ACC_EXISTENCE, new Shape.Name(row.nickname())),
                source.classify(DataClass.ACC_NUMBER, new Shape.Identifier(row.number())),
                source.classify(DataClass.BALANCE, new Money(currency, row.booked())),
                source.classify(DataClass.BALANCE, new Money(currency, row.available())));
    }

    Transaction transaction(MovementRow row) {
        DataClass amount = row.kind() == MovementKind.INCOME ? DataClass.INCOME : DataClass.TX_AMOUNT;
        Money money = new Money(Currency.getInstance(row.currency()), Math.abs(row.amount()));
        Source source = own.jointly(world.holders(row.account()));
        String category = world.lists().category(row.category()).name(locale);
        return new Transaction(
                new TransactionRef(row.ref()),
                source.classify(label(DataClass.TX_DATE, row), new Shape.Day(row.happened())),
                source.classify(
                        label(row.own() ? DataClass.ACC_EXISTENCE : row.kind().counterparty(), row),
                        new Shape.Name(row.counterparty())),
                source.classify(label(DataClass.TX_CATEGORY, row), new Shape.Name(category)),
                source.classify(label(amount, row), money),
                source.classify(label(DataClass.TX_AMOUNT, row), row.amount() > 0),
                source.classify(label(DataClass.TX_AMOUNT, row), row.pending()));
    }

    Payee payee(PayeeRow row) {
        return new Payee(
                new PayeeRef(row.ref()),
                own.classify(DataClass.PAYEE_NAME, new Shape.Name(row.name(), row.alias())),
                row.alias().map(alias -> own.classify(DataClass.PAYEE_NAME, new Shape.Name(alias))),
                own.classify(DataClass.PAYEE_ACCOUNT, new Shape.Identifier(row.number())));
    }

    Classified<Money> total(MovementQuery asked, Currency currency, long minorUnits) {
        Label label = Label.of(DataClass.TX_AMOUNT);
        if (asked.merchant().isPresent()) {
            label = label.join(Label.of(DataClass.TX_MERCHANT));
        }
        if (asked.category().isPresent()) {
            label = label.join(Label.of(DataClass.TX_CATEGORY));
        }
        if (asked.scope() == Scope.EVERYTHING || world.lists().isSensitive(asked.merchant(), asked.category())) {
            label = label.join(Label.of(DataClass.TX_SENSITIVE));
        }
        return of(asked).classify(label, new Money(currency, minorUnits));
    }

    /** What a question about movements looks at belongs to everybody who holds one of the accounts in it. */
    Source of(MovementQuery asked) {
        return own.jointly(world.holdersWith(customer, asked.account()));
    }

    private static Label label(DataClass dataClass, MovementRow row) {
        return row.sensitive() ? Label.of(dataClass, DataClass.TX_SENSITIVE) : Label.of(dataClass);
    }
}
