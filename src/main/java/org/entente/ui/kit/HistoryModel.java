package org.entente.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Change;
import org.entente.store.Item;
import org.entente.store.Unfit;
import org.jspecify.annotations.Nullable;

/// Puts what happened to a record and its rows in words: who, when, from which laptop, what from and to what.
/// Reads the store: never on the window's thread.
public final class HistoryModel {
    /// By how much two clocks may differ without being told.
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Desk desk;
    private final Map<String, String> unverified = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> states = new HashMap<>();

    /// One thing that was set.
    ///
    /// @param what the field, with the row it is in
    /// @param from in words; empty for nothing
    /// @param to   in words; empty for nothing
    public record Line(String what, String from, String to) {}

    /// One entry.
    ///
    /// @param headline what was done: «Changed», «Created»
    /// @param who      the community
    /// @param laptop   from which laptop
    /// @param applies  whether it counts
    /// @param mark     why it does not, or with which mark; null for most
    /// @param doubts   what else to know of it, in words: who is not verified, a date that has not come yet
    /// @param change   the entry itself
    /// @param save     the save that wrote it, where it was written on this laptop
    public record Event(
            String headline,
            String who,
            String laptop,
            Instant time,
            List<Line> lines,
            boolean applies,
            @Nullable Unfit mark,
            List<String> doubts,
            Change change,
            OptionalLong save) {}

    /// All of it.
    ///
    /// @param title the record's name
    public record Story(String title, Kind<?> kind, List<Event> events) {}

    /// Starts without knowing anything.
    public HistoryModel(Desk desk) {
        this.desk = desk;
    }

    /// Reads a record's history, newest first.
    public Story read(RecordId id) {
        List<Change> changes = desk.records().history(id);
        Item item = desk.records().find(id).orElseGet(() -> uncounted(id, changes));
        Map<String, String> names = desk.wording().communities();
        unverified.putAll(desk.wording().unverified());
        Wording.Values words = desk.wording().over(pretended(item, changes));
        List<Event> events = new ArrayList<>();
        for (Change change : changes.reversed()) {
            events.addFirst(event(change, item, names, words));
        }
        return new Story(item.title(), item.kind(), events);
    }

    /// The values that ever stood there, as items, so that the names they refer to are known.
    private List<Item> pretended(Item item, List<Change> changes) {
        List<Item> items = new ArrayList<>(List.of(item));
        for (Change change : changes) {
            kind(change)
                    .ifPresent(kind ->
                            items.add(
                                    new Item(
                                            change.record(),
                                            kind,
                                            item.space(),
                                            item.owner(),
                                            change.registers(),
                                            Map.of(),
                                            Set.of(),
                                            false,
                                            0,
                                            change.time())));
        }
        return items;
    }

    /// A record of which nothing counts, as its entries would have it.
    private Item uncounted(RecordId id, List<Change> changes) {
        Map<String, @Nullable Object> values = new HashMap<>();
        changes.reversed().stream()
                .filter(change -> change.record().equals(id))
                .forEach(change -> values.putAll(change.registers()));
        Change first =
                changes.stream()
                        .filter(change -> change.record().equals(id))
                        .reduce((newer, older) -> older)
                        .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, id.handle()));
        Kind<?> kind = kind(first).orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, id.handle()));
        SpaceId space = Again.space(desk, first);
        return new Item(id, kind, space, first.community(), values, Map.of(), Set.of(), false, 0, first.time());
    }

    private Optional<Kind<?>> kind(Change change) {
        return desk.records().kinds().find(change.kind());
    }

    private Event event(Change change, Item item, Map<String, String> names, Wording.Values words) {
        Map<String, @Nullable Object> state = states.computeIfAbsent(change.record().text(), id -> new HashMap<>());
        List<Line> lines = new ArrayList<>();
        Kind<?> kind = kind(change).orElse(null);
        if (kind != null) {
            change.registers()
                    .forEach((register, value) -> {
                        Object before = state.get(register);
                        if (change.applies()) {
                            state.put(register, value);
                        }
                        line(kind, register, before, value, words).ifPresent(lines::add);
                    });
        }
        String headline = headline(change);
        if (kind != null && !change.record().equals(item.id())) {
            Object title = state.getOrDefault(kind.title().name(), change.registers().get(kind.title().name()));
            headline += " · " + desk.text().kind(kind.name()) + (title == null ? "" : " " + title);
        }
        return new Event(
                headline,
                names.getOrDefault(change.community(), change.community().substring(0, 8)),
                change.device(),
                change.time(),
                lines,
                change.applies(),
                change.mark(),
                doubts(change),
                change,
                save(change));
    }

    private List<String> doubts(Change change) {
        List<String> doubts = new ArrayList<>();
        if (unverified.containsKey(change.community())) {
            doubts.add(desk.text().of("unverified.history"));
        }
        if (change.time().isAfter(desk.clock().instant().plus(AHEAD))) {
            doubts.add(desk.text().of("history.future"));
        }
        return doubts;
    }

    private String headline(Change change) {
        Object deleted = change.registers().get(Edit.DELETED);
        String what =
                change.created()
                        ? "history.created"
                        : deleted == null
                                ? "history.changed"
                                : Boolean.TRUE.equals(deleted) ? "history.deleted" : "history.restored";
        return desk.text().of(what);
    }

    private Optional<Line> line(
            Kind<?> kind, String register, @Nullable Object before, @Nullable Object value, Wording.Values words) {
        Field field = kind.find(Edit.fieldOf(register)).orElse(null);
        if (field == null || field.parent() || register.equals("order")) {
            return Optional.empty();
        }
        String label = desk.text().field(kind.name(), field.name());
        if (register.length() > field.name().length()) {
            String element = words.of(kind, field, List.of(register.substring(field.name().length() + 1)));
            boolean in = Boolean.TRUE.equals(value);
            return Optional.of(new Line(label, in ? "" : element, in ? element : ""));
        }
        return Optional.of(new Line(label, words.of(kind, field, before), words.of(kind, field, value)));
    }

    private OptionalLong save(Change change) {
        if (!change.applies()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(desk.store().saveOf(change.entry()));
        } catch (Refusal elsewhere) {
            return OptionalLong.empty();
        }
    }
}
