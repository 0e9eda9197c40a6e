package dev.sottovoce.conversation.house;

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
import dev.sottovoce.banking.Profile;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A bank whose accounts hold 1,234.56, 2,234.56 and so on, and which can fail, or not answer until it is told to. */
public final class SmallBank implements Bank {
    private static final Currency GBP = Currency.getInstance("GBP");

    private final List<MovementQuery> asked = new ArrayList<>();
    private List<String> names = List.of("current");
    private Optional<BankFailure> failure = Optional.empty();
    private Optional<Promise<Void>> held = Optional.empty();

    /** The customer has accounts of these names. */
    public void has(String... accounts) {
        names = List.of(accounts);
    }

    /** Everything but the profile fails. */
    public void failWith(BankFailure why) {
        failure = Optional.of(why);
    }

    public void recover() {
        failure = Optional.empty();
    }

    /** Nothing but the profile answers before the promise does. */
    public Promise<Void> hold() {
        Promise<Void> promise = Promise.promise();
        held = Optional.of(promise);
        return promise;
    }

    /** What was asked about spending, in order. */
    public List<MovementQuery> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Future<Profile> profile(BankContext context) {
        return Future.succeededFuture(new Profile(Locale.UK, ZoneOffset.UTC, GBP));
    }

    @Override
    public Future<ClassifiedList<Account>> accounts(BankContext context) {
        return open().map(any -> {
            var accounts = new ArrayList<Account>();
            for (String name : names) {
                Classified<Money> money = context.source()
                        .classify(DataClass.BALANCE, new Money(GBP, 123_456 + 100_000L * accounts.size()));
                accounts.add(new Account(
                        new AccountRef(name),
                        context.source().classify(DataClass.ACC_EXISTENCE, new Shape.Name(name)),
                        context.source().classify(DataClass.ACC_NUMBER, new Shape.Identifier("GB00TEST" + name)),
                        money,
                        money));
            }
            return context.source().classify(DataClass.ACC_EXISTENCE, accounts);
        });
    }

    @Override
    public Future<ClassifiedList<Transaction>> transactions(BankContext context, MovementQuery query) {
        return Future.failedFuture(new BankException(BankFailure.NOT_SUPPORTED));
    }

    @Override
    public Future<Classified<Money>> spent(BankContext context, MovementQuery query) {
        asked.add(query);
        return open().map(any -> context.source().classify(DataClass.TX_AMOUNT, new Money(GBP, 9_025)));
    }

    @Override
    public Future<ClassifiedList<Payee>> payees(BankContext context) {
        return Future.failedFuture(new BankException(BankFailure.NOT_SUPPORTED));
    }

    private Future<Void> open() {
        return failure.<Future<Void>>map(why -> Future.failedFuture(new BankException(why)))
                .orElseGet(() -> held.map(Promise::future).orElse(Future.succeededFuture()));
    }
}
