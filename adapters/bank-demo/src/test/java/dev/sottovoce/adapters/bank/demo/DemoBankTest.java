package dev.sottovoce.adapters.bank.demo;

import static dev.sottovoce.adapters.bank.demo.Await.await;
import static dev.sottovoce.adapters.bank.demo.Await.finish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sottovoce.banking.Account;
import dev.sottovoce.banking.BankContext;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.privacy.ClassifiedList;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.TurnRecord;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBankTest {
    private static final Clock CLOCK = DemoBankContract.CLOCK;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Vertx vertx = Vertx.vertx();
    private final DemoBank bank = open(DemoBankConfig.inMemory("bank", CLOCK, DemoBankConfig.DEFAULT_SEED));

    @AfterEach
    void close() {
        await(bank.close());
        await(vertx.close());
    }

    @Test
    void the_customers_are_those_of_the_documentation() {
        assertThat(bank.customers())
                .extracting(DemoCustomer::name)
                .containsExactly("anna", "carmen", "ben", "jo", "kim");
        assertThat(bank.customers())
                .extracting(customer -> customer.locale().toLanguageTag())
                .containsExactly("en-GB", "es-ES", "en-US", "en-GB", "en-GB");
    }

    @Test
    void a_customer_signs_in_with_her_name_and_the_demo_password() {
        assertThat(bank.authenticate("anna", "demo-anna"))
                .map(DemoCustomer::name)
                .contains("anna");
        assertThat(bank.authenticate(" Anna ", "demo-anna"))
                .map(DemoCustomer::name)
                .contains("anna");
    }

    @Test
    void nobody_signs_in_with_another_password_or_another_name() {
        assertThat(bank.authenticate("anna", "demo-ben")).isEmpty();
        assertThat(bank.authenticate("anna", "")).isEmpty();
        assertThat(bank.authenticate("nobody", "demo-nobody")).isEmpty();
    }

    @Test
    void anna_has_a_current_and_a_savings_account() {
        assertThat(nicknames("anna")).containsExactly("current", "savings");
    }

    @Test
    void carmen_calls_hers_diario_and_ahorro() {
        assertThat(nicknames("carmen")).containsExactly("diario", "ahorro");
    }

    @Test
    void ben_has_one_account_only() {
        assertThat(nicknames("ben")).containsExactly("checking");
    }

    @Test
    void jo_and_kim_share_one_account_and_its_figures() {
        assertThat(nicknames("jo")).containsExactly("joint", "savings");
        assertThat(nicknames("kim")).containsExactly("joint");
        assertThat(balances("jo")).containsAll(balances("kim"));
    }

    @Test
    void kim_does_not_learn_what_jo_calls_her_savings() {
        TurnRecord turn = new TurnRecord("test", Locale.UK);

        finish(bank.transactions(context("kim", turn), lastYear()));

        assertThat(turn.taint())
                .noneMatch(taint -> taint.shape().equals(new Shape.Name("savings")))
                .anyMatch(taint -> taint.dataClass().equals(DataClass.PAYEE_NAME)
                        && taint.shape().equals(new Shape.Name("Jo")));
    }

    @Test
    void a_move_into_savings_shows_on_both_accounts_under_their_nicknames() {
        TurnRecord turn = new TurnRecord("test", Locale.UK);

        finish(bank.transactions(context("anna", turn), lastYear()));

        assertThat(turn.taint())
                .filteredOn(taint -> taint.dataClass().equals(DataClass.ACC_EXISTENCE))
                .extracting(TurnRecord.Taint::shape)
                .contains(new Shape.Name("savings"), new Shape.Name("current"));
    }

    @Test
    void categories_are_named_in_the_language_of_the_turn() {
        TurnRecord turn = new TurnRecord("test", Locale.forLanguageTag("es-ES"));

        finish(bank.transactions(context("carmen", turn), lastYear()));

        assertThat(turn.taint())
                .filteredOn(taint -> taint.dataClass().equals(DataClass.TX_CATEGORY))
                .extracting(TurnRecord.Taint::shape)
                .contains(new Shape.Name("supermercado"))
                .doesNotContain(new Shape.Name("groceries"));
    }

    @Test
    void a_merchant_that_is_sensitive_by_itself_makes_a_question_sensitive() {
        TurnRecord turn = new TurnRecord("test", Locale.UK);

        assertThat(await(bank.spent(context("jo", turn), lastYear().at("LANTERN_ROOMS")))
                        .label()
                        .classes())
                .contains(DataClass.TX_SENSITIVE);
    }

    @Test
    void transfers_and_payments_to_people_are_not_spending() {
        TurnRecord turn = new TurnRecord("test", Locale.UK);

        finish(bank.spent(context("anna", turn), lastYear().in("TRANSFERS")));

        assertThat(turn.taint())
                .extracting(TurnRecord.Taint::shape)
                .allMatch(shape -> shape instanceof Shape.Amount amount && amount.minorUnits() == 0);
    }

    @Test
    void rent_is_spending_on_housing() {
        TurnRecord turn = new TurnRecord("test", Locale.UK);

        finish(bank.spent(context("anna", turn), lastYear().in("HOUSING")));

        assertThat(turn.taint())
                .extracting(TurnRecord.Taint::shape)
                .allMatch(shape -> shape instanceof Shape.Amount amount && amount.minorUnits() > 900_000);
    }

    @Test
    void so_many_calls_fail_as_it_was_told() {
        bank.faults().failNext(2, BankFailure.BANK_DOWN);

        assertThat(failure("anna", Duration.ofSeconds(5))).isEqualTo(BankFailure.BANK_DOWN);
        assertThat(failure("ben", Duration.ofSeconds(5))).isEqualTo(BankFailure.BANK_DOWN);
        assertThat(nicknames("anna")).isNotEmpty();
    }

    @Test
    void a_bank_slower_than_the_deadline_is_a_timeout() {
        bank.faults().delay(Duration.ofMinutes(10));

        assertThat(failure("anna", Duration.ofMillis(50))).isEqualTo(BankFailure.TIMEOUT);
    }

    @Test
    void a_bank_slower_than_usual_still_answers() {
        bank.faults().delay(Duration.ofMillis(20));

        assertThat(nicknames("anna")).isNotEmpty();
    }

    @Test
    void a_lost_answer_comes_before_a_failing_one_and_both_are_cleared() {
        bank.faults().failNext(1, BankFailure.RATE_LIMITED);
        bank.faults().loseNext(1);

        assertThat(failure("anna", Duration.ofMillis(50))).isEqualTo(BankFailure.TIMEOUT);
        assertThat(failure("anna", Duration.ofSeconds(5))).isEqualTo(BankFailure.RATE_LIMITED);

        bank.faults().loseNext(100);
        bank.faults().clear();
        assertThat(nicknames("anna")).isNotEmpty();
    }

    @Test
    void a_closed_bank_is_down() {
        DemoBank closed = open(DemoBankConfig.inMemory("closed", CLOCK, 1));
        await(closed.close());

        BankException failure = catchThrowableOfType(
                BankException.class, () -> finish(closed.accounts(context("anna", new TurnRecord("test", Locale.UK)))));

        assertThat(failure.failure()).isEqualTo(BankFailure.BANK_DOWN);
    }

    @Test
    void a_file_is_kept_and_grows_with_the_days(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("bank");
        DemoBank first = open(DemoBankConfig.at(url, CLOCK, 1));
        await(first.close());
        Instant later = CLOCK.instant().plus(Duration.ofDays(30));

        DemoBank second = open(DemoBankConfig.at(url, Clock.fixed(later, ZoneOffset.UTC), 1));
        TurnRecord turn = new TurnRecord("test", Locale.UK);
        BankContext context = context("anna", turn, later.plus(Duration.ofSeconds(20)));
        finish(second.transactions(context, MovementQuery.between(TODAY, TODAY.plusDays(60), Scope.TELLABLE)));
        await(second.close());

        assertThat(turn.taint())
                .filteredOn(taint -> taint.dataClass().equals(DataClass.TX_DATE))
                .extracting(taint -> ((Shape.Day) taint.shape()).date())
                .contains(TODAY)
                .anyMatch(day -> day.isAfter(LocalDate.of(2026, 3, 25)));
    }

    @Test
    void a_bank_that_can_do_everything_says_so() {
        assertThat(bank.capabilities()).containsExactlyInAnyOrder(Capability.values());
    }

    private DemoBank open(DemoBankConfig config) {
        return await(DemoBank.open(vertx, config));
    }

    private List<String> nicknames(String customer) {
        TurnRecord turn = new TurnRecord("test", Locale.UK);
        ClassifiedList<Account> accounts = await(bank.accounts(context(customer, turn)));
        assertThat(accounts.countClass()).isEqualTo(DataClass.ACC_EXISTENCE);
        return turn.taint().stream()
                .filter(taint -> taint.dataClass().equals(DataClass.ACC_EXISTENCE))
                .map(taint -> ((Shape.Name) taint.shape()).value())
                .toList();
    }

    private List<Shape> balances(String customer) {
        TurnRecord turn = new TurnRecord("test", Locale.UK);
        assertThat(await(bank.accounts(context(customer, turn))).countClass()).isEqualTo(DataClass.ACC_EXISTENCE);
        return turn.taint().stream()
                .filter(taint -> taint.dataClass().equals(DataClass.BALANCE))
                .map(TurnRecord.Taint::shape)
                .toList();
    }

    private BankFailure failure(String customer, Duration patience) {
        TurnRecord turn = new TurnRecord("test", Locale.UK);
        BankContext context = context(customer, turn, CLOCK.instant().plus(patience));
        BankException failure = catchThrowableOfType(BankException.class, () -> finish(bank.accounts(context)));
        assertThat(failure).isNotNull();
        return failure.failure();
    }

    private static MovementQuery lastYear() {
        return MovementQuery.between(TODAY.minusYears(1), TODAY, Scope.TELLABLE);
    }

    private static BankContext context(String customer, TurnRecord turn) {
        return context(customer, turn, CLOCK.instant().plus(Duration.ofSeconds(20)));
    }

    private static BankContext context(String customer, TurnRecord turn, Instant deadline) {
        SubjectRef subject = new SubjectRef("demo-customer-" + customer);
        return new BankContext(
                subject, new Source(subject, turn), Assurance.LINKED, turn.locale(), ZoneOffset.UTC, "test", deadline);
    }
}
