package org.entente.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.v1.Entry;
import org.entente.log.v1.LogOrigin;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// Turns entries into records: the same code for what is saved here, brought in, and rebuilt. States of touched records
/// are gathered in memory and written in one go, because an import touches most records several times.
final class Projector {
    private static final int MOST_GATHERED = 40_000;

    private final Sql sql;
    private final Logs logs;
    private final Cards cards;
    private final Kinds kinds;
    private final LongMap<RecordState> gathered = new LongMap<>();
    private final LongMap<Touched> touched = new LongMap<>();
    private final RecordTables tables;

    Projector(Sql sql, Logs logs, Cards cards, Kinds kinds) {
        this.sql = sql;
        this.logs = logs;
        this.cards = cards;
        this.kinds = kinds;
        tables = new RecordTables(sql, logs, kinds);
    }

    /// A record that was written to.
    ///
    /// @param fresh whether it did not exist before
    record Touched(String kind, boolean fresh) {}

    /// Why an entry that is held does not count.
    enum Unfit {
        ERASED,
        /// The header's clock is not what its past says.
        CLOCK,
        /// Written by rules that this version does not know.
        NEWER,
        ANOTHER_SPACE,
        NEVER_CREATED,
        ANOTHER_KIND,
        NOT_A_MEMBER,
        NOT_ALLOWED,
        VALUE
    }

    /// Applies an entry whose log, clock and past are already set.
    void apply(Logs.Log log, Entry entry, long clock) throws SQLException {
        Edit edit = entry.edit();
        Unfit reason;
        if (edit == null) {
            reason = Unfit.ERASED;
        } else if (clock != entry.clock()) {
            reason = Unfit.CLOCK;
        } else if (entry.schema() > Entry.SCHEMA) {
            reason = Unfit.NEWER;
        } else {
            reason = apply(log, entry, clock, edit);
        }
        if (reason != null) {
            sql.later("INSERT OR REPLACE INTO unapplied VALUES(?, ?, ?)", log.ref, entry.seq(), reason.name());
        }
        if (gathered.size() >= MOST_GATHERED) {
            flush();
        }
    }

    private @Nullable Unfit apply(Logs.Log log, Entry entry, long clock, Edit edit) throws SQLException {
        long key = logs.key(sql, edit.record());
        Logs.Log creator = logs.get(Logs.logOf(key));
        LogOrigin origin = log.origin().orElseThrow();
        if (creator != log && !creator.origin().map(LogOrigin::space).filter(origin.space()::equals).isPresent()) {
            return Unfit.ANOTHER_SPACE;
        }
        PublicKey author = author(log, origin);
        if (author == null) {
            return Unfit.NOT_A_MEMBER;
        }
        RecordState state = state(key);
        if (state == null) {
            if (creator != log) {
                return Unfit.NEVER_CREATED;
            }
        } else if (!log.hasSeen(creator.ref, state.created)) {
            return Unfit.NEVER_CREATED;
        } else if (!state.kind.equals(edit.kind())) {
            return Unfit.ANOTHER_KIND;
        }
        Unfit reason = judge(edit, author, state == null ? author.text() : state.owner, origin.space());
        if (reason != null) {
            return reason;
        }
        if (state == null) {
            state = new RecordState(edit.kind(), origin.space().text(), author.text(), entry.seq());
            gathered.put(key, state);
            touched.put(key, new Touched(edit.kind(), true));
            creator.created = Math.max(creator.created, (int) key);
            noteMember(edit, origin.space(), log.ref, entry.seq());
        }
        if (touched.get(key) == null) {
            touched.put(key, new Touched(edit.kind(), false));
        }
        state.write(edit, log.ref, entry.seq(), clock, entry.time(), log::hasSeen, logs::compare);
        return null;
    }

    /// Who wrote a log; null where that community is not one of the space's.
    private @Nullable PublicKey author(Logs.Log log, LogOrigin origin) {
        if (log.author == null) {
            log.author = cards.communityOf(origin.device()).orElse(null);
        }
        log.member = log.member || (log.author != null && cards.mayWrite(origin.space(), log.author, log));
        return log.member ? log.author : null;
    }

    private void noteMember(Edit edit, SpaceId space, int log, long seq) {
        if (edit.kind().equals("member") && edit.registers().get("community") instanceof String community) {
            try {
                cards.join(space, PublicKey.enrol(community, "member"), log, seq);
            } catch (Malformed e) {
                System.getLogger("org.entente").log(System.Logger.Level.WARNING, "A member without a key", e);
            }
        }
    }

    /// Whether an author may do this: by the kind's rule, and with values of the right form.
    private @Nullable Unfit judge(Edit edit, PublicKey author, String owner, SpaceId space) {
        Kind<?> kind = kinds.find(edit.kind()).orElse(null);
        if (kind == null) {
            return null; // from a newer version: kept, passed on and counted, shown by nobody
        }
        boolean allowed =
                switch (kind.changedBy()) {
                    case ANY_MEMBER -> true;
                    case OWNER -> owner.equals(author.text());
                    case FOUNDER -> cards.space(space).orElseThrow().roots().getFirst().equals(author);
                };
        if (!allowed) {
            return Unfit.NOT_ALLOWED;
        }
        for (Map.Entry<String, @Nullable Object> register : edit.registers().entrySet()) {
            if (!fits(kind, register.getKey(), register.getValue())) {
                return Unfit.VALUE;
            }
        }
        return null;
    }

    private static boolean fits(Kind<?> kind, String register, @Nullable Object value) {
        if (register.equals(Edit.DELETED)) {
            return value instanceof Boolean;
        }
        return kind.find(Edit.fieldOf(register))
                .map(field -> field.acceptsRegister(register, value))
                .orElse(true); // a field from a newer version
    }

    /// A record's state, gathered or stored; null where it does not exist.
    @Nullable RecordState state(long key) throws SQLException {
        RecordState state = gathered.get(key);
        if (state == null && (int) key <= logs.get(Logs.logOf(key)).created) {
            state = RecordTables.state(sql, key).orElse(null);
            if (state != null) {
                gathered.put(key, state);
            }
        }
        return state;
    }

    /// The records touched so far, by log and number.
    List<RecordId> touched() {
        return Arrays.stream(touched.sortedKeys()).mapToObj(logs::id).toList();
    }

    /// How many of them there are by kind.
    ///
    /// @param fresh whether to count those that did not exist before, or the others
    Map<String, Integer> touched(boolean fresh) {
        Map<String, Integer> counts = new TreeMap<>();
        for (long key : touched.sortedKeys()) {
            Touched record = Objects.requireNonNull(touched.get(key));
            if (record.fresh() == fresh) {
                counts.merge(record.kind(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// Writes the gathered states into the tables.
    void flush() throws SQLException {
        // In the tables' own order: SQLite then appends instead of splitting pages, and FTS5 keeps one segment.
        for (long key : gathered.sortedKeys()) {
            RecordState state = Objects.requireNonNull(gathered.get(key));
            if (state.isChanged()) {
                tables.put(key, state);
            }
        }
        gathered.clear();
    }

    /// The members of networks, read back from their records.
    static void loadMembers(Sql sql, Logs logs, Cards cards) throws SQLException {
        cards.forgetMembers();
        Map<Long, RecordState> states = new HashMap<>();
        sql.list(
                row -> states.put(row.getLong(1), RecordTables.read(row)),
                "SELECT " + RecordTables.STATE + " FROM record WHERE kind='member'");
        for (Map.Entry<Long, RecordState> entry : states.entrySet()) {
            RecordState state = entry.getValue();
            if (state.values().get("community") instanceof String community) {
                cards.join(
                        new SpaceId(state.space), new PublicKey(community), Logs.logOf(entry.getKey()), state.created);
            }
        }
    }
}
