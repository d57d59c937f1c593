package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// States of records that an import has touched and may touch again, each as some hundred bytes: which entries' writes
/// stand in which register, without the values. Those are read from the entries when the state is written to the tables.
/// So a record that is changed all over a large import costs no reading and writing of its row each time.
final class PackedStates {
    private static final int TEXT_BITS = 2;
    private static final int OTHER = 0;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BLIND = 3; // true, and blind

    private final LongMap<byte[]> states = new LongMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private byte[] bytes = new byte[1024];
    private int at;

    long[] sortedKeys() {
        return states.sortedKeys();
    }

    void clear() {
        states.clear();
    }

    /// Packs a state; it takes the place of an older one.
    void put(long key, RecordState state) {
        at = 0;
        text(state.kind, state.isStored() ? 1 : 0);
        text(state.space, 0);
        text(state.owner, 0);
        number(state.created);
        number(state.changed);
        number(state.size());
        state.forEach((register, writes) -> {
            text(register, 0);
            number(writes.size());
            for (RecordState.Write write : writes) {
                pack(write);
            }
        });
        states.put(key, Arrays.copyOf(bytes, at));
    }

    private void pack(RecordState.Write write) {
        boolean truth = Boolean.TRUE.equals(write.value());
        int value = truth ? write.blind() ? BLIND : TRUE : Boolean.FALSE.equals(write.value()) ? FALSE : OTHER;
        number((long) write.log() << TEXT_BITS | value);
        number(write.seq());
        number(write.clock());
        number(write.time());
    }

    /// A state with [RecordState#UNREAD] for values that are in the entries; null where there is none.
    @Nullable RecordState get(long key) {
        byte[] packed = states.get(key);
        if (packed == null) {
            return null;
        }
        bytes = packed.length > bytes.length ? new byte[packed.length * 2] : bytes;
        System.arraycopy(packed, 0, bytes, 0, packed.length);
        at = 0;
        long kind = number();
        String space = texts.get((int) (number() >> TEXT_BITS));
        String owner = texts.get((int) (number() >> TEXT_BITS));
        long created = number();
        long changed = number();
        int registers = (int) number();
        RecordState state =
                RecordState.unpacked(
                        texts.get((int) (kind >> TEXT_BITS)),
                        space,
                        owner,
                        created,
                        changed,
                        registers,
                        (kind & 1) == 1);
        for (int left = registers; left > 0; left--) {
            String register = texts.get((int) (number() >> TEXT_BITS));
            List<RecordState.Write> writes = new ArrayList<>(1);
            for (long more = number(); more > 0; more--) {
                writes.add(unpack());
            }
            state.put(register, List.copyOf(writes));
        }
        return state;
    }

    private RecordState.Write unpack() {
        long log = number();
        int value = (int) log & ((1 << TEXT_BITS) - 1);
        Object known = value == OTHER ? RecordState.UNREAD : (Object) (value != FALSE);
        return new RecordState.Write((int) (log >> TEXT_BITS), number(), number(), number(), known, value == BLIND);
    }

    private void text(String text, int mark) {
        Integer number = numbers.get(text);
        if (number == null) {
            number = texts.size();
            texts.add(text);
            numbers.put(text, number);
        }
        number((long) number << TEXT_BITS | mark);
    }

    /// Seven bits a byte, the lowest first. Only zero and above.
    private void number(long number) {
        if (at + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
    }

    private long number() {
        long number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (long) (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (long) bytes[at++] << shift;
    }
}
