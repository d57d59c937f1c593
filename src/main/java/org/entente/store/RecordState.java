package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.entente.log.Bytes;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.record.Edit;
import org.entente.record.Members;
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

        private void ifUnread(LongMap<Map<String, @Nullable Object>> entries) {
            if (value == UNREAD) {
                entries.put(entry(), Map.of());
            }
        }

        boolean hides() {
            return Boolean.TRUE.equals(value);
        }

        private void encode(Bytes out) {
            out.put('[').number(log).put(',').number(seq).put(',').number(clock).put(',').number(time);
            Canonical.write(value, out.put(','));
            out.put(blind ? ",true]" : "]");
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

    private static final ThreadLocal<Bytes> ENCODED = ThreadLocal.withInitial(() -> new Bytes(4_000));

    /// Stands for a value that is in its entry and was not read from there yet.
    static final Object UNREAD = new Object();

    final String kind;
    final String space;
    final String owner;

    /// Seq of the entry that created it, in the log of its id.
    final long created;

    /// In two arrays, because an import keeps tens of thousands of these: names, ascending, and for each its writes.
    private String[] names;

    private Object[] heads; // a write, or a list of several
    private int size;
    private final boolean stored;
    private boolean written;
    long changed;

    RecordState(String kind, String space, String owner, long created) {
        this(kind, space, owner, created, 0, 4, false);
    }

    private RecordState(
            String kind, String space, String owner, long created, long changed, int registers, boolean stored) {
        this.kind = kind;
        this.space = space;
        this.owner = owner;
        this.created = created;
        this.changed = changed;
        names = new String[registers];
        heads = new Object[registers];
        this.stored = stored;
    }

    /// A state that was changed, packed and is needed again; its registers are put into it one by one.
    ///
    /// @param registers how many to expect
    static RecordState unpacked(
            String kind, String space, String owner, long created, long changed, int registers, boolean stored) {
        RecordState state = new RecordState(kind, space, owner, created, changed, registers, stored);
        state.written = true;
        return state;
    }

    /// Sets the writes of a register.
    ///
    /// @param writes at least one
    void put(String register, List<Write> writes) {
        Object head = writes.size() == 1 ? writes.getFirst() : writes;
        int at = find(register);
        if (at < 0) {
            insert(-at - 1, register, head);
        } else {
            heads[at] = head;
        }
    }

    private void insert(int at, String register, Object head) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size + size / 2 + 2);
            heads = Arrays.copyOf(heads, names.length);
        }
        System.arraycopy(names, at, names, at + 1, size - at);
        System.arraycopy(heads, at, heads, at + 1, size - at);
        names[at] = register;
        heads[at] = head;
        size++;
    }

    private int find(String register) {
        return Arrays.binarySearch(names, 0, size, register);
    }

    @SuppressWarnings("unchecked") // only put sets them
    private List<Write> at(int index) {
        Object head = heads[index];
        return head instanceof Write write ? List.of(write) : (List<Write>) head;
    }

    /// The write of a register that is shown.
    private Write first(int index) {
        return heads[index] instanceof Write write ? write : at(index).getFirst();
    }

    /// The writes of a register, the one shown first; none where it was never set.
    List<Write> writes(String register) {
        int at = find(register);
        return at < 0 ? List.of() : at(at);
    }

    /// Gives each register, by name, with its writes.
    void forEach(BiConsumer<String, List<Write>> action) {
        for (int i = 0; i < size; i++) {
            action.accept(names[i], at(i));
        }
    }

    /// How many registers it has.
    int size() {
        return size;
    }

    /// Notes the entries whose values are wanted.
    void unread(LongMap<Map<String, @Nullable Object>> entries) {
        for (int i = 0; i < size; i++) {
            if (heads[i] instanceof Write write) {
                write.ifUnread(entries);
            } else {
                at(i).forEach(write -> write.ifUnread(entries));
            }
        }
    }

    /// Puts values in their places.
    ///
    /// @param entries by entry, the registers that it sets
    void fill(LongMap<Map<String, @Nullable Object>> entries) {
        for (int i = 0; i < size; i++) {
            String register = names[i];
            if (heads[i] instanceof Write write) {
                heads[i] = write.read(register, entries);
            } else {
                heads[i] = at(i).stream().map(write -> write.read(register, entries)).toList();
            }
        }
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
        Members<@Nullable Object> registers = edit.registers();
        boolean hiding = Boolean.TRUE.equals(registers.get(Edit.DELETED));
        boolean blind = hiding && changedUnknownTo(past);
        if (!registers.containsKey(Edit.DELETED)) {
            markBlind(past);
        }
        for (int i = 0; i < registers.size(); i++) {
            String register = registers.name(i);
            boolean unaware = blind && register.equals(Edit.DELETED);
            write(register, new Write(log, seq, clock, time, registers.value(i), unaware), past, order);
        }
        changed = Math.max(changed, time);
        written = true;
    }

    /// Whether anything but hiding was done of which an author does not know. Another who hid it is left out, and where it
    /// went: two who hide a record agree, and counting the one who came first would make the order of arrival matter.
    private boolean changedUnknownTo(Past past) {
        for (int i = 0; i < size; i++) {
            if (!names[i].equals(Edit.DELETED)
                    && !names[i].equals(Edit.MOVED)
                    && at(i).stream().anyMatch(write -> !past.has(write.log(), write.seq()))) {
                return true;
            }
        }
        return false;
    }

    /// Those who hid the record and of whom this change does not know were blind to it.
    private void markBlind(Past past) {
        List<Write> hidden = writes(Edit.DELETED);
        if (!hidden.isEmpty()) {
            put(
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
        int at = find(register);
        if (at < 0) {
            insert(-at - 1, register, write);
            return;
        } else if (heads[at] instanceof Write old && past.has(old.log(), old.seq())) {
            heads[at] = write;
            return;
        }
        List<Write> open = new ArrayList<>();
        for (Write head : at(at)) {
            if (!past.has(head.log(), head.seq())) {
                open.add(head);
            }
        }
        open.add(write);
        open.sort((a, b) -> {
            int byClock = Long.compare(b.clock(), a.clock());
            return byClock != 0 ? byClock : order.compare(b.log(), a.log());
        });
        heads[at] = open.size() == 1 ? write : List.copyOf(open);
    }

    /// Hidden, unless somebody changed it without knowing: then it stays to be reviewed.
    boolean deleted() {
        int at = find(Edit.DELETED);
        return at >= 0 && first(at).hides() && !first(at).blind();
    }

    /// The registers whose value was erased.
    Set<String> erased() {
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            if (Erasures.ERASED.equals(first(i).value())) {
                found.add(names[i]);
            }
        }
        return found;
    }

    /// The registers that people must look at.
    Set<String> conflicts() {
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            if (!(heads[i] instanceof Write)
                    && at(i).stream().map(Write::value).filter(v -> !Erasures.ERASED.equals(v)).distinct().count()
                            > 1) {
                found.add(names[i]);
            }
        }
        int hidden = find(Edit.DELETED);
        if (hidden >= 0 && first(hidden).hides() && first(hidden).blind()) {
            found.add(Edit.DELETED);
        }
        return found;
    }

    /// Field → value, with the elements of sets gathered into sorted lists.
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(size * 2); // as the registers: by name
        for (int i = 0; i < size; i++) {
            String register = names[i];
            Object value = first(i).value();
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
        }
        return values;
    }

    @SuppressWarnings("unchecked") // only this method puts lists there
    private static List<Object> elements(Map<String, @Nullable Object> values, String field) {
        Object list = values.computeIfAbsent(field, f -> new ArrayList<>());
        return (List<Object>) Objects.requireNonNull(list);
    }

    /// As it is stored: canonical JSON.
    byte[] encode() {
        Bytes out = ENCODED.get().clear().put("{\"created\":").number(created).put(",\"registers\":{");
        for (int i = 0; i < size; i++) {
            Canonical.write(names[i], i == 0 ? out : out.put(","));
            out.put(":[");
            if (heads[i] instanceof Write only) {
                only.encode(out);
            } else {
                String between = "";
                for (Write w : at(i)) {
                    w.encode(out.put(between));
                    between = ",";
                }
            }
            out.put(']');
        }
        return out.put("}}").toArray();
    }

    static RecordState decode(String kind, String space, String owner, long changed, byte[] text) {
        Map<String, @Nullable Object> all = Json.canonical(text, "state");
        Map<String, @Nullable Object> registers = Json.object(all.get("registers"), "registers");
        RecordState state =
                new RecordState(
                        kind,
                        space,
                        owner,
                        (Long) Objects.requireNonNull(all.get("created")),
                        changed,
                        registers.size(),
                        true);
        registers.forEach((register, list) -> {
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
            state.put(register, List.copyOf(writes));
        });
        return state;
    }
}
