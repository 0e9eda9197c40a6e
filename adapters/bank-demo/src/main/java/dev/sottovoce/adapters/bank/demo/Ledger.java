package dev.sottovoce.adapters.bank.demo;

import dev.sottovoce.adapters.bank.demo.World.Holding;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * The books: double entry, one pair of postings for each movement. What is outside the bank is one account for each
 * currency. The same statements run on H2 and on PostgreSQL.
 */
final class Ledger {
    private static final int MONTHS_OF_HISTORY = 13;
    private static final LocalDate NEVER = LocalDate.EPOCH;
    /** Four a month, so that a balance is the sum of a week's postings at most, and some. */
    private static final Set<Integer> CLOSING_DAYS = Set.of(1, 8, 15, 22);

    private final DataSource database;
    private final World world;
    private final Chance chance;
    private final AtomicReference<LocalDate> filledTo = new AtomicReference<>(NEVER);

    Ledger(DataSource database, World world, Chance chance) {
        this.database = database;
        this.world = world;
        this.chance = chance;
    }

    /**
     * Creates what is missing and fills it up to a day.
     *
     * @throws IllegalStateException when the books were made from another seed
     */
    void open(LocalDate today) throws SQLException {
        inTransaction(sql -> {
            for (String statement : Csv.text("schema.sql").split(";", -1)) {
                if (!statement.isBlank()) {
                    sql.update(statement, List.of());
                }
            }
            begin(sql, YearMonth.from(today).minusMonths(MONTHS_OF_HISTORY));
        });
        fill(today);
    }

    /** Adds the movements of the days since the last time, if there are any. Cheap when there are none. */
    void fill(LocalDate today) throws SQLException {
        LocalDate known = filledTo.get();
        if (!today.isAfter(known)) {
            return;
        }
        inTransaction(sql -> {
            Filled filled = sql.query(
                            "SELECT starts, filled_to FROM ledger WHERE id = 1 FOR UPDATE",
                            List.of(),
                            row -> new Filled(
                                    YearMonth.from(row.getDate(1).toLocalDate()),
                                    row.getDate(2).toLocalDate()))
                    .get(0);
            if (today.isAfter(filled.to)) {
                add(sql, filled, today);
                close(sql, filled, today);
                sql.update("UPDATE ledger SET filled_to = ? WHERE id = 1", List.of(today));
            }
        });
        filledTo.accumulateAndGet(today, (one, other) -> one.isAfter(other) ? one : other);
    }

    private record Filled(YearMonth starts, LocalDate to) {}

    private void begin(Sql sql, YearMonth starts) throws SQLException {
        List<Long> seeds = sql.query("SELECT seed FROM ledger WHERE id = 1", List.of(), row -> row.getLong(1));
        if (seeds.isEmpty()) {
            // The opening balances stand the day before the first; nothing is filled yet.
            sql.update(
                    "INSERT INTO ledger (id, seed, starts, filled_to) VALUES (1, ?, ?, ?)",
                    List.of(chance.seed(), starts.atDay(1), starts.atDay(1).minusDays(2)));
            addAccounts(sql);
        } else if (seeds.get(0) != chance.seed()) {
            throw new IllegalStateException("these books were made from seed " + seeds.get(0) + ", not from "
                    + chance.seed() + ": give that seed or another database");
        }
        sql.update(
                "INSERT INTO closing (account, closed_on, movement, balance) SELECT DISTINCT account, "
                        + "CAST(? AS DATE), 0, 0 FROM holder WHERE NOT EXISTS (SELECT 1 FROM closing)",
                List.of(NEVER));
    }

    private void addAccounts(Sql sql) throws SQLException {
        List<List<?>> accounts = new ArrayList<>();
        List<List<?>> holders = new ArrayList<>();
        for (Holding account : world.accounts()) {
            String code = account.currency().getCurrencyCode();
            accounts.add(List.of(account.id(), account.ref(), account.nickname(), account.number(), code));
            account.holders()
                    .forEach(holder ->
                            holders.add(List.of(account.id(), holder.subject().value())));
        }
        outside().forEach((currency, id) -> {
            String ref = "outside-" + currency.getCurrencyCode();
            accounts.add(List.of(id, ref, "", ref, currency.getCurrencyCode()));
        });
        sql.batch("INSERT INTO account (id, ref, nickname, number, currency) VALUES (?, ?, ?, ?, ?)", accounts);
        sql.batch("INSERT INTO holder (account, customer) VALUES (?, ?)", holders);
        sql.batch(
                "INSERT INTO payee (id, ref, customer, name, alias, number) VALUES (?, ?, ?, ?, ?, ?)",
                world.payees().stream()
                        .<List<?>>map(payee -> List.of(
                                payee.id(),
                                payee.ref(),
                                payee.customer().subject().value(),
                                payee.name(),
                                payee.alias(),
                                payee.number()))
                        .toList());
    }

    /** The accounts outside, numbered after the customers'. */
    private Map<Currency, Long> outside() {
        Map<Currency, Long> ids = new HashMap<>();
        world.accounts()
                .forEach(account -> ids.computeIfAbsent(
                        account.currency(), added -> world.accounts().size() + 1L + ids.size()));
        return ids;
    }

    private void add(Sql sql, Filled filled, LocalDate today) throws SQLException {
        Map<Currency, Long> outside = outside();
        long id = sql.query("SELECT COALESCE(MAX(id), 0) FROM movement", List.of(), row -> row.getLong(1))
                .get(0);
        List<List<?>> movements = new ArrayList<>();
        List<List<?>> postings = new ArrayList<>();
        for (Movement movement : new Planner(world, chance).plan(filled.starts, today)) {
            if (movement.happened().isAfter(filled.to) && !movement.happened().isAfter(today)) {
                id++;
                Holding account = world.account(movement.account()).orElseThrow();
                String currency = account.currency().getCurrencyCode();
                long other = movement.other()
                        .map(key -> world.account(key).orElseThrow().id())
                        .orElseGet(() -> outside.get(account.currency()));
                int leg = movement.incoming() ? 1 : -1;
                movements.add(row(id, currency, movement));
                postings.add(posting(id, leg, account.id(), currency, movement.magnitude()));
                postings.add(posting(id, -leg, other, currency, movement.magnitude()));
            }
        }
        sql.batch(
                "INSERT INTO movement (id, kind, happened_on, booked_on, currency, magnitude, merchant, counterparty,"
                        + " category, sensitive) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                movements);
        sql.batch(
                "INSERT INTO posting (movement, leg, account, currency, magnitude, amount) VALUES (?, ?, ?, ?, ?, ?)",
                postings);
    }

    /** Closes the weeks that have ended since the last time; by the next day all their payments are booked. */
    private static void close(Sql sql, Filled filled, LocalDate today) throws SQLException {
        LocalDate from = filled.to.isBefore(filled.starts.atDay(1)) ? filled.starts.atDay(1) : filled.to.plusDays(1);
        List<LocalDate> ends = from.datesUntil(today.plusDays(1))
                .filter(day -> CLOSING_DAYS.contains(day.getDayOfMonth()))
                .toList();
        for (LocalDate end : ends) {
            LocalDate previous = sql.query(
                            "SELECT MAX(closed_on) FROM closing",
                            List.of(),
                            row -> row.getDate(1).toLocalDate())
                    .get(0);
            long last = sql.query(
                            "SELECT COALESCE(MAX(id), (SELECT MAX(movement) FROM closing)) FROM movement"
                                    + " WHERE happened_on >= ? AND happened_on < ?",
                            List.of(previous, end),
                            row -> row.getLong(1))
                    .get(0);
            sql.update("""
                    INSERT INTO closing (account, closed_on, movement, balance)
                    SELECT c.account, ?, ?, c.balance + COALESCE((SELECT SUM(p.amount) FROM posting p
                           WHERE p.account = c.account AND p.movement > c.movement AND p.movement <= ?), 0)
                    FROM closing c WHERE c.closed_on = ?
                    """, List.of(end, last, last, previous));
        }
    }

    private static List<?> row(long id, String currency, Movement movement) {
        return List.of(
                id,
                movement.kind().name(),
                movement.happened(),
                movement.booked(),
                currency,
                movement.magnitude(),
                movement.merchant(),
                movement.counterparty(),
                movement.category(),
                movement.sensitive());
    }

    private static List<?> posting(long movement, int leg, long account, String currency, long magnitude) {
        return List.of(movement, leg, account, currency, magnitude, leg * magnitude);
    }

    @FunctionalInterface
    private interface Work {
        void on(Sql sql) throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(new Sql(connection));
                connection.commit();
            } finally {
                // After a commit there is nothing left to undo.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
