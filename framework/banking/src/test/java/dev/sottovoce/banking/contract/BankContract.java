package dev.sottovoce.banking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.Bank;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.Payee;
import dev.sottovoce.banking.Profile;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every {@link Bank} passes these. A backend's test extends this class and hands in its bank; what the bank says that
 * it cannot do is skipped.
 */
public abstract class BankContract extends MovementContract {
    private static final Duration AT_ONCE = Duration.ofMillis(50);

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

        assertThat(asking().accounts().countClass()).isEqualTo(DataClass.ACC_EXISTENCE);
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
    void payees_carry_their_classes() {
        requires(Capability.PAYEES);

        List<Payee> payees = Asking.items(asking().payees());

        assertThat(asking().payees().countClass()).isEqualTo(DataClass.PAYEE_MATCH);
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

    private Object call(Asking asking, Capability capability) {
        return switch (capability) {
            case ACCOUNTS -> asking.accounts();
            case TRANSACTIONS -> asking.transactions(inMonth());
            case SPENDING -> asking.spent(inMonth());
            case PAYEES -> asking.payees();
        };
    }
}
