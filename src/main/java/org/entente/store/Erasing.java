package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.entente.log.v1.Body;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Works out the edits that erase fields of a record: what the entries to be erased say besides, and is shown now, is
/// entered again; then an erasure names every entry that ever set one of the fields, older values included.
final class Erasing {
    private final Sql sql;
    private final Logs logs;
    private final Projector projector;
    private final Set<String> fields;

    /// @param fields names of fields
    Erasing(Sql sql, Logs logs, Projector projector, Set<String> fields) {
        this.sql = sql;
        this.logs = logs;
        this.projector = projector;
        this.fields = fields;
    }

    @SuppressWarnings("ArrayRecordComponent") // read and dropped
    private record Row(int log, long seq, byte[] hash, byte[] body) {}

    /// @param erasure the id of the erasure to be created
    /// @throws Refusal RECORD_UNKNOWN, NOT_ERASABLE with the field, NOTHING_TO_ERASE
    List<Edit> of(RecordId record, Kind<?> kind, RecordId erasure) throws SQLException {
        requireErasable(kind);
        long key = logs.key(sql, record);
        RecordState state = projector.state(key);
        if (state == null) {
            throw new Refusal(Problem.RECORD_UNKNOWN, record.handle());
        }
        Map<String, @Nullable Object> again = new TreeMap<>();
        List<Object> named = new ArrayList<>();
        for (Row row :
                sql.list(
                        r -> new Row(r.getInt(1), r.getLong(2), r.getBytes(3), r.getBytes(4)),
                        "SELECT log, seq, hash, body FROM entry WHERE record=? AND body IS NOT NULL ORDER BY clock",
                        key)) {
            Edit edit = Body.decode(row.body());
            List<String> erased = edit.registers().keySet().stream().filter(this::isMeant).toList();
            if (!erased.isEmpty()) {
                // The name of a set's element is itself what is to be forgotten.
                List<String> shown = erased.stream().filter(register -> register.indexOf('.') < 0).toList();
                named.add(Erasures.named(logs.get(row.log()), row.seq(), row.hash(), shown));
                keep(state, row, edit, again);
            }
        }
        if (named.isEmpty()) {
            throw new Refusal(Problem.NOTHING_TO_ERASE);
        }
        List<Edit> edits = new ArrayList<>();
        if (!again.isEmpty()) {
            edits.add(new Edit(record, kind.name(), again));
        }
        Map<String, @Nullable Object> registers = new LinkedHashMap<>();
        registers.put("about", record.text());
        registers.put("kind", kind.name());
        registers.put("entries", named);
        edits.add(new Edit(erasure, "erasure", registers));
        return edits;
    }

    private boolean isMeant(String register) {
        return fields.contains(Edit.fieldOf(register));
    }

    private void requireErasable(Kind<?> kind) {
        for (String name : fields) {
            Field field = kind.field(name);
            if (kind.isAct() || field.type() == FieldType.AMOUNT || field.type() == FieldType.ENTRIES) {
                throw new Refusal(Problem.NOT_ERASABLE, name);
            }
        }
    }

    /// What an entry says that is shown now and is not to be erased.
    private void keep(RecordState state, Row row, Edit edit, Map<String, @Nullable Object> again) {
        for (String register : edit.registers().keySet()) {
            List<RecordState.Write> writes = state.writes(register);
            boolean shown = writes.stream().anyMatch(w -> w.log() == row.log() && w.seq() == row.seq());
            if (shown && !isMeant(register)) {
                again.put(register, Objects.requireNonNull(writes.getFirst()).value());
            }
        }
    }
}
