package org.entente.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.jspecify.annotations.Nullable;

/// Reads stored entries of one log from the first that is not applied, page by page, and stops where the next does not
/// join the one before.
final class HeldEntries implements EntryCursor {
    private static final int PAGE = 512;
    private static final String COLUMNS =
            "SELECT seq, batch, coalesce(claimed, clock), schema, seen, time, body, erased, size, hash FROM entry";

    private final Sql sql;
    private final int ref;
    private final String log;
    private final Entry.Place place;
    private final byte[] start;
    private final long first;
    private final long last;
    private final Deque<Row> page = new ArrayDeque<>();
    private byte[] previous;
    private long next;
    private @Nullable Entry ahead;

    /// A row whose hash is not yet known to be right.
    @SuppressWarnings("ArrayRecordComponent") // read, hashed and dropped
    private record Row(
            long seq,
            long batch,
            long clock,
            int schema,
            @Nullable String seen,
            long time,
            byte @Nullable [] body,
            byte @Nullable [] erased,
            int size,
            byte[] hash) {}

    HeldEntries(Sql sql, Log log) {
        this(sql, log.ref, log.place(), log.applied + 1, log.head, log.hash);
    }

    /// @param previous hash of the entry before `first`
    HeldEntries(Sql sql, int ref, Entry.Place place, long first, long last, byte[] previous) {
        this.sql = sql;
        this.ref = ref;
        log = place.log();
        this.place = place;
        this.first = first;
        this.last = last;
        start = previous;
        this.previous = previous;
        next = first;
    }

    static String text(List<Tip> tips) {
        return Canonical.text(tips.stream().map(Tip::toJson).toList());
    }

    @Override
    public String log() {
        return log;
    }

    @Override
    public String previous() {
        return Encoding.base64(start);
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public @Nullable Entry peek() {
        if (ahead == null && next <= last) {
            try {
                ahead = read();
            } catch (SQLException e) {
                throw new IllegalStateException("The store failed", e);
            }
        }
        return ahead;
    }

    private @Nullable Entry read() throws SQLException {
        if (page.isEmpty()) {
            page.addAll(
                    sql.list(
                            HeldEntries::row,
                            COLUMNS
                                    + " WHERE id BETWEEN (?1 << 40) + ?2 AND (?1 << 40) + 1099511627775 ORDER BY id"
                                    + " LIMIT "
                                    + PAGE,
                            ref,
                            next));
        }
        Row row = page.poll();
        if (row == null || row.seq() != next) {
            return null;
        }
        Entry entry = entry(place, previous, row);
        if (!Arrays.equals(entry.hash(), row.hash())) {
            return null; // it follows another entry than the one held here
        }
        previous = entry.hash();
        next++;
        return entry;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getString(5),
                row.getLong(6),
                row.getBytes(7),
                row.getBytes(8),
                row.getInt(9),
                row.getBytes(10));
    }

    private static Entry entry(Entry.Place place, byte[] previous, Row row) {
        String seen = row.seen();
        List<Tip> tips =
                seen == null
                        ? List.of()
                        : Tip.list(
                                (List<?>)
                                        Objects.requireNonNull(
                                                Json.parse(seen.getBytes(StandardCharsets.UTF_8), "seen")),
                                "seen");
        return Entry.stored(
                place,
                previous,
                row.seq(),
                row.batch(),
                row.clock(),
                row.schema(),
                tips,
                row.time(),
                row.body(),
                row.erased(),
                row.size());
    }

    @Override
    public void take() {
        ahead = null;
    }

    @Override
    public void pause() {
        // One page is small enough to keep.
    }
}
