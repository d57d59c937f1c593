package org.entente.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements on one connection, prepared once and kept. Not thread-safe; lives as long as a piece of work.
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Pending pending = new Pending(update -> statement(update.sql(), update.values()).executeUpdate());

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Makes something of a row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// A statement with its blanks filled in order.
    private PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    /// By type: `setObject` asks for numbers soon, for text and bytes after a dozen other types. Not a `switch`, whose
    /// class is made anew by each process, too late to be compiled for an import of a second.
    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(at, text);
        } else if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else {
            statement.setObject(at, value);
        }
    }

    /// An update whose result nobody needs: it is carried out some time before the next other call, or [#settle].
    void later(String sql, @Nullable Object... values) throws SQLException {
        pending.add(sql, values);
    }

    /// Has every update carried out that was left for later.
    void settle() throws SQLException {
        pending.settle();
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        settle();
        return statement(sql, values).executeUpdate();
    }

    <T> List<T> list(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        settle();
        List<T> list = new ArrayList<>();
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            while (rows.next()) {
                list.add(row.read(rows));
            }
        }
        return list;
    }

    <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
        settle();
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(row -> row.getLong(1), sql, values).orElse(0L);
    }

    /// Runs statements without blanks.
    void script(List<String> statements) throws SQLException {
        settle();
        try (java.sql.Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        pending.close();
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
