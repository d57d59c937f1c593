package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.log.PublicKey;
import org.entente.log.v1.Body;
import org.entente.log.v1.Entry;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.Members;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// Turns entries into records: the same code for what is saved here, brought in, and rebuilt. States of touched records
/// are gathered in memory and written in one go, because an import touches most records several times.
final class Projector {
    /// More than this many records leave several large parts in the search index.
    private static final int MANY = 60_000;

    private final Sql sql;
    private final Logs logs;
    private final Kinds kinds;
    private final Memberships memberships;
    private final Releases releases;
    private final Verdicts verdicts;
    private final Erasures erasures;
    private final GatheredStates gathered;
    private final TouchedRecords touched = new TouchedRecords();

    /// Records that are being worked out again from nothing.
    private final Set<Long> anew = new HashSet<>();

    private final RecordTables tables;
    private long unfit;

    Projector(Sql sql, Logs logs, Cards cards, Memberships memberships, Releases releases, Kinds kinds)
            throws SQLException {
        this.sql = sql;
        this.logs = logs;
        this.kinds = kinds;
        this.memberships = memberships;
        this.releases = releases;
        verdicts = new Verdicts(sql, logs, cards, memberships);
        erasures = new Erasures(sql, logs, verdicts);
        tables = new RecordTables(sql, logs, kinds);
        gathered = new GatheredStates(sql, erasures, tables);
    }

    /// How far each chain counts.
    Verdicts verdicts() {
        return verdicts;
    }

    /// What was given up as lost.
    Releases releases() {
        return releases;
    }

    /// What has been erased.
    Erasures erasures() {
        return erasures;
    }

    /// An entry in its place.
    ///
    /// @param claimed the clock that its header says
    private record At(Log log, long seq, int schema, long clock, long claimed, long time, @Nullable Edit edit) {}

    /// Applies an entry whose log, clock and past are already set.
    void apply(Log log, Entry entry, long clock) throws SQLException {
        Edit edit = entry.edit();
        if (edit != null && memberships.add(sql, log, entry.seq(), clock, edit)) {
            verdicts.staleSpace(log.known().space());
        } else if (edit == null) {
            erasures.noteAbsent(log, entry.seq());
        }
        judge(new At(log, entry.seq(), entry.schema(), clock, entry.clock(), entry.time(), edit), log);
        gathered.makeRoom();
    }

    private void judge(At at, RecordState.Past past) throws SQLException {
        Unfit reason = apply(at, past);
        if (reason != null) {
            unfit++;
            sql.later("INSERT OR REPLACE INTO unapplied VALUES(?, ?, ?)", at.log().ref, at.seq(), reason.name());
        }
        if (at.edit() != null) {
            erasures.judged(at.log(), at.seq(), at.edit(), reason == null);
        }
    }

    private @Nullable Unfit apply(At at, RecordState.Past past) throws SQLException {
        Edit edit = at.edit();
        Unfit mark = null;
        if (edit == null) {
            edit = erasures.shown(at.log(), at.seq());
            mark = Unfit.ERASED;
            if (edit == null) {
                return Unfit.ABSENT;
            }
        } else if (at.clock() != at.claimed()) {
            return Unfit.CLOCK;
        } else if (at.schema() > Entry.SCHEMA) {
            return Unfit.NEWER;
        }
        Kind<?> kind = kinds.find(edit.kind()).orElse(null);
        Unfit place = verdicts.of(at.log(), at.seq(), kind != null && kind.isAct());
        if (place != null && !place.counts()) {
            return place;
        }
        mark = place != null ? place : mark;
        Unfit reason = write(at, edit, kind, past);
        return reason != null ? reason : mark;
    }

    private @Nullable Unfit write(At at, Edit edit, @Nullable Kind<?> kind, RecordState.Past past) throws SQLException {
        Log log = at.log();
        SpaceId space = log.known().space();
        PublicKey author = log.known().community();
        long key = logs.key(sql, edit.record());
        Log creator = logs.get(Logs.logOf(key));
        boolean own = creator.id.equals(log.id);
        if (!own && (creator.origin == null || !creator.known().space().equals(space))) {
            return Unfit.ANOTHER_SPACE;
        } else if (!memberships.mayWrite(log, at.seq(), past)) {
            return Unfit.NOT_A_MEMBER;
        }
        RecordState state = state(key);
        if (state == null ? !own : !isCreationSeen(creator, state.created, past)) {
            return Unfit.NEVER_CREATED;
        } else if (state != null && !state.kind.equals(edit.kind())) {
            return Unfit.ANOTHER_KIND;
        }
        Unfit reason = allowed(at, edit, kind, state == null ? author.text() : state.owner, past);
        if (reason != null) {
            return reason;
        }
        if (state == null) {
            state = new RecordState(edit.kind(), space.text(), author.text(), at.seq());
            gathered.put(key, state);
            touched.add(key, edit.kind(), !anew.contains(key));
            creator.created = Math.max(creator.created, (int) key);
        }
        if (!state.isChanged()) {
            touched.add(key, edit.kind(), false);
        }
        state.write(edit, log.ref, at.seq(), at.clock(), at.time(), past, logs);
        return null;
    }

    private boolean isCreationSeen(Log creator, long created, RecordState.Past past) {
        return past.has(creator.ref, created)
                || logs.chains(creator.id).stream().anyMatch(c -> c.first <= created && past.has(c.ref, created));
    }

    /// Whether an author may do this: by the kind's rule, and with values of the right form.
    private @Nullable Unfit allowed(At at, Edit edit, @Nullable Kind<?> kind, String owner, RecordState.Past past) {
        if (kind == null) {
            return null; // from a newer version: kept, passed on and counted, shown by nobody
        }
        PublicKey author = at.log().known().community();
        boolean allowed =
                switch (kind.changedBy()) {
                    case ANY_MEMBER -> true;
                    case OWNER -> owner.equals(author.text());
                    case ADMINISTRATOR ->
                            edit.kind().equals("network")
                                    ? memberships.isAdministrator(at.log().known().space(), author, past)
                                    : memberships.isValid(at.log(), at.seq());
                };
        if (!allowed) {
            return Unfit.NOT_ALLOWED;
        }
        return at.edit() == null || fits(kind, edit.registers()) ? null : Unfit.VALUE;
    }

    private static boolean fits(Kind<?> kind, Members<@Nullable Object> registers) {
        for (int i = 0; i < registers.size(); i++) {
            String register = registers.name(i);
            Object value = registers.value(i);
            boolean fits;
            if (register.equals(Edit.DELETED)) {
                fits = value instanceof Boolean;
            } else {
                Optional<Field> field = kind.find(Edit.fieldOf(register));
                fits = field.isEmpty() || field.get().acceptsRegister(register, value); // empty: from a newer version
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// A record's state, gathered or stored; null where it does not exist.
    @Nullable RecordState state(long key) throws SQLException {
        RecordState state = gathered.get(key);
        if (state == null && !anew.contains(key) && (int) key <= logs.get(Logs.logOf(key)).created) {
            state = RecordTables.state(sql, key).orElse(null);
            if (state != null) {
                gathered.put(key, state);
            }
        }
        return state;
    }

    /// How many more entries do not count than before this work.
    long unfit() {
        return unfit;
    }

    /// The records written to so far.
    TouchedRecords touched() {
        return touched;
    }

    /// Works out again what has become doubtful, and writes everything into the tables.
    void settle() throws SQLException {
        gathered.flush();
        for (Set<Long> keys = verdicts.takeStale(); !keys.isEmpty(); keys = verdicts.takeStale()) {
            anew.addAll(keys);
            for (long key : keys) {
                String kind = tables.remove(key);
                if (kind != null) {
                    touched.add(key, kind, false);
                }
                replay(key);
                gathered.makeRoom();
            }
            gathered.flush();
            anew.clear();
        }
        if (erasures.haveErased() || touched.size() > MANY) {
            // Drops the words of what was deleted; and after a very large import, what is then merged once would be
            // merged at somebody's next save.
            sql.update("INSERT INTO search(search) VALUES('optimize')");
        }
        for (SpaceId space : memberships.takeChanged()) {
            sql.update("DELETE FROM membership WHERE space=?", space.text());
            for (PublicKey member : memberships.members(space)) {
                sql.update("INSERT INTO membership VALUES(?, ?)", space.text(), member.text());
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read and dropped
    private record Row(int log, long seq, int schema, long clock, long claimed, long time, byte @Nullable [] body) {}

    /// Builds one record from all its entries, each judged by what it had seen.
    private void replay(long key) throws SQLException {
        unfit -=
                sql.update(
                        "DELETE FROM unapplied WHERE (log, seq) IN (SELECT e.log, e.seq FROM entry e WHERE e.record=?)",
                        key);
        List<Row> rows =
                new ArrayList<>(
                        sql.list(
                                row ->
                                        new Row(
                                                row.getInt(1),
                                                row.getLong(2),
                                                row.getInt(3),
                                                row.getLong(4),
                                                row.getLong(5),
                                                row.getLong(6),
                                                row.getBytes(7)),
                                "SELECT log, seq, schema, clock, coalesce(claimed, clock), time, body FROM entry WHERE"
                                        + " record=?",
                                key));
        rows.removeIf(row -> row.seq() > logs.get(row.log()).applied || !logs.get(row.log()).started);
        rows.sort(
                Comparator.comparingLong(Row::clock)
                        .thenComparing(row -> logs.get(row.log()).id)
                        .thenComparingLong(Row::seq));
        for (Row row : rows) {
            Log log = logs.get(row.log());
            long[] seen = logs.seenAt(sql, log, row.seq());
            Edit edit = row.body() == null ? null : Body.decode(row.body());
            judge(
                    new At(log, row.seq(), row.schema(), row.clock(), row.claimed(), row.time(), edit),
                    (other, seq) -> other == log.ref ? seq <= row.seq() : other < seen.length && seen[other] >= seq);
        }
    }
}
