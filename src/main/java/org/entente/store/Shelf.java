package org.entente.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.SigningKey;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.log.v1.Receipt;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// What is needed to fill bundles and to take them in: logs as held, receipts, digests. Safe on any thread.
public final class Shelf {
    private final Store store;
    private final Database database;
    private final PublicKey device;

    Shelf(Store store, Database database, PublicKey device) {
        this.store = store;
        this.database = database;
        this.device = device;
    }

    /// Reads entries while the connection is lent.
    public interface Entries {
        /// The entries of a log from one to another.
        ///
        /// @param previous hash of the entry before `first`; empty for seq 1
        EntryCursor read(HeldLog log, long first, long last, byte[] previous);
    }

    /// Work that reads entries.
    public interface Reading<T> {
        T with(Entries entries) throws java.io.IOException;
    }

    /// The chains of the logs of a space, by log and head.
    public List<HeldLog> logs(SpaceId space) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return new ChainReading(sql).all(space);
            }
        });
    }

    /// Signs the heads of this laptop's own logs in a space that have grown since the last time.
    public void checkpoint(SpaceId space, SigningKey key) {
        for (HeldLog log : logs(space)) {
            boolean own = log.origin().device().equals(device);
            if (own && !log.stray() && log.checkpoint().filter(c -> c.head().equals(log.head())).isEmpty()) {
                Checkpoint checkpoint = Checkpoint.sign(key, log.origin(), log.head());
                store.write(work -> {
                    Intake.save(work.sql(), work.logs(), checkpoint);
                    return null;
                });
            }
        }
    }

    /// Whether an entry is held, in whatever chain.
    public boolean holds(Tip tip) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                byte[] hash = Encoding.base64(tip.hash(), "hash");
                return sql.number(
                                "SELECT EXISTS(SELECT 1 FROM log JOIN entry e ON e.id=(log.ref << 40) + ? WHERE"
                                        + " log.id=? AND e.hash=?)",
                                tip.seq(),
                                tip.log(),
                                hash)
                        > 0;
            }
        });
    }

    /// The hash of the entry before one of a chain, for a range that begins there; empty text at seq 1.
    public String before(HeldLog log, long seq) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return seq == 1 ? "" : new ChainReading(sql).onPath(log, seq - 1);
            }
        });
    }

    /// The last entry on the way to a chain's head that somebody holds who says to hold those tips; 0 for nothing.
    public long held(HeldLog log, List<Tip> tips) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return new ChainReading(sql).held(log, tips);
            }
        });
    }

    /// Lends a connection for reading entries.
    public <T> T read(Reading<T> reading) throws java.io.IOException {
        java.io.IOException[] failed = new java.io.IOException[1];
        @Nullable T result =
                database.<@Nullable T>read(connection -> {
                    try (Sql sql = new Sql(connection)) {
                        return reading.with((log, first, last, previous) -> {
                            Entry.Place place = new Entry.Place(log.origin().space().text(), log.head().log());
                            return new HeldEntries(sql, log.chain(), place, first, last, previous);
                        });
                    } catch (java.io.IOException e) {
                        failed[0] = e;
                        return null;
                    }
                });
        if (failed[0] != null) {
            throw failed[0];
        }
        return java.util.Objects.requireNonNull(result);
    }

    /// The statements held, each as its canonical bytes: every one of them has been checked.
    public Set<ByteBuffer> statements() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return new HashSet<>(sql.list(row -> ByteBuffer.wrap(row.getBytes(1)), "SELECT line FROM statement"));
            }
        });
    }

    /// The newest receipts for a space.
    public List<Receipt> receipts(SpaceId space) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.list(
                        row -> Receipt.stored(row.getBytes(1)),
                        "SELECT line FROM receipt WHERE space=? ORDER BY device",
                        space.text());
            }
        });
    }

    /// Signs a receipt for what is held in a space, unless the last one says the same.
    ///
    /// @param lacks contents of attachments that are wanted and not here ([Receipt#lacks])
    /// @param files whether any are wanted
    public void receipt(SpaceId space, SigningKey key, List<String> lacks, boolean files) {
        List<Tip> holds = logs(space).stream().filter(log -> !log.stray()).map(HeldLog::head).toList();
        store.write(work -> {
            long counter =
                    work.sql().number("SELECT coalesce(max(counter), 0) FROM receipt WHERE device=?", device.text());
            Optional<Receipt> last =
                    work.sql()
                            .first(
                                    row -> Receipt.stored(row.getBytes(1)),
                                    "SELECT line FROM receipt WHERE device=? AND space=?",
                                    device.text(),
                                    space.text());
            List<String> took =
                    work.sql()
                            .list(
                                    row -> row.getString(1),
                                    "SELECT DISTINCT bundle FROM (SELECT bundle FROM carried WHERE direction='in' AND"
                                            + " length(bundle)=32 ORDER BY id DESC LIMIT ?) ORDER BY bundle",
                                    Receipt.MOST_TOOK);
            if (last.filter(r -> r.says(holds, took, lacks, files)).isEmpty()) {
                Intake.save(work.sql(), Receipt.sign(key, space, counter + 1, holds, took, lacks, files));
            }
            return null;
        });
    }

    /// The bundles that some laptop says to have brought in.
    public Set<String> tookByAnybody() {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                Set<String> took = new HashSet<>();
                sql.list(row -> took.addAll(Receipt.stored(row.getBytes(1)).took()), "SELECT line FROM receipt");
                return took;
            }
        });
    }

    /// Takes a verified delivery in, in one transaction.
    ///
    /// @param file the bundle's name, for refusals
    public Outcome bringIn(Delivery delivery, String file) {
        return store.write(
                work -> new Intake(work, store.community()).take(delivery, file, System.currentTimeMillis()));
    }

    /// Notes that a bundle was taken away.
    public void noteTaken(PublicKey community, String bundle, long entries) {
        store.write(work ->
                work.sql()
                        .update(
                                "INSERT INTO carried(at, direction, community, bundle, made_at, entries) VALUES(?1,"
                                        + " 'out', ?2, ?3, ?1, ?4)",
                                System.currentTimeMillis(),
                                community.text(),
                                bundle,
                                entries));
    }

    /// Whether a bundle was made here.
    public boolean hasMade(String bundle) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.number("SELECT count(*) FROM carried WHERE direction='out' AND bundle=?", bundle) > 0;
            }
        });
    }

    /// Whether a bundle has been brought in before.
    public boolean hasBroughtIn(String bundle) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                return sql.number("SELECT count(*) FROM carried WHERE direction='in' AND bundle=?", bundle) > 0;
            }
        });
    }

    /// What two coordinators compare: the logs' heads and the cards, equal in all versions of the program.
    ///
    /// @param space one space, or null for all
    public String heldDigest(@Nullable SpaceId space) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                MessageDigest digest = Sha256.digest();
                sql.list(
                        row -> {
                            digest.update(
                                    Canonical.encode(
                                            List.of(
                                                    row.getString(1),
                                                    row.getLong(2),
                                                    Encoding.base64(row.getBytes(3)))));
                            return 0;
                        },
                        "SELECT log.id, e.seq, e.hash FROM log JOIN entry e ON e.id=(SELECT max(x.id) FROM entry x"
                            + " WHERE x.id BETWEEN (log.ref << 40) AND (log.ref << 40) + 1099511627775) WHERE (?1 IS"
                            + " NULL OR log.space=?1) AND (log.first=1 OR log.parent IS NOT NULL) ORDER BY log.id,"
                            + " e.hash",
                        space == null ? null : space.text());
                if (space == null) {
                    sql.list(
                            row -> {
                                digest.update(row.getBytes(1));
                                return 0;
                            },
                            "SELECT line FROM statement ORDER BY community, number, signature");
                }
                return Encoding.base32(digest.digest());
            }
        });
    }

    /// The merged records, compared between equal versions of the rules.
    public String stateDigest(@Nullable SpaceId space) {
        return database.read(connection -> {
            try (Sql sql = new Sql(connection)) {
                MessageDigest digest = Sha256.digest();
                Map<Integer, String> ids = new TreeMap<>();
                sql.list(row -> ids.put(row.getInt(1), row.getString(2)), "SELECT ref, id FROM log");
                sql.list(
                        row -> {
                            digest.update(stateBytes(row.getLong(1), RecordTables.read(row), ids));
                            return 0;
                        },
                        "SELECT "
                                + RecordTables.STATE
                                + " FROM "
                                + RecordTables.FROM
                                + " WHERE ?1 IS NULL OR log.space=?1 ORDER BY log.id, record.id",
                        space == null ? null : space.text());
                return Encoding.base32(digest.digest());
            }
        });
    }

    private static byte[] stateBytes(long key, RecordState state, Map<Integer, String> ids) {
        StringBuilder text =
                new StringBuilder()
                        .append(ids.get(Logs.logOf(key)))
                        .append('-')
                        .append((int) key)
                        .append(' ')
                        .append(state.kind)
                        .append(state.deleted());
        state.forEach((register, writes) -> {
            text.append('\n').append(register);
            for (RecordState.Write w : writes) {
                text.append('|').append(ids.get(w.log())).append(':').append(w.seq()).append('@').append(w.clock());
                text.append(w.blind() ? "!" : "=").append(Canonical.text(w.value()));
            }
        });
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
