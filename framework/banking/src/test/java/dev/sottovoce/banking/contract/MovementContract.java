package dev.sottovoce.banking.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.Capability;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import dev.sottovoce.banking.Transaction;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a bank says of movements and of what was spent. */
abstract class MovementContract extends BankFixture {
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
                .filteredOn(MovementContract::isSensitive)
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

    private static boolean isSensitive(Transaction movement) {
        return movement.date().label().classes().contains(DataClass.TX_SENSITIVE);
    }
}
