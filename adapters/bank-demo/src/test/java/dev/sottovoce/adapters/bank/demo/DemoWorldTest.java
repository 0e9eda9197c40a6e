package dev.sottovoce.adapters.bank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.bank.demo.Reading.AccountRow;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWorldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Books books = Books.inMemory("demo-world");

    @AfterEach
    void close() {
        books.close();
    }

    @ParameterizedTest
    @CsvSource({
        "anna, current, 120000, 129999",
        "carmen, diario, 120000, 129999",
        "ben, checking, 230000, 239999",
    })
    void the_available_balance_rounds_to_the_figure_of_the_documented_conversations(
            String customer, String nickname, long low, long high) throws SQLException {
        books.fill(1, TODAY);

        AccountRow account = account(customer, nickname, TODAY);

        assertThat(account.available()).isBetween(low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "anna, TESCO, 2026-02, 9000, 9099",
        "anna, TESCO, 2026-01, 11000, 11999",
        "carmen, MERCADONA, 2026-02, 9000, 9099",
        "carmen, MERCADONA, 2026-01, 11000, 11999",
        "ben, WALMART, 2026-02, 9000, 9099",
        "ben, WALMART, 2026-01, 11000, 11999",
    })
    void the_total_at_the_usual_supermarket_rounds_to_ninety_and_to_a_hundred_and_ten(
            String customer, String merchant, YearMonth month, long low, long high) throws SQLException {
        books.fill(1, TODAY);

        assertThat(spent(customer, merchant, month)).isBetween(low, high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2026-08-17", "2026-12-31", "2027-02-28", "2028-02-29"})
    void the_last_two_full_months_have_such_figures_on_any_day(LocalDate today) throws SQLException {
        books.fill(1, today);

        assertThat(YearMonth.from(today).minusMonths(1))
                .satisfies(month -> assertThat(spent("anna", "TESCO", month))
                        .matches(total -> total / 100 == 90 || total / 1000 == 11));
        assertThat(YearMonth.from(today).minusMonths(2))
                .satisfies(month -> assertThat(spent("anna", "TESCO", month))
                        .matches(total -> total / 100 == 90 || total / 1000 == 11));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, -7})
    void every_seed_has_a_world_in_which_no_account_is_ever_overdrawn(long seed) throws SQLException {
        books.fill(seed, TODAY);

        assertThat(books.query("""
                        SELECT p.account, SUM(p.amount) OVER (PARTITION BY p.account ORDER BY m.happened_on)
                        FROM posting p JOIN movement m ON m.id = p.movement JOIN holder h ON h.account = p.account""", row -> row.getLong(2)))
                .hasSizeGreaterThan(2000)
                .allMatch(balance -> balance > 10_000);
    }

    @Test
    void a_card_payment_lowers_the_available_balance_a_day_before_the_booked_one() throws SQLException {
        books.fill(1, TODAY);

        AccountRow account = account("anna", "current", TODAY);

        assertThat(account.booked()).isGreaterThan(account.available());
    }

    private AccountRow account(String customer, String nickname, LocalDate day) throws SQLException {
        return books.reading().accounts("demo-customer-" + customer, day).stream()
                .filter(account -> account.nickname().equals(nickname))
                .findFirst()
                .orElseThrow();
    }

    private long spent(String customer, String merchant, YearMonth month) throws SQLException {
        MovementQuery query = MovementQuery.between(month.atDay(1), month.atEndOfMonth(), Scope.TELLABLE)
                .at(merchant);
        return books.reading().spent("demo-customer-" + customer, query, month.atEndOfMonth());
    }
}
