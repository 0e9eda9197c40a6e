package dev.sottovoce.adapters.bank.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String EVERYTHING = """
            SELECT m.happened_on, m.booked_on, m.kind, m.currency, m.magnitude, m.counterparty, p.leg, p.account
            FROM movement m JOIN posting p ON p.movement = m.id ORDER BY m.id, p.leg""";

    private final Books books = Books.inMemory("ledger");
    private final Books others = Books.inMemory("ledger-others");

    @AfterEach
    void close() {
        books.close();
        others.close();
    }

    @Test
    void every_movement_has_two_postings_that_sum_to_zero_in_its_currency() throws SQLException {
        books.fill(1, TODAY);

        List<Long> unbalanced = books.query("""
                SELECT m.id FROM movement m LEFT JOIN posting p ON p.movement = m.id AND p.currency = m.currency
                GROUP BY m.id HAVING COUNT(p.leg) <> 2 OR SUM(p.amount) <> 0""", row -> row.getLong(1));

        assertThat(unbalanced).isEmpty();
        assertThat(books.query("SELECT SUM(amount) FROM posting GROUP BY currency", row -> row.getLong(1)))
                .hasSize(3)
                .containsOnly(0L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE posting SET amount = amount + 1 WHERE movement = 20 AND leg = 1",
                "UPDATE posting SET magnitude = 7, amount = leg * 7 WHERE movement = 20 AND leg = 1",
                "UPDATE posting SET currency = 'EUR' WHERE movement = 1 AND leg = 1",
                "UPDATE movement SET magnitude = 7 WHERE id = 20",
                "INSERT INTO posting SELECT movement, leg, account, currency, magnitude, amount FROM posting",
                "DELETE FROM movement WHERE id = 20",
            })
    void the_database_itself_refuses_what_would_unbalance_a_movement(String sql) throws SQLException {
        books.fill(1, TODAY);

        assertThatThrownBy(() -> books.update(sql)).isInstanceOf(SQLException.class);
    }

    @Test
    void a_balance_is_the_sum_of_the_postings_however_many_months_are_closed() throws SQLException {
        books.fill(1, TODAY);

        // The days around each closing, and one in the middle of the month.
        for (YearMonth month = YearMonth.of(2025, 2);
                month.isBefore(YearMonth.from(TODAY));
                month = month.plusMonths(1)) {
            for (LocalDate day : List.of(
                    month.atDay(1),
                    month.atDay(2),
                    month.atDay(15),
                    month.atEndOfMonth().minusDays(1),
                    month.atEndOfMonth())) {
                assertThat(balances(day)).isEqualTo(sums(day)).hasSize(7);
            }
        }
        assertThat(balances(TODAY)).isEqualTo(sums(TODAY));
    }

    @Test
    void a_ledger_topped_up_day_by_day_is_the_one_made_at_once() throws SQLException {
        for (LocalDate day = TODAY; day.isBefore(LocalDate.of(2026, 6, 5)); day = day.plusDays(1)) {
            books.fill(1, day);
        }
        others.fill(1, TODAY);
        others.fill(1, LocalDate.of(2026, 6, 4));

        assertThat(all(books)).isEqualTo(all(others)).hasSizeGreaterThan(3000);
        assertThat(closings(books)).isEqualTo(closings(others));
    }

    @Test
    void opening_again_on_the_same_day_changes_nothing() throws SQLException {
        books.fill(1, TODAY);
        List<String> before = all(books);

        books.fill(1, TODAY);

        assertThat(all(books)).isEqualTo(before);
    }

    @Test
    void books_without_closings_get_them_and_their_balances_are_right() throws SQLException {
        books.fill(1, TODAY);
        books.update("DROP TABLE closing");

        books.fill(1, TODAY.plusMonths(1));

        assertThat(balances(TODAY)).isEqualTo(sums(TODAY)).hasSize(7);
        assertThat(balances(TODAY.plusMonths(1))).isEqualTo(sums(TODAY.plusMonths(1)));
    }

    @Test
    void a_clock_set_back_keeps_what_is_there() throws SQLException {
        books.fill(1, TODAY);
        List<String> before = all(books);

        books.fill(1, TODAY.minusDays(40));

        assertThat(all(books)).isEqualTo(before);
    }

    @Test
    void books_of_another_seed_are_refused_with_both_seeds_named() throws SQLException {
        books.fill(1, TODAY);

        assertThatThrownBy(() -> books.fill(2, TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seed 1, not from 2");
    }

    @Test
    void there_are_thirteen_months_of_movements_on_every_current_account() throws SQLException {
        books.fill(1, TODAY);

        assertThat(books.query("""
                        SELECT p.account, COUNT(DISTINCT EXTRACT(YEAR FROM m.happened_on) * 12
                               + EXTRACT(MONTH FROM m.happened_on))
                        FROM movement m JOIN posting p ON p.movement = m.id AND p.leg = -1
                        WHERE m.kind = 'PURCHASE' GROUP BY p.account""", row -> row.getLong(2))).hasSize(4).allMatch(months -> months >= 14);
    }

    /** By account, as the bank says. */
    private Map<String, List<Long>> balances(LocalDate day) throws SQLException {
        Map<String, List<Long>> all = new TreeMap<>();
        for (DemoCustomer customer : books.world().customers()) {
            books.reading()
                    .accounts(customer.subject().value(), day)
                    .forEach(row -> all.put(row.ref(), List.of(row.booked(), row.available())));
        }
        return all;
    }

    /** By account, from the postings. */
    private Map<String, List<Long>> sums(LocalDate day) throws SQLException {
        Map<String, List<Long>> all = new TreeMap<>();
        books.query(
                        """
                        SELECT a.ref, SUM(CASE WHEN m.booked_on <= DATE '%s' THEN p.amount ELSE 0 END), SUM(p.amount)
                        FROM account a JOIN posting p ON p.account = a.id JOIN movement m ON m.id = p.movement
                        WHERE m.happened_on <= DATE '%s' AND a.nickname <> '' GROUP BY a.ref""".formatted(day, day),
                        row -> Map.entry(row.getString(1), List.of(row.getLong(2), row.getLong(3))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static List<String> all(Books of) throws SQLException {
        return of.query(EVERYTHING, LedgerTest::line);
    }

    private static List<String> closings(Books of) throws SQLException {
        return of.query(
                "SELECT account, closed_on, movement, balance FROM closing ORDER BY account, closed_on",
                LedgerTest::line);
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.append(row.getString(column)).append(' ');
        }
        return line.toString();
    }
}
