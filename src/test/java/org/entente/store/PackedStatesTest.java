package org.entente.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedStatesTest {
    private static final RecordId RECORD = RecordId.of("a".repeat(32), 7);

    @Test
    void aStateComesBackWithItsValuesReadFromTheEntries() {
        RecordState state = new RecordState("partner", "s", "o", 3);
        write(state, 1, 3, Map.of("name", "Hillside", "tags.boat", true, "tags.car", false, "notes", "n".repeat(300)));
        write(state, 2, 1L << 38, Map.of("name", "Riverbend", "deleted", true));
        byte[] before = state.encode();
        PackedStates packed = new PackedStates();
        long key = (5L << 32) + 7;
        packed.put(key, new RecordState("phone", "s", "o", 1));
        packed.put(key, state);

        RecordState back = packed.get(key);

        LongMap<Map<String, @Nullable Object>> entries = new LongMap<>();
        back.unread(entries);
        assertArrayEquals(new long[] {(1L << 40) + 3, (2L << 40) + (1L << 38)}, entries.sortedKeys());
        entries.put((1L << 40) + 3, Map.of("name", "Hillside", "notes", "n".repeat(300)));
        entries.put((2L << 40) + (1L << 38), Map.of("name", "Riverbend"));
        back.fill(entries);
        assertArrayEquals(before, back.encode());
        assertEquals(state.changed, back.changed);
        assertEquals(state.conflicts(), back.conflicts());
        assertNull(packed.get(key + 1));
    }

    /// An entry that has seen no other.
    private static void write(RecordState state, int log, long seq, Map<String, @Nullable Object> registers) {
        Edit edit = new Edit(RECORD, "partner", new TreeMap<>(registers));
        state.write(edit, log, seq, seq + 1, 1_767_225_600_000L, (other, upto) -> false, Integer::compare);
    }
}
