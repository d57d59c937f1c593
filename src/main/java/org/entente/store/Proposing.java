package org.entente.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Asks the rules about edits that are about to be written.
final class Proposing {
    private final Model model;
    private final Records before;
    private final Logs logs;

    Proposing(Model model, Records before, Logs logs) {
        this.model = model;
        this.before = before;
        this.logs = logs;
    }

    /// @throws org.entente.record.Refusal as the rules say
    void check(Sql sql, List<Edit> edits, boolean undo) throws SQLException {
        if (model.rules().isEmpty()) {
            return;
        }
        Map<RecordId, List<Edit>> byRecord = new LinkedHashMap<>();
        edits.forEach(edit -> byRecord.computeIfAbsent(edit.record(), r -> new ArrayList<>()).add(edit));
        List<Rule.Proposed> proposed = new ArrayList<>();
        for (Map.Entry<RecordId, List<Edit>> entry : byRecord.entrySet()) {
            propose(sql, Objects.requireNonNull(entry.getKey()), Objects.requireNonNull(entry.getValue()), proposed);
        }
        Rule.Intent intent = new Rule.Intent(List.copyOf(proposed), undo);
        model.rules().forEach(rule -> rule.check(intent, before));
    }

    private void propose(Sql sql, RecordId id, List<Edit> edits, List<Rule.Proposed> into) throws SQLException {
        Kind<?> kind = model.kinds().find(edits.getFirst().kind()).orElse(null);
        if (kind == null) {
            return; // an undo of what a newer version wrote
        }
        Item item = before.find(id).orElse(null);
        Map<String, @Nullable Object> values = item == null ? new TreeMap<>() : new TreeMap<>(item.values());
        boolean deleted = item != null && item.deleted();
        for (Edit edit : edits) {
            edit.registers().forEach((register, value) -> set(kind, register, value, values));
            deleted = edit.registers().get(Edit.DELETED) instanceof Boolean hides ? hides : deleted;
        }
        into.add(
                new Rule.Proposed(
                        id, kind, logs.named(sql, id.log()).origin().orElseThrow().space(), item, values, deleted));
    }

    private static void set(
            Kind<?> kind, String register, @Nullable Object value, Map<String, @Nullable Object> values) {
        String field = Edit.fieldOf(register);
        if (kind.find(field).isEmpty()) {
            return; // whether it is hidden, or a field of a newer version
        }
        if (register.length() == field.length()) {
            values.put(field, value);
            return;
        }
        TreeSet<String> elements = new TreeSet<>();
        if (values.get(field) instanceof List<?> list) {
            list.forEach(element -> elements.add(String.valueOf(element)));
        }
        String element = register.substring(field.length() + 1);
        if (Boolean.TRUE.equals(value)) {
            elements.add(element);
        } else {
            elements.remove(element);
        }
        values.put(field, elements.isEmpty() ? null : List.copyOf(elements));
    }
}
