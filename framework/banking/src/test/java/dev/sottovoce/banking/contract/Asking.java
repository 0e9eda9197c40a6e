package dev.sottovoce.banking.contract;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.Money;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.ClassifiedParts;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One turn in which a bank is asked, waiting for its answers. Values are closed, so what came in is read from the taint
 * of the turn record.
 */
final class Asking {
    private static final long PATIENCE_SECONDS = 30;

    private final Bank bank;
    private final BankContext context;
    private final TurnRecord turn = new TurnRecord("contract", Locale.UK);

    Asking(Bank bank, SubjectRef customer, Instant deadline) {
        this.bank = bank;
        this.context = new BankContext(
                customer,
                new Source(customer, turn),
                Assurance.LINKED,
                Locale.UK,
                ZoneOffset.UTC,
                "contract",
                deadline);
    }

    BankContext context() {
        return context;
    }

    Profile profile() {
        return answer(bank.profile(context));
    }

    ClassifiedList<Account> accounts() {
        return answer(bank.accounts(context));
    }

    ClassifiedList<Transaction> transactions(MovementQuery query) {
        return answer(bank.transactions(context, query));
    }

    Classified<Money> spent(MovementQuery query) {
        return answer(bank.spent(context, query));
    }

    ClassifiedList<Payee> payees() {
        return answer(bank.payees(context));
    }

    /** The total that this turn saw; the question must be its only one. */
    long total(MovementQuery query) {
        Classified<Money> unread = spent(query);
        List<Shape.Amount> seen = seen(DataClass.TX_AMOUNT, Shape.Amount.class);
        if (seen.size() != 1) {
            throw new AssertionError("a total of label " + unread + " left " + seen.size() + " amounts in the turn");
        }
        return seen.get(0).minorUnits();
    }

    /** The days of the movements, in the order in which they came. */
    List<LocalDate> days(MovementQuery query) {
        ClassifiedList<Transaction> unread = transactions(query);
        if (!unread.countClass().equals(DataClass.TX_COUNT)) {
            throw new AssertionError("the number of movements is " + unread.countClass());
        }
        return seen(DataClass.TX_DATE, Shape.Day.class).stream()
                .map(Shape.Day::date)
                .toList();
    }

    /** What this turn has seen of a class, in order. */
    <S extends Shape> List<S> seen(DataClass dataClass, Class<S> shape) {
        return turn.taint().stream()
                .filter(taint -> taint.dataClass().equals(dataClass))
                .map(TurnRecord.Taint::shape)
                .filter(shape::isInstance)
                .map(shape::cast)
                .toList();
    }

    /** The records of a list; their values stay closed. */
    static <T extends ClassifiedParts> List<T> items(ClassifiedList<T> list) {
        List<T> all = new ArrayList<>();
        ClassifiedList<T> same = list.map(items -> {
            all.addAll(items);
            return items;
        });
        if (!same.countClass().equals(list.countClass())) {
            throw new AssertionError("a list lost the class of its number");
        }
        return all;
    }

    static <T> T answer(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failed.getCause());
        } catch (TimeoutException silent) {
            throw new AssertionError("the bank neither answered nor failed", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
