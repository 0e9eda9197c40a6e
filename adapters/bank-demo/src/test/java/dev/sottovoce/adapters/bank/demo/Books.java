package dev.sottovoce.adapters.bank.demo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of a demo bank without the bank, to look at them with SQL. */
final class Books implements AutoCloseable {
    private final HikariDataSource database;
    private @Nullable World world;

    private Books(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2);
        this.database = new HikariDataSource(pool);
    }

    static Books inMemory(String name) {
        return at("jdbc:h2:mem:" + name);
    }

    static Books at(String url) {
        return new Books(url);
    }

    /** Opens or tops up. */
    void fill(long seed, LocalDate today) throws SQLException {
        Chance chance = new Chance(seed);
        world = World.of(chance);
        new Ledger(database, world, chance).open(today);
    }

    World world() {
        if (world == null) {
            throw new IllegalStateException("fill the books first");
        }
        return world;
    }

    Reading reading() {
        return new Reading(database);
    }

    <T> List<T> query(String sql, Sql.Row<T> row) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Sql(connection).query(sql, List.of(), row);
        }
    }

    void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new Sql(connection).update(sql, List.of());
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
