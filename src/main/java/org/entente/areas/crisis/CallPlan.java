package org.entente.areas.crisis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.areas.partners.Phone;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// A call tree as it is to be followed: everybody in it exactly once, each under the one who calls them.
///
/// Two communities may move people at the same time without knowing of each other, and the result may hang together
/// no longer: a caller who has been removed, or people who call each other in a circle. Nobody is lost for that.
/// Who has no caller in the tree any more stands at its top, and a circle is opened at its smallest record id, so that
/// every laptop draws the same tree from the same records.
///
/// @param id    the tree
/// @param tree  its title, script and so on
/// @param calls those at the top, first those who start it
public record CallPlan(RecordId id, CallTree tree, List<Call> calls) {
    /// Why somebody stands where they do.
    public enum Standing {
        /// Nobody calls them: they start the tree.
        STARTS,
        /// The one above calls them.
        CALLED,
        /// Their caller is not in this tree any more.
        ORPHAN,
        /// They and those below called each other in a circle.
        LOOP
    }

    /// A person and the numbers to call them under.
    ///
    /// @param name   who
    /// @param phones their numbers in the order to try them
    public record Reach(String name, List<Phone> phones) {}

    /// Somebody in the tree.
    ///
    /// @param number   counted through the tree from 1, as printed
    /// @param id       the record
    /// @param node     the record's values
    /// @param person   the name printed and the contact's numbers
    /// @param backup   who makes their calls, or whom to call in their place; null where nobody is named
    /// @param standing why they stand here
    /// @param calls    whom they call, in order
    public record Call(
            int number,
            RecordId id,
            CallNode node,
            Reach person,
            @Nullable Reach backup,
            Standing standing,
            List<Call> calls) {}

    /// All call trees, by title.
    public static List<CallPlan> all(Records records) {
        return records.list(Query.all(records.kinds().of(CallTree.class))).stream()
                .map(tree -> of(records, tree))
                .toList();
    }

    /// One call tree.
    public static CallPlan of(Records records, Item tree) {
        return new CallPlan(tree.id(), tree.as(CallTree.class), new Reading(records, tree).calls());
    }

    /// Everybody in the order of their numbers.
    public List<Call> everybody() {
        List<Call> all = new ArrayList<>();
        Deque<Call> next = new ArrayDeque<>(calls);
        while (!next.isEmpty()) {
            Call call = next.pop();
            all.add(call);
            call.calls().reversed().forEach(next::push);
        }
        return all;
    }

    /// Works without recursion, for a chain of calls may be as long as it likes.
    private static final class Reading {
        private final Records records;
        private final Map<RecordId, CallNode> nodes = new LinkedHashMap<>();
        private final Map<RecordId, List<RecordId>> calledBy = new HashMap<>();
        private final Map<RecordId, Standing> tops = new LinkedHashMap<>();
        private final Map<RecordId, Integer> numbers = new LinkedHashMap<>();

        Reading(Records records, Item tree) {
            this.records = records;
            records.children(tree.id(), records.kinds().of(CallNode.class)).stream()
                    .sorted(Comparator.comparing((Item item) -> item.print("order")).thenComparing(Item::id))
                    .forEach(item -> nodes.put(item.id(), item.as(CallNode.class)));
            nodes.forEach((id, node) -> {
                if (node.caller() == null) {
                    tops.put(id, Standing.STARTS);
                } else {
                    calledBy.computeIfAbsent(node.caller(), c -> new ArrayList<>()).add(id);
                }
            });
            nodes.forEach((id, node) -> {
                if (node.caller() != null && !nodes.containsKey(node.caller())) {
                    tops.put(id, Standing.ORPHAN);
                }
            });
            openCircles();
        }

        private void openCircles() {
            Set<RecordId> reached = new HashSet<>();
            tops.keySet().forEach(top -> reach(top, reached));
            for (RecordId id : new TreeSet<>(nodes.keySet())) {
                if (!reached.contains(id) && isOnCircle(id)) {
                    tops.put(id, Standing.LOOP);
                    reach(id, reached);
                }
            }
        }

        private void reach(RecordId top, Set<RecordId> reached) {
            Deque<RecordId> next = new ArrayDeque<>(List.of(top));
            while (!next.isEmpty()) {
                RecordId id = next.pop();
                if (reached.add(id)) {
                    next.addAll(calledBy.getOrDefault(id, List.of()));
                }
            }
        }

        private boolean isOnCircle(RecordId start) {
            Set<RecordId> seen = new HashSet<>();
            RecordId id = start;
            while (id != null && seen.add(id)) {
                CallNode node = nodes.get(id);
                id = node == null ? null : node.caller();
            }
            return start.equals(id);
        }

        List<Call> calls() {
            Deque<RecordId> next = new ArrayDeque<>(tops.keySet());
            while (!next.isEmpty()) {
                RecordId id = next.pop();
                numbers.put(id, numbers.size() + 1);
                callees(id).reversed().forEach(next::push);
            }
            Map<RecordId, Call> made = new HashMap<>();
            for (RecordId id : new ArrayList<>(numbers.keySet()).reversed()) {
                made.put(id, call(id, callees(id).stream().map(made::get).toList()));
            }
            return tops.keySet().stream().map(made::get).toList();
        }

        private List<RecordId> callees(RecordId caller) {
            return calledBy.getOrDefault(caller, List.of()).stream().filter(id -> !tops.containsKey(id)).toList();
        }

        private Call call(RecordId id, List<Call> calls) {
            CallNode node = Objects.requireNonNull(nodes.get(id));
            Optional<Item> contact = Optional.ofNullable(node.contact()).flatMap(records::find);
            String name = node.name().isBlank() ? contact.map(Item::title).orElse("") : node.name();
            List<Phone> phones = contact.map(item -> phones(item.id())).orElse(List.of());
            Reach backup =
                    Optional.ofNullable(node.backup())
                            .or(() -> contact.map(item -> item.as(CrisisContact.class).backup()))
                            .flatMap(records::find)
                            .map(item -> new Reach(item.title(), phones(item.id())))
                            .orElse(null);
            Standing standing = tops.getOrDefault(id, Standing.CALLED);
            return new Call(numbers.getOrDefault(id, 0), id, node, new Reach(name, phones), backup, standing, calls);
        }

        private List<Phone> phones(RecordId owner) {
            return records.children(owner, records.kinds().of(Phone.class)).stream()
                    .map(item -> item.as(Phone.class))
                    .toList();
        }
    }
}
