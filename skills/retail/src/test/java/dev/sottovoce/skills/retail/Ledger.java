package dev.sottovoce.skills.retail;

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
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.banking.TransactionRef;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A bank with two accounts and a few movements, each with a day, a counterparty, its class and pence. */
final class Ledger implements Bank {
    private final Currency currency;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(LocalDate day, String who, DataClass whoIs, long minorUnits) {}

    Ledger(Currency currency) {
        this.currency = currency;
    }

    /** A payment, or with a negative amount money that came in. */
    Ledger with(String day, String who, DataClass whoIs, long minorUnits) {
        entries.add(new Entry(LocalDate.parse(day), who, whoIs, minorUnits));
        return this;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Future<Profile> profile(BankContext context) {
        return Future.succeededFuture(new Profile(context.locale(), ZoneOffset.UTC, currency));
    }

    @Override
    public Future<ClassifiedList<Account>> accounts(BankContext context) {
        boolean spanish = context.locale()
                .getLanguage()
                .equals(Locale.forLanguageTag("es").getLanguage());
        return Future.succeededFuture(context.source()
                .classify(
                        DataClass.ACC_EXISTENCE,
                        List.of(
                                account(context.source(), spanish ? "diario" : "current", 123_456),
                                account(context.source(), spanish ? "ahorro" : "savings", -8_012))));
    }

    private Account account(Source source, String name, long minorUnits) {
        Classified<Money> money = source.classify(DataClass.BALANCE, new Money(currency, minorUnits));
        return new Account(
                new AccountRef(name),
                source.classify(DataClass.ACC_EXISTENCE, new Shape.Name(name)),
                source.classify(DataClass.ACC_NUMBER, new Shape.Identifier("GB00TEST" + name)),
                money,
                money);
    }

    @Override
    public Future<ClassifiedList<Transaction>> transactions(BankContext context, MovementQuery query) {
        return Future.succeededFuture(context.source()
                .classify(
                        DataClass.TX_COUNT,
                        fitting(query).stream()
                                .map(entry -> movement(context.source(), entry))
                                .toList()));
    }

    private Transaction movement(Source source, Entry entry) {
        return new Transaction(
                new TransactionRef(entry.who()),
                source.classify(DataClass.TX_DATE, new Shape.Day(entry.day())),
                source.classify(entry.whoIs(), new Shape.Name(entry.who())),
                source.classify(DataClass.TX_CATEGORY, new Shape.Name("groceries")),
                source.classify(DataClass.TX_AMOUNT, new Money(currency, Math.abs(entry.minorUnits()))),
                source.classify(DataClass.TX_AMOUNT, entry.minorUnits() < 0),
                source.classify(DataClass.TX_AMOUNT, false));
    }

    @Override
    public Future<Classified<Money>> spent(BankContext context, MovementQuery query) {
        long total = fitting(query).stream()
                .mapToLong(Entry::minorUnits)
                .filter(minorUnits -> minorUnits > 0)
                .sum();
        Label label = query.merchant().isPresent()
                ? Label.of(DataClass.TX_AMOUNT, DataClass.TX_MERCHANT)
                : query.category().isPresent()
                        ? Label.of(DataClass.TX_AMOUNT, DataClass.TX_CATEGORY)
                        : Label.of(DataClass.TX_AMOUNT);
        return Future.succeededFuture(context.source().classify(label, new Money(currency, total)));
    }

    @Override
    public Future<ClassifiedList<Payee>> payees(BankContext context) {
        return Future.failedFuture(new BankException(BankFailure.NOT_SUPPORTED));
    }

    /** What may take part in an answer to a vendor is what has no person in it; merchants go by the start of the id. */
    private List<Entry> fitting(MovementQuery query) {
        return entries.stream()
                .filter(entry ->
                        !entry.day().isBefore(query.from()) && !entry.day().isAfter(query.to()))
                .filter(entry -> query.merchant()
                        .map(id -> entry.who().toUpperCase(Locale.ROOT).equals(id))
                        .orElse(true))
                .filter(entry ->
                        query.scope() == Scope.EVERYTHING || !entry.whoIs().equals(DataClass.TX_SENSITIVE))
                .toList();
    }
}
