package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.jspecify.annotations.Nullable;

/// The rows of a list of any length, of which only the pages looked at are read. A row is there at once and its content
/// comes later. Where something else is to be listed, the rows stay and get another content: a table that is given other
/// rows makes all of its cells anew, which takes longer than finding what they show.
final class PagedRows extends ObservableListBase<PagedRows.Row> {
    /// Rows read together.
    static final int PAGE = 50;

    /// Where more were looked at, they are dropped with their content.
    private static final int KEPT = 2_000;

    private int total;
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper(true);
    private final IntConsumer missing;
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    /// What a row shows.
    ///
    /// @param item  the record
    /// @param cells    field → value in words
    /// @param stranger the name of the community that owns it, where nobody has verified that one; else empty
    record Content(Item item, Map<String, String> cells, String stranger) {}

    /// A row.
    static final class Row {
        private final int index;
        private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
        private final ReadOnlyObjectWrapper<@Nullable Map<String, String>> worked = new ReadOnlyObjectWrapper<>();

        private Row(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }

        ReadOnlyObjectProperty<@Nullable Content> content() {
            return content.getReadOnlyProperty();
        }

        /// What stands in the columns that are worked out, which follows; null until it is there.
        ReadOnlyObjectProperty<@Nullable Map<String, String>> worked() {
            return worked.getReadOnlyProperty();
        }

        private void show(@Nullable Content now, @Nullable Map<String, String> cells) {
            worked.set(cells);
            content.set(now);
        }

        @Nullable Item item() {
            Content now = content.get();
            return now == null ? null : now.item();
        }
    }

    /// None yet.
    ///
    /// @param missing is told a page (counted from 0) that is looked at and not read yet
    PagedRows(IntConsumer missing) {
        this.missing = missing;
    }

    @Override
    public int size() {
        return total;
    }

    @Override
    public Row get(int index) {
        Objects.checkIndex(index, total);
        Row row = rows.computeIfAbsent(index, Row::new);
        if (row.content.get() == null && asked.add(index / PAGE)) {
            missing.accept(index / PAGE);
        }
        return row;
    }

    /// Looks at some rows, so that those of them that are not read are asked for.
    void look(int first, int last) {
        for (int at = Math.max(first, 0); at <= last && at < total; at++) {
            get(at);
        }
    }

    /// Whether all are counted.
    ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// Shows something else.
    ///
    /// @param pages  what is read already, by page
    /// @param worked what is worked out already of the columns that are, by record
    /// @param all    how many rows there are; empty while they are being counted
    void replace(Map<Integer, List<Content>> pages, Map<RecordId, Map<String, String>> worked, OptionalInt all) {
        counted.set(false);
        if (rows.size() > KEPT) {
            resize(0);
        }
        asked.clear();
        rows.values().stream()
                .filter(row -> pages.getOrDefault(row.index / PAGE, List.of()).size() <= row.index % PAGE)
                .forEach(row -> row.show(null, null));
        int least = total;
        for (Map.Entry<Integer, List<Content>> page : pages.entrySet()) {
            least = Math.max(least, page.getKey() * PAGE + page.getValue().size());
        }
        int now = all.orElse(least);
        pages.forEach((page, contents) -> fill(page, contents, worked, now));
        resize(now);
        counted.set(all.isPresent());
    }

    /// Now all are counted.
    ///
    /// @param all how many there are
    void counted(int all) {
        resize(all);
        counted.set(true);
    }

    private void resize(int all) {
        beginChange();
        int before = total;
        total = all;
        if (all > before) {
            nextAdd(before, all);
        }
        Row unknown = new Row(all);
        for (int at = all; at < before; at++) {
            Row gone = rows.remove(at);
            nextRemove(all, gone == null ? unknown : gone);
        }
        endChange();
    }

    /// Fills a page.
    ///
    /// @param worked what is worked out already, by record
    void fill(int page, List<Content> contents, Map<RecordId, Map<String, String>> worked) {
        fill(page, contents, worked, total);
    }

    private void fill(int page, List<Content> contents, Map<RecordId, Map<String, String>> worked, int until) {
        asked.add(page);
        int at = page * PAGE;
        for (Content content : contents.subList(0, Math.clamp(until - at, 0, contents.size()))) {
            rows.computeIfAbsent(at, Row::new).show(content, worked.get(content.item().id()));
            at++;
        }
    }

    /// Fills the columns that are worked out, of all rows read of whose record they are.
    ///
    /// @param cells record → column → words
    void work(Map<RecordId, Map<String, String>> cells) {
        for (Row row : rows.values()) {
            Item item = row.item();
            Map<String, String> mine = item == null ? null : cells.get(item.id());
            if (mine != null) {
                row.worked.set(mine);
            }
        }
    }

    /// The records read, by page.
    Map<Integer, List<Item>> read() {
        Map<Integer, List<Item>> read = new HashMap<>();
        for (Row row : rows.values()) {
            Item item = row.item();
            if (item != null) {
                read.computeIfAbsent(row.index() / PAGE, page -> new ArrayList<>()).add(item);
            }
        }
        return read;
    }

    /// Where a record is among the rows read; -1 where it is not.
    int indexOf(RecordId id) {
        for (Row row : rows.values()) {
            Item item = row.item();
            if (item != null && item.id().equals(id)) {
                return row.index();
            }
        }
        return -1;
    }
}
