package dev.sottovoce.adapters.bank.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bank knows of a customer names that customer wherever it turns up. */
class CanaryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Books books = Books.inMemory("canary");
    private final Books twin = Books.inMemory("canary-twin");

    @AfterEach
    void close() {
        books.close();
        twin.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void no_amount_is_on_the_accounts_of_two_customers(long seed) throws SQLException {
        books.fill(seed, TODAY.plusMonths(6));

        assertThat(books.query("""
                        SELECT p.magnitude FROM posting p JOIN holder h ON h.account = p.account
                        WHERE h.customer <> 'demo-customer-kim'
                        GROUP BY p.magnitude HAVING COUNT(DISTINCT h.customer) > 1""", row -> row.getLong(1))).isEmpty();
    }

    @Test
    void no_amount_of_a_sensitive_movement_is_that_of_an_ordinary_one() throws SQLException {
        books.fill(1, TODAY);

        assertThat(books.query(
                        "SELECT magnitude FROM movement GROUP BY magnitude"
                                + " HAVING COUNT(DISTINCT CASE WHEN sensitive THEN 1 ELSE 0 END) > 1",
                        row -> row.getLong(1)))
                .isEmpty();
        assertThat(books.query("SELECT COUNT(*) FROM movement WHERE sensitive", row -> row.getLong(1)))
                .allMatch(count -> count > 100);
    }

    @Test
    void no_balance_today_is_anything_else() throws SQLException {
        books.fill(1, TODAY);
        List<Long> balances = balances(books);
        Set<Long> amounts =
                new HashSet<>(books.query("SELECT DISTINCT magnitude FROM movement", row -> row.getLong(1)));

        assertThat(balances).hasSize(11).doesNotHaveDuplicates().doesNotContainAnyElementsOf(amounts);
    }

    @Test
    void no_name_or_number_belongs_to_two() throws SQLException {
        books.fill(1, TODAY);

        assertThat(names(books)).doesNotHaveDuplicates();
        assertThat(numbers(books)).doesNotHaveDuplicates();
    }

    @Test
    void two_neighbouring_seeds_share_no_value() throws SQLException {
        books.fill(1, TODAY);
        twin.fill(2, TODAY);

        assertThat(balances(twin)).doesNotContainAnyElementsOf(balances(books));
        assertThat(twin.query("SELECT DISTINCT magnitude FROM movement", row -> row.getLong(1)))
                .doesNotContainAnyElementsOf(
                        books.query("SELECT DISTINCT magnitude FROM movement", row -> row.getLong(1)));
        assertThat(names(twin)).doesNotContainAnyElementsOf(names(books));
        assertThat(numbers(twin)).doesNotContainAnyElementsOf(numbers(books));
        assertThat(totals(twin)).doesNotContainAnyElementsOf(totals(books));
    }

    @Test
    void two_seeds_have_one_structure() throws SQLException {
        books.fill(1, TODAY);
        twin.fill(2, TODAY);

        assertThat(twin.world().customers()).isEqualTo(books.world().customers());
        assertThat(nicknames(twin)).isEqualTo(nicknames(books));
        assertThat(wordsForPayees(twin)).isEqualTo(wordsForPayees(books));
    }

    private static List<Long> balances(Books of) throws SQLException {
        List<Long> all = new ArrayList<>();
        for (DemoCustomer customer : of.world().customers()) {
            if (!customer.name().equals("kim")) {
                of.reading().accounts(customer.subject().value(), TODAY).forEach(account -> {
                    all.add(account.available());
                    if (account.booked() != account.available()) {
                        all.add(account.booked());
                    }
                });
            }
        }
        return all;
    }

    /** At the usual supermarkets, month by month. */
    private static List<String> totals(Books of) throws SQLException {
        Map<String, String> usual = Map.of("anna", "TESCO", "carmen", "MERCADONA", "ben", "WALMART", "jo", "WAITROSE");
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, String> each : usual.entrySet()) {
            for (YearMonth month = YearMonth.of(2025, 2);
                    month.isBefore(YearMonth.from(TODAY));
                    month = month.plusMonths(1)) {
                MovementQuery query = MovementQuery.between(month.atDay(1), month.atEndOfMonth(), Scope.TELLABLE)
                        .at(each.getValue());
                long total = of.reading().spent("demo-customer-" + each.getKey(), query, TODAY);
                assertThat(total).isPositive();
                all.add(each.getValue() + " in " + month + ": " + total);
            }
        }
        return all;
    }

    private static List<String> names(Books of) throws SQLException {
        return of.query("""
                SELECT name FROM payee UNION ALL
                SELECT DISTINCT counterparty FROM movement
                WHERE kind IN ('INCOME', 'RENT', 'PERSON') AND counterparty NOT IN (SELECT name FROM payee)""", row -> row.getString(1));
    }

    private static List<String> numbers(Books of) throws SQLException {
        return of.query(
                "SELECT number FROM account WHERE nickname <> '' UNION ALL SELECT number FROM payee",
                row -> row.getString(1));
    }

    private static List<String> nicknames(Books of) {
        return of.world().accounts().stream()
                .map(account -> account.key() + account.nickname())
                .toList();
    }

    private static List<String> wordsForPayees(Books of) {
        return of.world().payees().stream()
                .map(payee -> payee.customer().name() + payee.name().replaceAll(" .*", "") + payee.alias())
                .toList();
    }
}
