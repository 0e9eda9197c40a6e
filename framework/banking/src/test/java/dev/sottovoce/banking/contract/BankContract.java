package dev.sottovoce.banking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every {@link Bank} passes these. A backend's test extends this class and hands in its bank; what the bank says that
 * it cannot do is skipped.
 */
public abstract class BankContract {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /** The bank, with all that it can do. */
    protected abstract Bank bank();

    /** The same bank, able to do only this. */
    protected abstract Bank bankThatCan(Set<Capability> only);

    /** On which the bank runs. */
    protected abstract Vertx vertx();

    /** The bank's clock, standing still. */
    protected abstract Clock clock();

    /** A customer with two accounts, payees and movements. */
    protected abstract SubjectRef customer();

    /** Another customer, of whom the same is true, sharing no account with the first. */
    protected abstract SubjectRef otherCustomer();

    /** A full month in which {@link #customer()} bought ordinary and sensitive things and was paid a salary. */
    protected abstract YearMonth month();

    /** A merchant of the public list where the customer bought something in that month, and its category. */
    protected abstract String merchant();

    /** The category of {@link #merchant()}. */
    protected abstract String category();

    /** A category that is sensitive by itself. */
    protected abstract String sensitiveCategory();

    /** The answer of the next call never comes. */
    protected abstract void loseNextAnswer();

    @Test
    void its_name_is_one_word_in_lower_case() {
        assertThat(bank().name()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    void a_profile_says_locale_zone_and_currency() {
        Profile profile = asking().profile();

        assertThat(profile.locale().getLanguage()).isNotEmpty();
        assertThat(profile.zone()).isNotNull();
        assertThat(profile.currency()).isNotNull();
    }

    @Test
    void somebody_unknown_is_not_linked() {
        Asking stranger = new Asking(bank(), new SubjectRef("nobody-of-this-bank"), soon());

        List<ThrowingCallable> calls = List.of(
                stranger::profile,
                stranger::accounts,
                () -> stranger.transactions(inMonth()),
                () -> stranger.spent(inMonth()),
                stranger::payees);

        assertThat(calls)
                .allSatisfy(call -> assertThat(failure(call)).isIn(BankFailure.NOT_LINKED, BankFailure.NOT_SUPPORTED));
        assertThat(failure(stranger::profile)).isEqualTo(BankFailure.NOT_LINKED);
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void what_a_bank_cannot_do_is_not_supported(Capability lacking) {
        Bank limited = bankThatCan(EnumSet.complementOf(EnumSet.of(lacking)));
        Asking asking = new Asking(limited, customer(), soon());

        BankFailure failure = failure(() -> call(asking, lacking));

        assertThat(limited.capabilities()).doesNotContain(lacking);
        assertThat(failure).isEqualTo(BankFailure.NOT_SUPPORTED);
    }

    @Test
    void accounts_carry_their_classes() {
        requires(Capability.ACCOUNTS);

        List<Account> accounts = Asking.items(asking().accounts());

        assertThat(asking().accounts().count()).isEqualTo(DataClass.ACC_EXISTENCE);
        assertThat(accounts).hasSizeGreaterThanOrEqualTo(2).allSatisfy(account -> {
            assertThat(account.nickname().label()).isEqualTo(Label.of(DataClass.ACC_EXISTENCE));
            assertThat(account.number().label()).isEqualTo(Label.of(DataClass.ACC_NUMBER));
            assertThat(account.balance().label()).isEqualTo(Label.of(DataClass.BALANCE));
            assertThat(account.available().label()).isEqualTo(Label.of(DataClass.BALANCE));
        });
    }

    @Test
    void accounts_come_in_the_same_order_every_time() {
        requires(Capability.ACCOUNTS);

        List<AccountRef> first =
                Asking.items(asking().accounts()).stream().map(Account::ref).toList();
        List<AccountRef> second =
                Asking.items(asking().accounts()).stream().map(Account::ref).toList();

        assertThat(second).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void a_reference_shows_nothing_when_it_is_printed() {
        requires(Capability.ACCOUNTS);

        assertThat(Asking.items(asking().accounts()))
                .allSatisfy(account -> assertThat(account.toString())
                        .doesNotContain(account.ref().value()));
    }

    @Test
    void movements_carry_their_classes() {
        requires(Capability.TRANSACTIONS);

        List<Transaction> movements = Asking.items(asking().transactions(inMonth()));

        assertThat(movements).isNotEmpty().allSatisfy(movement -> {
            assertThat(movement.date().label()).isEqualTo(Label.of(DataClass.TX_DATE));
            assertThat(movement.counterparty().label())
                    .isIn(
                            Label.of(DataClass.TX_MERCHANT),
                            Label.of(DataClass.PAYEE_NAME),
                            Label.of(DataClass.INCOME),
                            Label.of(DataClass.ACC_EXISTENCE));
            assertThat(movement.category().label()).isEqualTo(Label.of(DataClass.TX_CATEGORY));
            assertThat(movement.amount().label()).isIn(Label.of(DataClass.TX_AMOUNT), Label.of(DataClass.INCOME));
            assertThat(movement.incoming().label()).isEqualTo(Label.of(DataClass.TX_AMOUNT));
            assertThat(movement.pending().label()).isEqualTo(Label.of(DataClass.TX_AMOUNT));
        });
    }

    @Test
    void what_an_employer_pays_is_income_by_name_and_amount() {
        requires(Capability.TRANSACTIONS);

        List<Transaction> movements = Asking.items(asking().transactions(inMonth()));

        assertThat(movements)
                .filteredOn(movement -> movement.amount().label().classes().contains(DataClass.INCOME))
                .isNotEmpty()
                .allSatisfy(
                        movement -> assertThat(movement.counterparty().label()).isEqualTo(Label.of(DataClass.INCOME)));
    }

    @Test
    void every_value_of_a_sensitive_movement_is_sensitive_too() {
        requires(Capability.TRANSACTIONS);

        List<Transaction> movements =
                Asking.items(asking().transactions(inMonth().over(Scope.EVERYTHING)));

        assertThat(movements)
                .filteredOn(BankContract::isSensitive)
                .isNotEmpty()
                .allSatisfy(movement -> assertThat(List.of(
                                movement.date().label(),
                                movement.counterparty().label(),
                                movement.category().label(),
                                movement.amount().label(),
                                movement.incoming().label(),
                                movement.pending().label()))
                        .allMatch(label -> label.classes().contains(DataClass.TX_SENSITIVE)));
    }

    @Test
    void what_may_be_told_leaves_out_the_sensitive_movements_and_no_other() {
        requires(Capability.TRANSACTIONS);

        List<Transaction> everything =
                Asking.items(asking().transactions(inMonth().over(Scope.EVERYTHING)));
        List<Transaction> tellable = Asking.items(asking().transactions(inMonth()));

        assertThat(tellable)
                .extracting(Transaction::ref)
                .containsExactlyElementsOf(everything.stream()
                        .filter(movement -> !isSensitive(movement))
                        .map(Transaction::ref)
                        .toList());
    }

    @Test
    void the_newest_movements_come_first() {
        requires(Capability.TRANSACTIONS);

        List<LocalDate> days = asking().days(inMonth());

        assertThat(days).hasSizeGreaterThan(2).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void both_ends_of_a_period_belong_to_it() {
        requires(Capability.TRANSACTIONS);
        List<LocalDate> days = asking().days(inMonth());
        LocalDate first = days.get(days.size() - 1);
        LocalDate last = days.get(0);

        List<LocalDate> between = asking().days(MovementQuery.between(first, last, Scope.TELLABLE));
        List<LocalDate> oneDay = asking().days(MovementQuery.between(first, first, Scope.TELLABLE));

        assertThat(between).isEqualTo(days);
        assertThat(oneDay).isNotEmpty().containsOnly(first);
    }

    @Test
    void a_period_without_movements_is_empty() {
        requires(Capability.TRANSACTIONS);
        LocalDate longAgo = LocalDate.of(1970, 1, 1);

        assertThat(asking().days(MovementQuery.between(longAgo, longAgo, Scope.EVERYTHING)))
                .isEmpty();
    }

    @Test
    void nothing_is_told_of_the_future() {
        requires(Capability.TRANSACTIONS);
        LocalDate today =
                LocalDate.ofInstant(clock().instant(), asking().profile().zone());

        List<LocalDate> days =
                asking().days(MovementQuery.between(today.plusDays(1), today.plusYears(1), Scope.EVERYTHING));

        assertThat(days).isEmpty();
    }

    @Test
    void the_movements_of_the_accounts_are_all_the_movements() {
        requires(Capability.ACCOUNTS);
        requires(Capability.TRANSACTIONS);

        long all = Asking.items(asking().transactions(inMonth())).size();
        long byAccount = Asking.items(asking().accounts()).stream()
                .mapToLong(
                        account -> Asking.items(asking().transactions(inMonth().on(account.ref())))
                                .size())
                .sum();

        assertThat(byAccount).isEqualTo(all);
    }

    @Test
    void an_account_of_somebody_else_is_declined() {
        requires(Capability.ACCOUNTS);
        requires(Capability.TRANSACTIONS);
        requires(Capability.SPENDING);
        AccountRef foreign = Asking.items(new Asking(bank(), otherCustomer(), soon()).accounts())
                .get(0)
                .ref();

        assertThat(failure(() -> asking().transactions(inMonth().on(foreign)))).isEqualTo(BankFailure.DECLINED);
        assertThat(failure(() -> asking().spent(inMonth().on(foreign)))).isEqualTo(BankFailure.DECLINED);
        assertThat(failure(() -> asking().spent(inMonth().on(new AccountRef("' OR 1 = 1")))))
                .isEqualTo(BankFailure.DECLINED);
    }

    @Test
    void a_total_carries_the_classes_of_the_question() {
        requires(Capability.SPENDING);

        assertThat(asking().spent(inMonth()).label()).isEqualTo(Label.of(DataClass.TX_AMOUNT));
        assertThat(asking().spent(inMonth().at(merchant())).label())
                .isEqualTo(Label.of(DataClass.TX_AMOUNT, DataClass.TX_MERCHANT));
        assertThat(asking().spent(inMonth().in(category())).label())
                .isEqualTo(Label.of(DataClass.TX_AMOUNT, DataClass.TX_CATEGORY));
    }

    @Test
    void a_total_over_everything_is_sensitive_with_and_without_sensitive_movements() {
        requires(Capability.SPENDING);
        LocalDate longAgo = LocalDate.of(1970, 1, 1);
        MovementQuery nothing = MovementQuery.between(longAgo, longAgo, Scope.EVERYTHING);

        assertThat(asking().spent(inMonth().over(Scope.EVERYTHING)).label().classes())
                .contains(DataClass.TX_SENSITIVE);
        assertThat(asking().spent(nothing).label().classes()).contains(DataClass.TX_SENSITIVE);
    }

    @Test
    void a_question_about_something_sensitive_is_sensitive_whatever_it_finds() {
        requires(Capability.SPENDING);
        LocalDate longAgo = LocalDate.of(1970, 1, 1);
        MovementQuery nothing = MovementQuery.between(longAgo, longAgo, Scope.TELLABLE);

        assertThat(asking().spent(inMonth().in(sensitiveCategory())).label())
                .isEqualTo(Label.of(DataClass.TX_AMOUNT, DataClass.TX_CATEGORY, DataClass.TX_SENSITIVE))
                .isEqualTo(asking().spent(nothing.in(sensitiveCategory())).label());
    }

    @Test
    void a_total_is_positive_in_the_currency_of_the_customer() {
        requires(Capability.SPENDING);
        Asking asking = asking();

        assertThat(asking.total(inMonth().at(merchant()))).isPositive();
        assertThat(asking.seen(DataClass.TX_AMOUNT, Shape.Amount.class))
                .extracting(Shape.Amount::currency)
                .containsOnly(asking().profile().currency());
    }

    @Test
    void nothing_spent_is_zero() {
        requires(Capability.SPENDING);
        LocalDate longAgo = LocalDate.of(1970, 1, 1);

        assertThat(asking().total(MovementQuery.between(longAgo, longAgo, Scope.TELLABLE)))
                .isZero();
        assertThat(asking().total(inMonth().at("NO_MERCHANT_OF_THE_LIST"))).isZero();
    }

    @Test
    void the_totals_of_the_days_add_up_to_that_of_the_month() {
        requires(Capability.SPENDING);

        long daily = IntStream.rangeClosed(1, month().lengthOfMonth())
                .mapToObj(day -> month().atDay(day))
                .mapToLong(day -> asking().total(MovementQuery.between(day, day, Scope.TELLABLE)))
                .sum();

        assertThat(daily).isEqualTo(asking().total(inMonth()));
    }

    @Test
    void a_part_is_never_more_than_the_whole() {
        requires(Capability.SPENDING);

        long atMerchant = asking().total(inMonth().at(merchant()));
        long inCategory = asking().total(inMonth().in(category()));
        long tellable = asking().total(inMonth());
        long everything = asking().total(inMonth().over(Scope.EVERYTHING));

        assertThat(List.of(atMerchant, inCategory, tellable, everything)).isSorted();
        assertThat(everything).isGreaterThan(tellable);
    }

    @Test
    void payees_carry_their_classes() {
        requires(Capability.PAYEES);

        List<Payee> payees = Asking.items(asking().payees());

        assertThat(asking().payees().count()).isEqualTo(DataClass.PAYEE_MATCH);
        assertThat(payees).isNotEmpty().allSatisfy(payee -> {
            assertThat(payee.name().label()).isEqualTo(Label.of(DataClass.PAYEE_NAME));
            assertThat(payee.number().label()).isEqualTo(Label.of(DataClass.PAYEE_ACCOUNT));
            assertThat(payee.alias().stream())
                    .allSatisfy(alias -> assertThat(alias.label()).isEqualTo(Label.of(DataClass.PAYEE_NAME)));
        });
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void a_deadline_that_has_passed_is_a_timeout(Capability asked) {
        requires(asked);
        Asking late = new Asking(bank(), customer(), clock().instant().minusMillis(1));

        assertThat(failure(() -> call(late, asked))).isEqualTo(BankFailure.TIMEOUT);
    }

    @Test
    void an_answer_that_never_comes_is_a_timeout_at_the_deadline() {
        requires(Capability.ACCOUNTS);
        Asking impatient = new Asking(bank(), customer(), clock().instant().plus(AT_ONCE));
        loseNextAnswer();

        assertThat(failure(impatient::accounts)).isEqualTo(BankFailure.TIMEOUT);
    }

    @Test
    void a_failure_says_its_name_and_nothing_else() {
        BankException failure = catchThrowableOfType(
                BankException.class, () -> new Asking(bank(), new SubjectRef("nobody-of-this-bank"), soon()).profile());

        assertThat(failure.getMessage()).isEqualTo(BankFailure.NOT_LINKED.name());
        assertThat(failure.getStackTrace()).isEmpty();
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void the_answer_comes_back_to_the_context_of_the_turn() {
        requires(Capability.ACCOUNTS);
        Context turn = vertx().getOrCreateContext();
        Promise<Boolean> onTheSame = Promise.promise();
        Asking asking = asking();

        turn.runOnContext(start -> bank().accounts(asking.context())
                .map(accounts -> Vertx.currentContext() == turn && Context.isOnEventLoopThread())
                .onComplete(onTheSame));

        assertThat(Asking.answer(onTheSame.future())).isTrue();
    }

    @Test
    void many_customers_at_once_get_each_their_own() {
        requires(Capability.ACCOUNTS);
        requires(Capability.SPENDING);
        long mine = asking().total(inMonth());
        long theirs = new Asking(bank(), otherCustomer(), soon()).total(inMonth());

        List<Asking> turns = IntStream.range(0, 100)
                .mapToObj(at -> new Asking(bank(), at % 2 == 0 ? customer() : otherCustomer(), soon()))
                .toList();
        CompositeFuture answered = Asking.answer(Future.all(turns.stream()
                .map(turn -> bank().spent(turn.context(), inMonth()))
                .toList()));

        assertThat(answered.size()).isEqualTo(turns.size());
        assertThat(IntStream.range(0, turns.size()).boxed())
                .allSatisfy(at -> assertThat(turns.get(at).seen(DataClass.TX_AMOUNT, Shape.Amount.class))
                        .extracting(Shape.Amount::minorUnits)
                        .containsExactly(at % 2 == 0 ? mine : theirs));
    }

    private Asking asking() {
        return new Asking(bank(), customer(), soon());
    }

    private Instant soon() {
        return clock().instant().plus(SOON);
    }

    private MovementQuery inMonth() {
        return MovementQuery.between(month().atDay(1), month().atEndOfMonth(), Scope.TELLABLE);
    }

    private void requires(Capability capability) {
        Assumptions.assumeTrue(
                bank().capabilities().contains(capability), () -> "Skipped: this bank has no " + capability);
    }

    private Object call(Asking asking, Capability capability) {
        return switch (capability) {
            case ACCOUNTS -> asking.accounts();
            case TRANSACTIONS -> asking.transactions(inMonth());
            case SPENDING -> asking.spent(inMonth());
            case PAYEES -> asking.payees();
        };
    }

    private static boolean isSensitive(Transaction movement) {
        return movement.date().label().classes().contains(DataClass.TX_SENSITIVE);
    }

    private static BankFailure failure(ThrowingCallable call) {
        BankException failure = catchThrowableOfType(BankException.class, call);
        assertThat(failure).as("the call had to fail").isNotNull();
        return failure.failure();
    }
}
