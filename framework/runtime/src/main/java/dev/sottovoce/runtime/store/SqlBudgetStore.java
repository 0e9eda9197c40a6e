package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.budget.BudgetStore;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.policy.VendorRow;
import dev.sottovoce.privacy.turn.SubjectRef;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** Budgets in the database: one row for each customer, vendor and class, which carries its latest window. */
public final class SqlBudgetStore implements BudgetStore {
    private final Database database;
    private final Clock clock;

    /** A store in this database. */
    public SqlBudgetStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose budget for what. */
    private record Account(SubjectRef subject, String vendor, DataClass dataClass) {}

    @Override
    public CompletionStage<Set<DataClass>> take(
            SubjectRef subject, String vendor, VendorRow.Budget budget, Map<DataClass, Integer> bits) {
        // In one order, so that two replies of one customer never wait for each other.
        var inOrder = new TreeMap<DataClass, Integer>(Comparator.comparing(DataClass::id));
        inOrder.putAll(bits);
        long window = budget.window(clock.instant());
        return database.transaction(connection -> {
                    var sql = new Sql(connection);
                    Set<DataClass> spent = new HashSet<>();
                    for (var wanted : inOrder.entrySet()) {
                        var account = new Account(subject, vendor, wanted.getKey());
                        if (!isTaken(sql, account, window, wanted.getValue(), budget.bits())) {
                            spent.add(wanted.getKey());
                        }
                    }
                    return Set.copyOf(spent);
                })
                .toCompletionStage();
    }

    private static boolean isTaken(Sql sql, Account account, long window, int bits, long most) throws SQLException {
        return bits <= most
                && (isAdded(sql, account, window, bits, most)
                        || isFirst(sql, account, window, bits)
                        // Another reply made the row in between.
                        || isAdded(sql, account, window, bits, most));
    }

    private static boolean isAdded(Sql sql, Account account, long window, int bits, long most) throws SQLException {
        return sql.change(
                        "UPDATE budget SET bits = CASE WHEN window_at = ? THEN bits ELSE 0 END + ?, window_at = ?"
                                + " WHERE subject = ? AND vendor = ? AND class = ?"
                                + " AND (window_at < ? OR (window_at = ? AND bits + ? <= ?))",
                        window,
                        bits,
                        window,
                        account.subject().value(),
                        account.vendor(),
                        account.dataClass().id(),
                        window,
                        window,
                        bits,
                        most)
                == 1;
    }

    private static boolean isFirst(Sql sql, Account account, long window, int bits) throws SQLException {
        return sql.change(
                        "INSERT INTO budget (subject, vendor, class, window_at, bits) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        account.subject().value(),
                        account.vendor(),
                        account.dataClass().id(),
                        window,
                        bits)
                == 1;
    }
}
