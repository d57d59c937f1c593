package org.entente.areas.crisis.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.entente.areas.crisis.CallPlan;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.ui.kit.RowOrder;
import org.jspecify.annotations.Nullable;

/// A call tree as an outline: everybody in the order called, each so many steps in. Moving a person moves those they
/// call. Knows no window.
public final class CallTreeModel {
    private final List<Person> people = new ArrayList<>();
    private final List<Item> removed = new ArrayList<>();
    private List<Person> before = List.of();

    /// Somebody in the tree.
    public static final class Person {
        private final @Nullable Item item;
        private int depth;
        private String name = "";
        private @Nullable RecordId contact;
        private @Nullable RecordId backup;
        private String note = "";

        private Person(@Nullable Item item, int depth) {
            this.item = item;
            this.depth = depth;
        }

        private Person copy() {
            Person copy = new Person(item, depth);
            copy.name = name;
            copy.contact = contact;
            copy.backup = backup;
            copy.note = note;
            return copy;
        }

        private boolean isLike(Person other) {
            return Objects.equals(item, other.item)
                    && depth == other.depth
                    && name.equals(other.name)
                    && note.equals(other.note)
                    && Objects.equals(contact, other.contact)
                    && Objects.equals(backup, other.backup);
        }

        /// How many callers stand between them and the start.
        public int depth() {
            return depth;
        }

        /// The name printed.
        public String name() {
            return name;
        }

        /// Whose numbers are called.
        public @Nullable RecordId contact() {
            return contact;
        }

        /// Who makes their calls.
        public @Nullable RecordId backup() {
            return backup;
        }

        /// A word beside the name.
        public String note() {
            return note;
        }

        /// Names them; a contact gives the numbers.
        public void call(String newName, @Nullable RecordId newContact) {
            name = newName;
            contact = newContact;
        }

        /// Says who makes their calls.
        public void backUp(@Nullable RecordId who) {
            backup = who;
        }

        /// Changes the word beside the name.
        public void note(String words) {
            note = words;
        }
    }

    /// Starts from the tree as it is followed.
    ///
    /// @param items the records of the plan's people
    public void start(CallPlan plan, Map<RecordId, Item> items) {
        people.clear();
        removed.clear();
        record Step(CallPlan.Call call, int depth) {}
        Deque<Step> next = new ArrayDeque<>();
        plan.calls().reversed().forEach(call -> next.push(new Step(call, 0)));
        while (!next.isEmpty()) {
            Step step = next.pop();
            Person person = new Person(items.get(step.call().id()), step.depth());
            person.call(step.call().node().name(), step.call().node().contact());
            person.backUp(step.call().node().backup());
            person.note(step.call().node().note());
            people.add(person);
            step.call().calls().reversed().forEach(call -> next.push(new Step(call, step.depth() + 1)));
        }
        before = people.stream().map(Person::copy).toList();
    }

    /// Everybody, in the order called.
    public List<Person> people() {
        return List.copyOf(people);
    }

    /// Whether anything differs from the start.
    public boolean isDirty() {
        return people.size() != before.size()
                || IntStream.range(0, before.size()).anyMatch(i -> !people.get(i).isLike(before.get(i)));
    }

    /// The index after those a person calls, directly or not.
    private int end(int index) {
        int depth = people.get(index).depth;
        int end = index + 1;
        while (end < people.size() && people.get(end).depth > depth) {
            end++;
        }
        return end;
    }

    /// Adds somebody called by the same caller, after the person given and those they call; null adds one who starts.
    public Person addAfter(@Nullable Person person) {
        Person added = new Person(null, person == null ? 0 : person.depth);
        people.add(person == null ? people.size() : end(people.indexOf(person)), added);
        return added;
    }

    /// Adds somebody called by that person.
    public Person addBelow(Person person) {
        Person added = new Person(null, person.depth + 1);
        people.add(end(people.indexOf(person)), added);
        return added;
    }

    /// Takes somebody out; those they called move up to their caller.
    public void remove(Person person) {
        int index = people.indexOf(person);
        for (int i = index + 1; i < end(index); i++) {
            people.get(i).depth--;
        }
        people.remove(person);
        if (person.item != null) {
            removed.add(person.item);
        }
    }

    /// Lets the one above call them.
    public boolean indent(Person person) {
        int index = people.indexOf(person);
        return index > 0 && people.get(index - 1).depth >= person.depth && shift(index, 1);
    }

    /// Lets their caller's caller call them, after their caller.
    public boolean outdent(Person person) {
        if (person.depth == 0) {
            return false;
        }
        int index = people.indexOf(person);
        int caller = index - 1;
        while (people.get(caller).depth >= person.depth) {
            caller--;
        }
        List<Person> block = take(index);
        people.addAll(end(caller), block);
        return shift(people.indexOf(person), -1);
    }

    private boolean shift(int index, int by) {
        for (int i = index, end = end(index); i < end; i++) {
            people.get(i).depth += by;
        }
        return true;
    }

    private List<Person> take(int index) {
        List<Person> part = people.subList(index, end(index));
        List<Person> block = List.copyOf(part);
        part.clear();
        return block;
    }

    /// Changes places with the one called before (−1) or after (1) by the same caller.
    public boolean move(Person person, int by) {
        int index = people.indexOf(person);
        if (by < 0) {
            int above = index - 1;
            while (above >= 0 && people.get(above).depth > person.depth) {
                above--;
            }
            if (above < 0 || people.get(above).depth < person.depth) {
                return false;
            }
            people.addAll(above, take(index));
            return true;
        }
        int below = end(index);
        if (below >= people.size() || people.get(below).depth < person.depth) {
            return false;
        }
        Person other = people.get(below);
        List<Person> block = take(index);
        people.addAll(end(people.indexOf(other)), block);
        return true;
    }

    /// Whether somebody has no name.
    public boolean isIncomplete() {
        return people.stream().anyMatch(p -> p.name.isBlank());
    }

    /// A copy that a save can work on while this one is edited.
    public CallTreeModel snapshot() {
        CallTreeModel copy = new CallTreeModel();
        people.forEach(person -> copy.people.add(person.copy()));
        copy.removed.addAll(removed);
        return copy;
    }

    /// Adds what differs to a save.
    public void addTo(Saving saving, RecordId tree, SpaceId space, Kind<?> kind) {
        Map<Person, RecordId> ids = new LinkedHashMap<>();
        people.forEach(p -> ids.put(p, p.item == null ? saving.newId(space) : p.item.id()));
        Map<Person, @Nullable Person> callers = callers();
        Map<Person, String> order = order(callers);
        people.forEach(person -> {
            Map<String, @Nullable Object> values = new HashMap<>();
            Person caller = callers.get(person);
            values.put("name", person.name.strip());
            values.put("contact", text(person.contact));
            values.put("backup", text(person.backup));
            values.put("note", person.note.isBlank() ? null : person.note.strip());
            values.put("caller", caller == null ? null : text(ids.get(caller)));
            values.put("order", order.get(person));
            if (person.item == null) {
                values.put("tree", tree.text());
                values.values().removeIf(Objects::isNull);
                saving.create(Objects.requireNonNull(ids.get(person)), kind, space, values);
            } else {
                saving.change(person.item, values);
            }
        });
        removed.forEach(saving::delete);
    }

    private static @Nullable String text(@Nullable RecordId id) {
        return id == null ? null : id.text();
    }

    private Map<Person, @Nullable Person> callers() {
        Map<Person, @Nullable Person> callers = new HashMap<>();
        Deque<Person> above = new ArrayDeque<>();
        for (Person person : people) {
            while (above.size() > person.depth) {
                above.pop();
            }
            callers.put(person, above.peek());
            above.push(person);
        }
        return callers;
    }

    private Map<Person, String> order(Map<Person, @Nullable Person> callers) {
        Map<@Nullable Person, List<Person>> siblings = new LinkedHashMap<>();
        people.forEach(p -> siblings.computeIfAbsent(callers.get(p), c -> new ArrayList<>()).add(p));
        Map<Person, String> order = new HashMap<>();
        siblings.values()
                .forEach(group -> {
                    List<@Nullable String> keys = new ArrayList<>();
                    group.forEach(p -> keys.add(p.item == null ? null : p.item.print("order")));
                    List<String> arranged = RowOrder.arrange(keys);
                    for (int i = 0; i < group.size(); i++) {
                        order.put(group.get(i), arranged.get(i));
                    }
                });
        return order;
    }
}
