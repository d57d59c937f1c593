package org.entente.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.log.Bytes;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.record.Edit;
import org.jspecify.annotations.Nullable;

/// A record's registers: for each, the writes that no other write to it has seen, the one shown first.
///
/// Because writes are applied in an order in which each comes after all it has seen, a new write can only replace older
/// ones, never be replaced by one already here; so the result depends on the set of writes alone, not on their order.
final class RecordState {
    /// One write to a register.
    ///
    /// @param log   ref of the log
    /// @param seq   entry in it
    /// @param clock decides which of two is shown
    /// @param time  wall clock, for people
    /// @param value what was set
    /// @param blind for a write that hides the record: somebody has changed the record without knowing of it, and
    ///              whoever hid it did not know of that change
    record Write(int log, long seq, long clock, long time, @Nullable Object value, boolean blind) {
        String stamp() {
            return log + ":" + seq;
        }

        /// The entry's number in the store.
        long entry() {
            return ((long) log << 40) + seq;
        }

        private Write read(String register, LongMap<Map<String, @Nullable Object>> entries) {
            if (value != UNREAD) {
                return this;
            }
            Map<String, @Nullable Object> set = Objects.requireNonNull(entries.get(entry()));
            return new Write(log, seq, clock, time, set.get(register), blind);
        }

        boolean hides() {
            return Boolean.TRUE.equals(value);
        }
    }

    /// Whether an entry being applied has seen another.
    interface Past {
        boolean has(int log, long seq);
    }

    /// Orders logs by their ids, which are the same on every laptop, as refs are not.
    interface LogOrder {
        int compare(int log, int other);
    }

    /// Stands for a value that is in its entry and was not read from there yet.
    static final Object UNREAD = new Object();

    final String kind;
    final String space;
    final String owner;

    /// Seq of the entry that created it, in the log of its id.
    final long created;

    private final Map<String, List<Write>> registers;
    private final boolean stored;
    private boolean written;
    long changed;

    RecordState(String kind, String space, String owner, long created) {
        this(kind, space, owner, created, 0, new TreeMap<>(), false);
    }

    private RecordState(
            String kind,
            String space,
            String owner,
            long created,
            long changed,
            Map<String, List<Write>> registers,
            boolean stored) {
        this.kind = kind;
        this.space = space;
        this.owner = owner;
        this.created = created;
        this.changed = changed;
        this.registers = registers;
        this.stored = stored;
    }

    /// A state that was changed, packed and is needed again.
    static RecordState unpacked(
            String kind,
            String space,
            String owner,
            long created,
            long changed,
            Map<String, List<Write>> registers,
            boolean stored) {
        RecordState state = new RecordState(kind, space, owner, created, changed, registers, stored);
        state.written = true;
        return state;
    }

    /// Notes the entries whose values are wanted.
    void unread(LongMap<Map<String, @Nullable Object>> entries) {
        for (List<Write> writes : registers.values()) {
            for (Write write : writes) {
                if (write.value() == UNREAD) {
                    entries.put(write.entry(), Map.of());
                }
            }
        }
    }

    /// Puts values in their places.
    ///
    /// @param entries by entry, the registers that it sets
    void fill(LongMap<Map<String, @Nullable Object>> entries) {
        registers.replaceAll((register, writes) ->
                writes.stream().noneMatch(write -> write.value() == UNREAD)
                        ? writes
                        : writes.stream().map(write -> write.read(register, entries)).toList());
    }

    /// Whether it was read from the tables.
    boolean isStored() {
        return stored;
    }

    /// Whether it was written to since it was made or read.
    boolean isChanged() {
        return written;
    }

    /// Applies the writes of one entry.
    void write(Edit edit, int log, long seq, long clock, long time, Past past, LogOrder order) {
        boolean hiding = Boolean.TRUE.equals(edit.registers().get(Edit.DELETED));
        boolean blind = hiding && changedUnknownTo(past);
        if (!edit.registers().containsKey(Edit.DELETED)) {
            markBlind(past);
        }
        edit.registers()
                .forEach((register, value) ->
                        write(
                                register,
                                new Write(log, seq, clock, time, value, blind && register.equals(Edit.DELETED)),
                                past,
                                order));
        changed = Math.max(changed, time);
        written = true;
    }

    /// Whether anything but hiding was done of which an author does not know. Another who hid it is left out: two who hide
    /// a record agree, and counting the one who came first would make the order of arrival matter.
    private boolean changedUnknownTo(Past past) {
        return registers.entrySet().stream()
                .filter(register -> !register.getKey().equals(Edit.DELETED))
                .flatMap(register -> register.getValue().stream())
                .anyMatch(write -> !past.has(write.log(), write.seq()));
    }

    /// Those who hid the record and of whom this change does not know were blind to it.
    private void markBlind(Past past) {
        List<Write> hidden = registers.get(Edit.DELETED);
        if (hidden != null) {
            registers.put(
                    Edit.DELETED,
                    hidden.stream()
                            .map(h ->
                                    h.hides() && !past.has(h.log(), h.seq())
                                            ? new Write(h.log(), h.seq(), h.clock(), h.time(), h.value(), true)
                                            : h)
                            .toList());
        }
    }

    private void write(String register, Write write, Past past, LogOrder order) {
        List<Write> old = registers.getOrDefault(register, List.of());
        if (old.size() <= 1 && (old.isEmpty() || past.has(old.getFirst().log(), old.getFirst().seq()))) {
            registers.put(register, List.of(write));
            return;
        }
        List<Write> heads = new ArrayList<>();
        for (Write head : old) {
            if (!past.has(head.log(), head.seq())) {
                heads.add(head);
            }
        }
        heads.add(write);
        heads.sort((a, b) -> {
            int byClock = Long.compare(b.clock(), a.clock());
            return byClock != 0 ? byClock : order.compare(b.log(), a.log());
        });
        registers.put(register, List.copyOf(heads));
    }

    /// Register → its writes, the one shown first.
    Map<String, List<Write>> registers() {
        return Collections.unmodifiableMap(registers);
    }

    /// Hidden, unless somebody changed it without knowing: then it stays to be reviewed.
    boolean deleted() {
        List<Write> writes = registers.get(Edit.DELETED);
        return writes != null && writes.getFirst().hides() && !writes.getFirst().blind();
    }

    /// The registers whose value was erased.
    Set<String> erased() {
        TreeSet<String> found = new TreeSet<>();
        registers.forEach((register, writes) -> {
            if (Erasures.ERASED.equals(writes.getFirst().value())) {
                found.add(register);
            }
        });
        return found;
    }

    /// The registers that people must look at.
    Set<String> conflicts() {
        TreeSet<String> found = new TreeSet<>();
        registers.forEach((register, writes) -> {
            if (writes.size() > 1
                    && writes.stream().map(Write::value).filter(v -> !Erasures.ERASED.equals(v)).distinct().count()
                            > 1) {
                found.add(register);
            }
        });
        List<Write> hidden = registers.get(Edit.DELETED);
        if (hidden != null && hidden.getFirst().hides() && hidden.getFirst().blind()) {
            found.add(Edit.DELETED);
        }
        return found;
    }

    /// Field → value, with the elements of sets gathered into sorted lists.
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        registers.forEach((register, writes) -> {
            Object value = writes.getFirst().value();
            int dot = register.indexOf('.');
            if (dot < 0) {
                if (value != null
                        && !value.equals(Erasures.ERASED)
                        && !register.equals(Edit.DELETED)
                        && !register.equals(Edit.MOVED)) {
                    values.put(register, value);
                }
            } else if (Boolean.TRUE.equals(value)) {
                List<Object> elements = elements(values, register.substring(0, dot));
                elements.add(register.substring(dot + 1));
            }
        });
        return values;
    }

    @SuppressWarnings("unchecked") // only this method puts lists there
    private static List<Object> elements(Map<String, @Nullable Object> values, String field) {
        Object list = values.computeIfAbsent(field, f -> new ArrayList<>());
        return (List<Object>) Objects.requireNonNull(list);
    }

    /// As it is stored: canonical JSON.
    byte[] encode() {
        Bytes out = new Bytes(1_000).put("{\"created\":").number(created).put(",\"registers\":{");
        String comma = "";
        for (Map.Entry<String, List<Write>> register : registers.entrySet()) {
            Canonical.write(register.getKey(), out.put(comma));
            comma = ",";
            out.put(":[");
            String between = "[";
            for (Write w : register.getValue()) {
                out.put(between);
                between = ",[";
                out.number(w.log()).put(',').number(w.seq()).put(',').number(w.clock()).put(',').number(w.time());
                Canonical.write(w.value(), out.put(','));
                out.put(w.blind() ? ",true]" : "]");
            }
            out.put(']');
        }
        return out.put("}}").toArray();
    }

    static RecordState decode(String kind, String space, String owner, long changed, byte[] text) {
        Map<String, @Nullable Object> all = Json.canonical(text, "state");
        Map<String, List<Write>> registers = new TreeMap<>();
        Json.object(all.get("registers"), "registers")
                .forEach((register, list) -> {
                    List<Write> writes = new ArrayList<>();
                    for (Object element : (List<?>) Objects.requireNonNull(list)) {
                        List<?> w = (List<?>) element;
                        writes.add(
                                new Write(
                                        ((Long) w.get(0)).intValue(),
                                        (Long) w.get(1),
                                        (Long) w.get(2),
                                        (Long) w.get(3),
                                        w.get(4),
                                        w.size() > 5));
                    }
                    registers.put(register, List.copyOf(writes));
                });
        return new RecordState(
                kind, space, owner, (Long) Objects.requireNonNull(all.get("created")), changed, registers, true);
    }
}
