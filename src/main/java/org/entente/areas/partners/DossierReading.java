package org.entente.areas.partners;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.Span;
import org.entente.store.Change;
import org.entente.store.Item;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// Reads what names one partner, and nothing else: as fast among a hundred thousand partners as among ten.
final class DossierReading {
    /// Kinds of this area, which are read one by one; the rest is found by what they refer to.
    private static final Set<Class<?>> OWN =
            Set.of(
                    Person.class,
                    PartnerRole.class,
                    Interaction.class,
                    Project.class,
                    Practice.class,
                    Relationship.class,
                    Merge.class);

    private static final Set<String> MOVE = Set.of("phase", "phase_since", "phase_reason");

    private final Records records;
    private final LocalDate today;
    private final Aliases aliases;
    private final Item item;
    private final List<RecordId> all;
    private final List<Moment> moments = new ArrayList<>();

    DossierReading(Records records, RecordId partner, LocalDate today) {
        this.records = records;
        this.today = today;
        aliases = Aliases.of(records);
        RecordId kept = aliases.resolve(partner);
        item = records.find(kept).orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, partner.handle()));
        all = aliases.all(kept);
    }

    Dossier read() {
        List<Item> people = people();
        List<Item> contacts = contacts(people);
        List<Item> criteria = new ArrayList<>();
        all.forEach(one -> criteria.addAll(records.children(one, records.kinds().of(CriterionMet.class))));
        List<Item> projects = naming(Project.class, "partners");
        List<Item> others = others();
        contacts.forEach(this::contact);
        criteria.forEach(this::criterion);
        projects.forEach(this::project);
        others.forEach(this::other);
        merges();
        changes();
        moments.sort(Moment.NEWEST);
        List<Tie> ties = ties();
        LocalDate last =
                contacts.stream()
                        .map(contact -> contact.as(Interaction.class).day())
                        .filter(day -> day != null && !day.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new Dossier(
                new Standing(item, item.as(Partner.class), Standing.met(criteria), last, today),
                people,
                open(contacts),
                ties,
                links(ties),
                others,
                projects,
                List.copyOf(moments));
    }

    /// The records of a kind that name the partner, or one merged into it, in a field.
    private List<Item> naming(Class<? extends Record> type, String field) {
        Kind<?> kind = records.kinds().of(type);
        Map<RecordId, Item> found = new LinkedHashMap<>();
        all.forEach(one -> records.referring(kind, kind.field(field), one).forEach(i -> found.put(i.id(), i)));
        return new ArrayList<>(found.values());
    }

    private List<Item> people() {
        Map<RecordId, Item> people = new LinkedHashMap<>();
        naming(Person.class, "partner").forEach(person -> people.put(person.id(), person));
        for (Item role : naming(PartnerRole.class, "partner")) {
            records.find(role.as(PartnerRole.class).person())
                    .filter(person -> !person.deleted())
                    .ifPresent(person -> people.putIfAbsent(person.id(), person));
        }
        return people.values().stream()
                .sorted(Comparator.comparing(Item::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Item> contacts(List<Item> people) {
        Map<RecordId, Item> found = new LinkedHashMap<>();
        naming(Interaction.class, "partners").forEach(contact -> found.put(contact.id(), contact));
        Kind<?> kind = records.kinds().of(Interaction.class);
        for (Item person : people) {
            records.referring(kind, kind.field("people"), person.id())
                    .forEach(contact -> found.put(contact.id(), contact));
        }
        return new ArrayList<>(found.values());
    }

    private static List<Item> open(List<Item> contacts) {
        return contacts.stream()
                .filter(contact -> contact.as(Interaction.class).isOpen())
                .sorted(
                        Comparator.comparing(
                                        (Item contact) -> contact.as(Interaction.class).followUpBy(),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Item::id))
                .toList();
    }

    private void moment(@Nullable LocalDate day, Moment.Sort sort, String word, String title, String detail, Item by) {
        if (day != null) {
            moments.add(new Moment(day, sort, word, title, detail, by.id()));
        }
    }

    private void contact(Item contact) {
        Interaction one = contact.as(Interaction.class);
        moment(one.day(), Moment.Sort.CONTACT, contact.print("way"), one.what(), one.note(), contact);
    }

    private void criterion(Item row) {
        CriterionMet met = row.as(CriterionMet.class);
        moment(met.metOn(), Moment.Sort.CRITERION, row.print("what"), "", met.evidence(), item);
    }

    private void project(Item by) {
        Project project = by.as(Project.class);
        Span runs = project.runs();
        if (runs != null) {
            moment(runs.from(), Moment.Sort.PROJECT, "begun", project.name(), "", by);
            moment(past(runs.to()), Moment.Sort.PROJECT, "ended", project.name(), "", by);
        }
        moment(project.reviewedOn(), Moment.Sort.PROJECT, "reviewed", project.name(), project.outcome(), by);
    }

    private @Nullable LocalDate past(@Nullable LocalDate day) {
        return day == null || day.isAfter(today) ? null : day;
    }

    private List<Item> others() {
        Map<RecordId, Item> found = new LinkedHashMap<>();
        for (Kind<?> kind : records.kinds().all()) {
            if (OWN.contains(kind.type()) || kind.belongsBy().isPresent()) {
                continue;
            }
            for (Field field : kind.fields()) {
                if (field.refersTo().contains("partner")) {
                    all.forEach(one -> records.referring(kind, field, one).forEach(i -> found.put(i.id(), i)));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private void other(Item by) {
        moment(day(by), Moment.Sort.OTHER, by.kind().name(), by.title(), "", by);
    }

    /// The first day a record names: the beginning of a span, or a day.
    private static @Nullable LocalDate day(Item by) {
        for (Field field : by.kind().fields()) {
            Object value = by.values().get(field.name());
            if (field.type() == FieldType.SPAN
                    && value instanceof Map<?, ?> span
                    && span.get("from") instanceof String d) {
                return LocalDate.parse(d);
            } else if (field.type() == FieldType.DATE && value instanceof String d) {
                return LocalDate.parse(d);
            }
        }
        return null;
    }

    private void merges() {
        for (Item by : naming(Merge.class, "kept")) {
            Merge merge = by.as(Merge.class);
            moment(merge.day(), Moment.Sort.MERGE, "", merge.name(), "", by);
        }
    }

    /// Moves with their reasons, and what else was changed, a day in one line.
    private void changes() {
        Map<LocalDate, Set<String>> fields = new TreeMap<>();
        for (Change change : records.history(item.id())) {
            if (!change.record().equals(item.id()) || !change.applies()) {
                continue;
            }
            LocalDate day = LocalDate.ofInstant(change.time(), ZoneId.systemDefault());
            if (change.created()) {
                moment(day, Moment.Sort.CHANGE, "created", "", "", item);
            }
            move(change, day);
            for (String register : change.registers().keySet()) {
                String field = Edit.fieldOf(register);
                if (!change.created() && item.kind().find(field).isPresent() && !MOVE.contains(field)) {
                    fields.computeIfAbsent(day, d -> new TreeSet<>()).add(field);
                }
            }
        }
        fields.forEach((day, names) -> moment(day, Moment.Sort.CHANGE, "changed", "", String.join("\n", names), item));
    }

    private void move(Change change, LocalDate entered) {
        if (change.registers().get("phase") instanceof String phase) {
            Object since = change.registers().get("phase_since");
            Object reason = change.registers().get("phase_reason");
            boolean dated = since instanceof String text && !text.isEmpty();
            if (dated || !change.created()) {
                moment(
                        dated ? LocalDate.parse(String.valueOf(since)) : entered,
                        Moment.Sort.MOVE,
                        phase,
                        "",
                        reason instanceof String why ? why : "",
                        item);
            }
        }
    }

    private List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (Item by : naming(Relationship.class, "from")) {
            Relationship relationship = by.as(Relationship.class);
            tie(by, relationship.to(), relationship, true, ties);
        }
        for (Item by : naming(Relationship.class, "to")) {
            Relationship relationship = by.as(Relationship.class);
            tie(by, relationship.from(), relationship, false, ties);
        }
        ties.sort(Tie.ORDER);
        return List.copyOf(ties);
    }

    private void tie(Item by, @Nullable RecordId end, Relationship relationship, boolean out, List<Tie> into) {
        if (end == null || relationship.type() == null) {
            return;
        }
        RecordId other = aliases.resolve(end);
        if (!other.equals(item.id())) {
            Item there = records.find(other).orElse(null);
            String title = there == null || there.title().isBlank() ? other.handle() : there.title();
            String kind = there == null ? "partner" : there.kind().name();
            into.add(new Tie(by.id(), other, kind, title, relationship.type(), out, relationship.about()));
        }
    }

    /// Relationships among those at the other ends.
    private List<Dossier.Link> links(List<Tie> ties) {
        Set<RecordId> ends = new HashSet<>();
        ties.forEach(tie -> ends.add(tie.other()));
        Kind<?> kind = records.kinds().of(Relationship.class);
        List<Dossier.Link> links = new ArrayList<>();
        for (RecordId end : new TreeSet<>(ends)) {
            for (Item by : records.referring(kind, kind.field("from"), end)) {
                RecordId to = by.as(Relationship.class).to();
                RecordId other = to == null ? null : aliases.resolve(to);
                if (other != null && ends.contains(other) && !other.equals(end)) {
                    links.add(new Dossier.Link(end, other));
                }
            }
        }
        return List.copyOf(links);
    }
}
