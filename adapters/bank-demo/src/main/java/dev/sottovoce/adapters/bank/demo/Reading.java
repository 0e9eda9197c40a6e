package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.banking.AccountRef;
import dev.sottovoce.banking.BankException;
import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.banking.MovementQuery;
import dev.sottovoce.banking.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What a customer's books say on a day. Blocks: to be called from a worker. */
final class Reading {
    private static final String SPENDING = Stream.of(MovementKind.values())
            .filter(MovementKind::isSpending)
            .map(kind -> "'" + kind.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final DataSource database;
    /** Day to the closing before it. Closings are never taken back, so an earlier answer stays right. */
    private final Map<LocalDate, LocalDate> closings = new ConcurrentHashMap<>();

    Reading(DataSource database) {
        this.database = database;
    }

    /** An account as it stands; balances in minor units. */
    record AccountRow(String ref, String nickname, String number, String currency, long booked, long available) {}

    /**
     * A movement as one account sees it.
     *
     * @param account the account's reference
     * @param amount negative when money went out
     * @param own whether the other side is another account of the same customer
     */
    record MovementRow(
            String ref,
            String account,
            MovementKind kind,
            LocalDate happened,
            boolean pending,
            String currency,
            long amount,
            String counterparty,
            boolean own,
            String category,
            boolean sensitive) {}

    /** A payee. */
    record PayeeRow(String ref, String name, Optional<String> alias, String number) {}

    List<AccountRow> accounts(String customer, LocalDate today) throws SQLException {
        return query(sql -> sql.query(
                """
                SELECT a.ref, a.nickname, a.number, a.currency,
                       c.balance + COALESCE(SUM(CASE WHEN m.booked_on <= ? THEN p.amount ELSE 0 END), 0),
                       c.balance + COALESCE(SUM(CASE WHEN m.happened_on <= ? THEN p.amount ELSE 0 END), 0)
                FROM holder h
                JOIN account a ON a.id = h.account
                JOIN closing c ON c.account = a.id AND c.closed_on = ?
                LEFT JOIN posting p ON p.account = a.id AND p.movement > c.movement
                LEFT JOIN movement m ON m.id = p.movement
                WHERE h.customer = ?
                GROUP BY a.id, a.ref, a.nickname, a.number, a.currency, c.balance
                ORDER BY a.id
                """,
                List.of(today, today, closing(sql, today), customer),
                row -> new AccountRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6))));
    }

    /** All accounts are closed on the same days. */
    private LocalDate closing(Sql sql, LocalDate today) throws SQLException {
        LocalDate known = closings.get(today);
        if (known != null) {
            return known;
        }
        LocalDate last = sql.query(
                        "SELECT MAX(closed_on) FROM closing WHERE closed_on <= ?",
                        List.of(today),
                        row -> row.getDate(1).toLocalDate())
                .get(0);
        closings.put(today, last);
        return last;
    }

    List<MovementRow> movements(String customer, MovementQuery asked, LocalDate today) throws SQLException {
        return query(sql -> {
            Where where = where(sql, customer, asked, today);
            where.parameters.add(0, today);
            return sql.query(
                    """
                    SELECT m.id, p.leg, m.kind, m.happened_on, m.booked_on > ?, m.currency, p.amount,
                           CASE WHEN oh.account IS NULL THEN m.counterparty ELSE oa.nickname END,
                           oh.account IS NOT NULL,
                           m.category, m.sensitive, ha.ref
                    FROM movement m
                    JOIN posting p ON p.movement = m.id
                    JOIN posting o ON o.movement = m.id AND o.leg = -p.leg
                    JOIN account oa ON oa.id = o.account
                    JOIN holder h ON h.account = p.account
                    JOIN account ha ON ha.id = p.account
                    LEFT JOIN holder oh ON oh.account = oa.id AND oh.customer = h.customer
                    WHERE m.kind <> 'OPENING' AND %s
                    ORDER BY m.happened_on DESC, m.id DESC, p.leg
                    """.formatted(where.condition),
                    where.parameters,
                    row -> new MovementRow(
                            "m" + row.getLong(1) + (row.getInt(2) < 0 ? "-" : "+"),
                            row.getString(12),
                            MovementKind.valueOf(row.getString(3)),
                            row.getDate(4).toLocalDate(),
                            row.getBoolean(5),
                            row.getString(6),
                            row.getLong(7),
                            row.getString(8),
                            row.getBoolean(9),
                            row.getString(10),
                            row.getBoolean(11)));
        });
    }

    /** A total in minor units. */
    long spent(String customer, MovementQuery asked, LocalDate today) throws SQLException {
        return query(sql -> {
            Where where = where(sql, customer, asked, today);
            return sql.query(
                            "SELECT COALESCE(SUM(m.magnitude), 0) FROM movement m JOIN posting p ON p.movement = m.id"
                                    + " JOIN holder h ON h.account = p.account WHERE p.leg = -1 AND m.kind IN "
                                    + SPENDING + " AND " + where.condition,
                            where.parameters,
                            row -> row.getLong(1))
                    .get(0);
        });
    }

    List<PayeeRow> payees(String customer) throws SQLException {
        return query(sql -> sql.query(
                "SELECT ref, name, alias, number FROM payee WHERE customer = ? ORDER BY id",
                List.of(customer),
                row -> new PayeeRow(
                        row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3)), row.getString(4))));
    }

    private record Where(String condition, List<Object> parameters) {}

    private static Where where(Sql sql, String customer, MovementQuery asked, LocalDate today) throws SQLException {
        List<String> conditions = new ArrayList<>(
                List.of("h.customer = ?", "m.happened_on >= ?", "m.happened_on <= ?", "m.happened_on <= ?"));
        List<Object> parameters = new ArrayList<>(List.of(customer, asked.from(), asked.to(), today));
        if (asked.account().isPresent()) {
            conditions.add("p.account = ?");
            parameters.add(accountId(sql, customer, asked.account().get()));
        }
        asked.merchant().ifPresent(merchant -> {
            conditions.add("m.merchant = ?");
            parameters.add(merchant);
        });
        asked.category().ifPresent(category -> {
            conditions.add("m.category = ?");
            parameters.add(category);
        });
        if (asked.scope() == Scope.TELLABLE) {
            conditions.add("NOT m.sensitive");
        }
        return new Where(String.join(" AND ", conditions), parameters);
    }

    private static long accountId(Sql sql, String customer, AccountRef account) throws SQLException {
        return sql
                .query(
                        "SELECT a.id FROM account a JOIN holder h ON h.account = a.id WHERE h.customer = ? AND a.ref ="
                                + " ?",
                        List.of(customer, account.value()),
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElseThrow(() -> new BankException(BankFailure.DECLINED));
    }

    @FunctionalInterface
    private interface Question<T> {
        T on(Sql sql) throws SQLException;
    }

    private <T> T query(Question<T> question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return question.on(new Sql(connection));
        }
    }
}
