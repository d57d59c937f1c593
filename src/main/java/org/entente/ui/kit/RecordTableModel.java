package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Saving;
import org.entente.ui.kit.PagedRows.Content;
import org.jspecify.annotations.Nullable;

/// What a list of records shows: which kind, filtered and sorted how, and the rows as far as they are read.
public final class RecordTableModel {
    /// The column that says who can see a record; no field.
    static final String AUDIENCE = "audience";

    /// So many records' worked out columns are kept, to be shown until they are worked out anew.
    private static final int KEPT = 2_000;

    private final Desk desk;
    private final Kind<?> kind;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Sorting> sorting = new SimpleObjectProperty<>(new Sorting(null, false));
    private final PagedRows rows = new PagedRows(this::fetch);
    private final List<Wording.Column> columns;
    private final Map<RecordId, Map<String, String>> worked = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private Showing showing = (answer, place) -> place.run();
    private Runnable filled = () -> {};
    private @Nullable Answer answered;
    private List<String> working = List.of();

    /// Which field to sort by; null for the title.
    record Sorting(@Nullable String field, boolean descending) {}

    /// What was found.
    ///
    /// @param number counts the questions
    /// @param query  the question
    /// @param same   whether it answers the question that was answered before, once more
    record Answer(int number, Query query, boolean same) {}

    /// Shows an answer.
    interface Showing {
        /// Is to have the rows put in place.
        void show(Answer answer, Runnable place);
    }

    private record Found(int total, Map<Integer, List<Content>> pages) {}

    /// @param kind what is listed
    public RecordTableModel(Desk desk, Kind<?> kind) {
        this.desk = desk;
        this.kind = kind;
        columns = desk.wording().columns(kind);
        filter.subscribe(f -> refresh(0, 0));
        sorting.subscribe((before, now) -> refresh(0, 0));
    }

    Kind<?> kind() {
        return kind;
    }

    /// The words a row must have.
    public StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Sorting> sortingProperty() {
        return sorting;
    }

    /// The rows of whatever was found last; always the same list.
    PagedRows rows() {
        return rows;
    }

    /// Says who shows the answers.
    void shownBy(Showing who) {
        showing = who;
    }

    /// Says who is told when rows that are in view got their content, or what is worked out of it.
    void filled(Runnable who) {
        filled = who;
    }

    /// The columns there are.
    List<Wording.Column> columns() {
        return columns;
    }

    /// What is listed now; the first page of it.
    Query query() {
        Sorting sort = sorting.get();
        return new Query(kind, filter.get().strip(), sort.field(), sort.descending(), 0, PagedRows.PAGE);
    }

    /// Says which of the columns that are worked out are shown, and works out those that were not before.
    void show(List<String> names) {
        if (names.equals(working)) {
            return;
        }
        working = List.copyOf(names);
        worked.clear();
        rows.read().values().forEach(items -> work(asked.get(), items));
    }

    /// Reads again, at once with the pages that are in view, so that nothing flickers.
    ///
    /// @param from first row in view
    /// @param to   last row in view
    void refresh(int from, int to) {
        if (filter.get() == null) {
            return;
        }
        int mine = asked.incrementAndGet();
        Query query = query();
        if (to < PagedRows.PAGE) {
            begin(mine, query);
            return;
        }
        desk.background()
                .run(() -> {
                    // Counting takes as long as finding: side by side, it takes half the time.
                    CompletableFuture<Integer> total = CompletableFuture.supplyAsync(() -> desk.records().count(query));
                    Map<Integer, List<Content>> pages = new HashMap<>();
                    for (int page = from / PagedRows.PAGE; page <= to / PagedRows.PAGE; page++) {
                        pages.put(page, read(query, page));
                    }
                    return new Found(counted(total), pages);
                })
                .onSuccess(found -> {
                    if (mine == asked.get()) {
                        place(mine, query, found.pages(), OptionalInt.of(found.total()));
                        found.pages().values().forEach(contents -> work(mine, items(contents)));
                    }
                });
    }

    /// Shows the first rows as soon as they are found, and counts the others after that.
    private void begin(int mine, Query query) {
        desk.background()
                .run(() -> read(query, 0))
                .onSuccess(contents -> {
                    if (mine != asked.get()) {
                        return;
                    }
                    boolean all = contents.size() < PagedRows.PAGE;
                    place(
                            mine,
                            query,
                            Map.of(0, contents),
                            all ? OptionalInt.of(contents.size()) : OptionalInt.empty());
                    if (all) {
                        work(mine, items(contents));
                        return;
                    }
                    desk.background()
                            .run(() -> desk.records().count(query))
                            .onSuccess(total -> {
                                if (mine == asked.get()) {
                                    rows.counted(total);
                                    work(mine, items(contents));
                                }
                            });
                });
    }

    /// Has an answer shown, with what was worked out before. What is worked out anew follows: it may take longer than the rows, and nobody should
    /// wait for it.
    private void place(int mine, Query query, Map<Integer, List<Content>> pages, OptionalInt total) {
        Answer answer = new Answer(mine, query, answered != null && answered.query().equals(query));
        answered = answer;
        showing.show(answer, () -> rows.replace(pages, worked, total));
        filled.run();
    }

    private void fetch(int page) {
        Answer of = answered;
        if (of == null) {
            return;
        }
        desk.background()
                .run(() -> read(of.query(), page))
                .onSuccess(contents -> {
                    if (of.equals(answered)) {
                        rows.fill(page, contents, worked);
                        work(of.number(), items(contents));
                    }
                });
    }

    private static List<Item> items(List<Content> contents) {
        return contents.stream().map(Content::item).toList();
    }

    private void work(int mine, List<Item> items) {
        List<String> names = working;
        if (names.isEmpty() || items.isEmpty()) {
            return;
        }
        desk.background()
                .run(() -> mine == asked.get() ? worked(names, items) : Map.<RecordId, Map<String, String>>of())
                .onSuccess(cells -> {
                    if (mine == asked.get() && names.equals(working)) {
                        if (worked.size() > KEPT) {
                            worked.clear();
                        }
                        worked.putAll(cells);
                        rows.work(cells);
                        filled.run();
                    }
                });
    }

    /// With nothing for those of which nothing is to be said, so that these are known to be worked out as well.
    private Map<RecordId, Map<String, String>> worked(List<String> names, List<Item> items) {
        Map<RecordId, Map<String, String>> cells = desk.wording().work(kind, names, items);
        Map<RecordId, Map<String, String>> all = new HashMap<>();
        items.forEach(item -> all.put(item.id(), cells.getOrDefault(item.id(), Map.of())));
        return all;
    }

    private static int counted(CompletableFuture<Integer> total) {
        try {
            return total.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
    }

    private List<Content> read(Query query, int page) {
        List<Item> items = desk.records().list(query.part(page * PagedRows.PAGE, PagedRows.PAGE));
        Map<SpaceId, String> audiences = new HashMap<>();
        desk.records().spaces().forEach(s -> audiences.put(s.id(), Audiences.name(desk.text(), s)));
        Wording.Values words = desk.wording().over(items);
        Map<String, String> unverified = desk.wording().unverified();
        List<Content> contents = new ArrayList<>();
        for (Item item : items) {
            Map<String, String> cells = new TreeMap<>();
            for (Wording.Column column : columns) {
                Field field = column.field();
                if (field == null) {
                    continue;
                }
                cells.put(
                        field.name(),
                        item.isErased(field.name())
                                ? desk.text().of("erased")
                                : words.of(kind, field, item.values().get(field.name())));
            }
            cells.put(AUDIENCE, audiences.getOrDefault(item.space(), ""));
            String stranger = unverified.getOrDefault(item.owner(), "");
            contents.add(new Content(item, cells, stranger));
        }
        return contents;
    }

    /// Deletes records together; one undo brings them all back.
    void delete(Collection<Item> items) {
        List<Item> all = List.copyOf(items);
        if (all.isEmpty()) {
            return;
        }
        desk.background()
                .run(() -> {
                    Saving saving = new Saving(desk.store());
                    all.forEach(saving::delete);
                    return saving.save();
                })
                .onSuccess(save ->
                        Undoing.saved(
                                desk,
                                save,
                                all.size() == 1
                                        ? desk.text().of("saved.deleted", name(all.getFirst()))
                                        : desk.text().of("saved.deleted-many", all.size())));
    }

    /// A record's name, or what it is where it has none.
    String name(Item item) {
        return item.title().isBlank() ? desk.text().kind(kind.name()) : item.title();
    }
}
