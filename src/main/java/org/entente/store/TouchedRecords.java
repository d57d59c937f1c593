package org.entente.store;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.entente.record.RecordId;

/// The records that a piece of work has written to.
final class TouchedRecords {
    private final LongMap<Boolean> touched = new LongMap<>();
    private final Map<String, Integer> created = new TreeMap<>();
    private final Map<String, Integer> changed = new TreeMap<>();

    /// @param fresh whether it did not exist before; counts only the first time
    void add(long key, String kind, boolean fresh) {
        if (touched.get(key) == null) {
            touched.put(key, true);
            (fresh ? created : changed).merge(kind, 1, Integer::sum);
        }
    }

    /// How many there are.
    int size() {
        return touched.size();
    }

    /// How many there are, by kind, of those that did not exist before.
    Map<String, Integer> created() {
        return created;
    }

    /// How many there are, by kind, of those that did.
    Map<String, Integer> changed() {
        return changed;
    }

    /// By log and number. Ids are made when asked for, because there may be a great many of which nobody asks.
    List<RecordId> ids(Logs logs) {
        long[] keys = touched.sortedKeys();
        Map<Integer, String> names = new HashMap<>();
        logs.all().forEach(log -> names.put(log.ref, log.id));
        return new AbstractList<>() {
            @Override
            public RecordId get(int index) {
                String log = Objects.requireNonNull(names.get(Logs.logOf(keys[index])));
                return RecordId.of(log, (int) keys[index]);
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }
}
