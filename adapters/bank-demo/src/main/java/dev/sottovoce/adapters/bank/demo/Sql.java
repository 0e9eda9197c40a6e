package dev.sottovoce.adapters.bank.demo;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. Days travel as {@code DATE}; an empty {@link Optional} is {@code NULL}. */
record Sql(Connection connection) {
    /** What one row says. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, List<?> parameters, Row<T> mapping) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(mapping.of(rows));
                }
                return List.copyOf(all);
            }
        }
    }

    void update(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        }
    }

    void batch(String sql, List<List<?>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<?> row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int at = 0; at < parameters.size(); at++) {
            Object value =
                    parameters.get(at) instanceof Optional<?> optional ? optional.orElse(null) : parameters.get(at);
            statement.setObject(at + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
        }
    }
}
