package org.entente.store;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// The connections to one SQLite file: one that writes, behind a lock, and read-only ones, lent one at a time.
///
/// Durable: write-ahead log with `synchronous=FULL`, so that what was committed survives a power cut.
final class Database implements AutoCloseable {
    private static final int READERS = 4;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /// Work with a connection.
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    Database(Path file) {
        this.file = file;
        try {
            writer = connect(false);
            writer.setAutoCommit(false);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// Has SQLite's library loaded on a thread of its own, so that whoever opens a store a moment later need not wait for
    /// all of it. Where it cannot be loaded, that is said when a store is opened.
    static void load() {
        Thread.ofPlatform()
                .daemon()
                .name("sqlite-load")
                .start(() -> {
                    try {
                        new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
                    } catch (SQLException | LinkageError e) {
                        System.getLogger("org.entente").log(Level.DEBUG, "SQLite could not be loaded ahead", e);
                    }
                });
    }

    private Connection connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL); // the file keeps it
        }
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-20_000);
        config.setReadOnly(readOnly);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX); // the driver lets one thread at a time at a connection
        config.setGetGeneratedKeys(false); // the driver would ask for them after every insert
        // Not by the DriverManager, which would look through every jar for drivers.
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (!readOnly) {
            try (Statement statement = connection.createStatement()) {
                // A larger log file between checkpoints: an import writes each page once instead of twice.
                statement.execute("PRAGMA wal_autocheckpoint=8000");
                statement.execute("PRAGMA journal_size_limit=67108864");
            }
        }
        return connection;
    }

    /// Runs in one transaction on the writing connection: all of it is kept or nothing.
    <T extends @Nullable Object> T write(Work<T> work) {
        writing.lock();
        try {
            boolean done = false;
            try {
                T result = work.on(writer);
                writer.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    writer.rollback();
                }
            }
        } catch (SQLException e) {
            throw refusal(e);
        } finally {
            writing.unlock();
        }
    }

    /// Writes a copy of the file as the last commit left it.
    void copyTo(Path copy) {
        read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, copy.toString());
                statement.execute();
                return copy;
            }
        });
    }

    /// Runs a piece of work that nobody reads beside, with a rollback journal in place of the write-ahead log: pages that are
    /// new are then written once, not first there and then into the file. All of it is kept or nothing, as ever; a reader
    /// may be refused meanwhile.
    void alone(Runnable work) {
        writing.lock();
        try {
            journal("DELETE");
            work.run();
        } finally {
            try {
                journal("WAL");
            } finally {
                writing.unlock();
            }
        }
    }

    /// Bytes in the file.
    long size() {
        return file.toFile().length();
    }

    private void journal(String mode) {
        try {
            synchronized (idle) {
                for (Connection connection : idle) {
                    connection.close();
                }
                idle.clear();
            }
            writer.setAutoCommit(true);
            try (Statement statement = writer.createStatement()) {
                statement.execute("PRAGMA journal_mode=" + mode);
            } finally {
                writer.setAutoCommit(false); // once the statement has let go of its lock
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// Overwrites what the write-ahead log still holds of pages that are no more.
    void truncate() {
        writing.lock();
        try (Statement statement = writer.createStatement()) {
            writer.setAutoCommit(true);
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            writer.setAutoCommit(false);
        } catch (SQLException e) {
            throw refusal(e);
        } finally {
            writing.unlock();
        }
    }

    /// Runs on a read-only connection, which sees the last commit.
    <T extends @Nullable Object> T read(Work<T> work) {
        Connection connection = null;
        try {
            connection = borrow();
            return work.on(connection);
        } catch (SQLException e) {
            throw refusal(e);
        } finally {
            giveBack(connection);
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            Connection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        return connect(true);
    }

    private void giveBack(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            synchronized (idle) {
                if (!closed && idle.size() < READERS) {
                    idle.push(connection);
                    return;
                }
            }
            connection.close();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// What an SQLite error means to a person.
    private Refusal refusal(SQLException e) {
        String name = file.toString();
        if (e instanceof SQLiteException sqlite) {
            SQLiteErrorCode code = sqlite.getResultCode();
            return switch (code) {
                case SQLITE_FULL -> new Refusal(e, Problem.DISK_FULL, String.valueOf(file.getParent()));
                case SQLITE_CORRUPT, SQLITE_NOTADB -> new Refusal(e, Problem.STORE_DAMAGED, name);
                case SQLITE_BUSY, SQLITE_LOCKED -> new Refusal(e, Problem.IN_USE, String.valueOf(file.getParent()));
                case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                        new Refusal(e, Problem.FOLDER_UNWRITABLE, String.valueOf(file.getParent()));
                default ->
                        code.name().startsWith("SQLITE_IOERR")
                                ? new Refusal(e, Problem.DISK_FULL, String.valueOf(file.getParent()))
                                : unexpected(e);
            };
        }
        return unexpected(e);
    }

    private static Refusal unexpected(SQLException e) {
        throw new IllegalStateException("The store failed", e);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            synchronized (idle) {
                closed = true;
                for (Connection connection : idle) {
                    connection.close();
                }
                idle.clear();
            }
            writer.close();
        } catch (SQLException e) {
            throw refusal(e);
        } finally {
            writing.unlock();
        }
    }
}
