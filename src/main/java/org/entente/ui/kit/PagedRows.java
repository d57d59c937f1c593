package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
/// comes later.
final class PagedRows extends ObservableListBase<PagedRows.Row> {
    /// Rows read together.
    static final int PAGE = 50;

    private int total;
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper(true);
    private final IntConsumer missing;
    private final Map<Integer, Row> rows = new HashMap<>();
    private final java.util.Set<Integer> asked = new java.util.HashSet<>();

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

        @Nullable Item item() {
            Content now = content.get();
            return now == null ? null : now.item();
        }
    }

    /// @param total   how many rows there are
    /// @param missing is told a page (counted from 0) that is looked at and not read yet
    PagedRows(int total, IntConsumer missing) {
        this.total = total;
        this.missing = missing;
    }

    @Override
    public int size() {
        return total;
    }

    @Override
    public Row get(int index) {
        java.util.Objects.checkIndex(index, total);
        Row row = rows.computeIfAbsent(index, Row::new);
        if (row.content.get() == null && asked.add(index / PAGE)) {
            missing.accept(index / PAGE);
        }
        return row;
    }

    /// Rows of which the first are here and the rest are being counted.
    static PagedRows first(int here, IntConsumer missing) {
        PagedRows rows = new PagedRows(here, missing);
        rows.counted.set(false);
        return rows;
    }

    /// Whether all are counted.
    ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// Now all are counted.
    ///
    /// @param all how many there are; fewer than are here already where some went in between
    void counted(int all) {
        beginChange();
        if (all > total) {
            int before = total;
            total = all;
            nextAdd(before, all);
        }
        endChange();
        counted.set(true);
    }

    /// Fills a page.
    void fill(int page, List<Content> contents) {
        asked.add(page);
        int at = page * PAGE;
        for (Content content : contents) {
            if (at < total) {
                rows.computeIfAbsent(at, Row::new).content.set(content);
            }
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
