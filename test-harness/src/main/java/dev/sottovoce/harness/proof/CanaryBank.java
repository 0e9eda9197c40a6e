package dev.sottovoce.harness.proof;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.PayeeRef;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.banking.TransactionRef;
import dev.sottovoce.harness.proof.Books.AccountBook;
import dev.sottovoce.harness.proof.Books.MovementBook;
import dev.sottovoce.harness.proof.Books.PayeeBook;
import dev.sottovoce.harness.proof.Books.Side;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A bank in memory over one customer's {@link Books}, which fails when it is told to. */
final class CanaryBank implements Bank {
    private static final Set<String> SENSITIVE = Set.of("HEALTH");

    private final Books books;
    private final Mishaps mishaps;

    /**
     * A bank of these books.
     *
     * @param mishaps asked before each call
     */
    CanaryBank(Books books, Mishaps mishaps) {
        this.books = books;
        this.mishaps = mishaps;
    }

    /** What goes wrong. */
    @FunctionalInterface
    interface Mishaps {
        /** What the next call fails with; empty when it does not. */
        Optional<RuntimeException> next();

        /** Nothing does. */
        static Mishaps none() {
            return Optional::empty;
        }
    }

    @Override
    public String name() {
        return "canary";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public Future<Profile> profile(BankContext context) {
        return answer(context, source -> new Profile(books.locale(), books.zone(), books.currency()));
    }

    @Override
    public Future<ClassifiedList<Account>> accounts(BankContext context) {
        return answer(
                context,
                source -> source.classify(
                        DataClass.ACC_EXISTENCE,
                        books.accounts().stream()
                                .map(account -> account(source, account))
                                .toList()));
    }

    @Override
    public Future<ClassifiedList<Transaction>> transactions(BankContext context, MovementQuery query) {
        return answer(
                context,
                source -> source.classify(
                        DataClass.TX_COUNT,
                        books.movements().stream()
                                .filter(movement -> meets(movement, query))
                                .map(movement -> transaction(source, movement))
                                .toList()));
    }

    @Override
    public Future<Classified<Money>> spent(BankContext context, MovementQuery query) {
        return answer(context, source -> {
            long total = books.movements().stream()
                    .filter(movement -> movement.side() == Side.MERCHANT && !movement.incoming())
                    .filter(movement -> meets(movement, query))
                    .mapToLong(MovementBook::minorUnits)
                    .sum();
            return source.classify(labelOf(query), new Money(books.currency(), total));
        });
    }

    @Override
    public Future<ClassifiedList<Payee>> payees(BankContext context) {
        return answer(
                context,
                source -> source.classify(
                        DataClass.PAYEE_MATCH,
                        books.payees().stream()
                                .map(payee -> payee(source, payee))
                                .toList()));
    }

    private <T> Future<T> answer(BankContext context, Function<Source, T> work) {
        if (!context.customer().equals(books.customer())) {
            return Future.failedFuture(new BankException(BankFailure.NOT_LINKED));
        }
        return mishaps.next()
                .<Future<T>>map(Future::failedFuture)
                .orElseGet(() -> Future.succeededFuture(work.apply(context.source())));
    }

    private boolean meets(MovementBook movement, MovementQuery query) {
        return !movement.date().isBefore(query.from())
                && !movement.date().isAfter(query.to())
                && (query.scope() == Scope.EVERYTHING || !movement.sensitive())
                && query.merchant()
                        .map(id -> movement.merchant().filter(id::equals).isPresent())
                        .orElse(true)
                && query.category().map(movement.category()::equals).orElse(true)
                && query.account()
                        .map(account ->
                                books.accounts().get(movement.account()).ref().equals(account.value()))
                        .orElse(true);
    }

    /** Depends on the question and never on what is found. */
    private static Label labelOf(MovementQuery query) {
        Label label = Label.of(DataClass.TX_AMOUNT);
        if (query.merchant().isPresent()) {
            label = label.join(Label.of(DataClass.TX_MERCHANT));
        }
        if (query.category().isPresent()) {
            label = label.join(Label.of(DataClass.TX_CATEGORY));
        }
        boolean sensitive = query.scope() == Scope.EVERYTHING
                || query.category().filter(SENSITIVE::contains).isPresent();
        return sensitive ? label.join(Label.of(DataClass.TX_SENSITIVE)) : label;
    }

    private Account account(Source source, AccountBook account) {
        return new Account(
                new AccountRef(account.ref()),
                source.classify(DataClass.ACC_EXISTENCE, new Shape.Name(account.nickname())),
                source.classify(DataClass.ACC_NUMBER, new Shape.Identifier(account.number())),
                source.classify(DataClass.BALANCE, new Money(books.currency(), account.booked())),
                source.classify(DataClass.BALANCE, new Money(books.currency(), account.available())));
    }

    private Transaction transaction(Source source, MovementBook movement) {
        DataClass amount = movement.side() == Side.EMPLOYER ? DataClass.INCOME : DataClass.TX_AMOUNT;
        return new Transaction(
                new TransactionRef(movement.ref()),
                source.classify(label(DataClass.TX_DATE, movement), new Shape.Day(movement.date())),
                source.classify(
                        label(counterparty(movement.side()), movement), new Shape.Name(movement.counterparty())),
                source.classify(label(DataClass.TX_CATEGORY, movement), new Shape.Name(movement.categoryName())),
                source.classify(label(amount, movement), new Money(books.currency(), movement.minorUnits())),
                source.classify(label(DataClass.TX_AMOUNT, movement), movement.incoming()),
                source.classify(label(DataClass.TX_AMOUNT, movement), movement.pending()));
    }

    private static Payee payee(Source source, PayeeBook payee) {
        return new Payee(
                new PayeeRef(payee.ref()),
                source.classify(DataClass.PAYEE_NAME, new Shape.Name(payee.name())),
                payee.alias().map(alias -> source.classify(DataClass.PAYEE_NAME, new Shape.Name(alias))),
                source.classify(DataClass.PAYEE_ACCOUNT, new Shape.Identifier(payee.number())));
    }

    private static DataClass counterparty(Side side) {
        return switch (side) {
            case MERCHANT -> DataClass.TX_MERCHANT;
            case PERSON -> DataClass.PAYEE_NAME;
            case EMPLOYER -> DataClass.INCOME;
        };
    }

    private static Label label(DataClass dataClass, MovementBook movement) {
        return movement.sensitive() ? Label.of(dataClass, DataClass.TX_SENSITIVE) : Label.of(dataClass);
    }
}
