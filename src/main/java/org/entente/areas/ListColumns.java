package org.entente.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.report.Audience;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.text.Sentences;
import org.entente.text.Text;

/// The columns that a list of a kind can show, and what stands in them: the same for the window, paper, files and the
/// command line. Immutable.
public final class ListColumns {
    private final Kind<?> kind;
    private final Text text;
    private final List<Column> all = new ArrayList<>();

    private final Function<List<Item>, Audience> audience;

    private ListColumns(Kind<?> kind, Text text, Lists lists) {
        audience = lists.audience();
        this.kind = kind;
        this.text = text;
        for (Field field : kind.fields()) {
            if (!field.parent() && !field.name().equals("order")) {
                boolean usual = lists.usual().isEmpty() ? field.listed() : lists.usual().contains(field.name());
                String label = text.field(kind.name(), field.name());
                all.add(new Column(field.name(), label, usual || field.title(), field, null));
            }
            for (Computed one : lists.computed()) {
                if (one.after().equals(field.name())) {
                    boolean usual = lists.usual().contains(one.name());
                    all.add(new Column(one.name(), text.of(one.label()), usual, null, one));
                }
            }
        }
        all.add(new Column(Column.AUDIENCE, text.of("audience.title"), false, null, null));
    }

    /// Those of a kind, as its area declares them.
    public static ListColumns of(Kind<?> kind, Text text) {
        Lists lists =
                Areas.all().stream()
                        .flatMap(area -> area.lists().stream())
                        .filter(one -> one.kind().equals(kind.type()))
                        .findFirst()
                        .orElse(new Lists(kind.type(), List.of(), List.of()));
        return new ListColumns(kind, text, lists);
    }

    /// The kind listed.
    public Kind<?> kind() {
        return kind;
    }

    /// All of them, in their order.
    public List<Column> all() {
        return List.copyOf(all);
    }

    /// Those shown until somebody chooses others.
    public List<Column> usual() {
        return all.stream().filter(Column::usual).toList();
    }

    /// Some by name, in the order named.
    ///
    /// @throws Refusal FIELD_UNKNOWN with the kind, the name, and the names there are
    public List<Column> named(List<String> names) {
        Map<String, Column> byName = all.stream().collect(Collectors.toMap(Column::name, column -> column));
        List<Column> found = new ArrayList<>();
        for (String name : names) {
            Column column = byName.get(name);
            if (column == null) {
                String there = all.stream().map(Column::name).collect(Collectors.joining(", "));
                throw new Refusal(Problem.FIELD_UNKNOWN, kind.name(), name, there);
            }
            found.add(column);
        }
        return found;
    }

    /// What stands in columns that are worked out, of records shown together. Never on the window's thread.
    ///
    /// @return record → column → words; what is empty is left out
    public Map<RecordId, Map<String, String>> work(
            Records records, LocalDate today, boolean miles, List<Column> columns, List<Item> items) {
        Computed.Page page = new Computed.Page(records, text, today, miles, items);
        Map<RecordId, Map<String, String>> cells = new HashMap<>();
        for (Column column : columns) {
            Computed computed = column.computed();
            if (computed != null && !items.isEmpty()) {
                Function<Item, String> worked = computed.working().over(page);
                for (Item item : items) {
                    String words = worked.apply(item);
                    if (!words.isEmpty()) {
                        cells.computeIfAbsent(item.id(), id -> new HashMap<>()).put(column.name(), words);
                    }
                }
            }
        }
        return cells;
    }

    /// Who may see these records on paper, wherever they are.
    Audience audience(List<Item> items) {
        return audience.apply(items);
    }

    /// Who can see the records of each space, in words. Reads the store.
    public Map<SpaceId, String> audiences(Records records) {
        return records.spaces().stream()
                .collect(
                        Collectors.toMap(Space::id, one -> Sentences.audience(text, one.kind(), one.name(), one.id())));
    }
}
