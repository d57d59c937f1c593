package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;

/// How records and audiences are named at a command line.
final class Names {
    private final Home home;
    private final Records records;

    Names(Home home) {
        this.home = home;
        records = home.records();
    }

    /// The record that a full id or a handle (`k3vq-12`) names.
    ///
    /// @throws Refusal RECORD_UNKNOWN, RECORD_AMBIGUOUS
    Item item(String name) {
        List<Item> found = named(name.strip());
        if (found.isEmpty()) {
            throw new Refusal(Problem.RECORD_UNKNOWN, name);
        } else if (found.size() > 1) {
            throw new Refusal(Problem.RECORD_AMBIGUOUS, name);
        }
        return found.getFirst();
    }

    private List<Item> named(String name) {
        if (RecordId.isWellFormed(name)) {
            return records.find(new RecordId(name)).stream().toList();
        }
        int hyphen = name.lastIndexOf('-');
        if (hyphen < 1 || !name.substring(hyphen + 1).matches("[1-9][0-9]{0,8}")) {
            return List.of();
        }
        int number = Integer.parseInt(name.substring(hyphen + 1));
        List<Item> found = new ArrayList<>();
        for (Space space : records.spaces()) {
            for (var log : home.store().shelf().logs(space.id())) {
                if (log.head().log().startsWith(name.substring(0, hyphen))) {
                    records.find(RecordId.of(log.head().log(), number)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /// The id of the record that a field refers to: by id, handle, or a title that only one such record has.
    ///
    /// @throws Refusal RECORD_UNKNOWN, RECORD_AMBIGUOUS
    String reference(Field field, String name) {
        List<Item> found = new ArrayList<>(named(name.strip()));
        if (found.isEmpty()) {
            for (Kind<?> kind : kinds(field)) {
                records.list(new Query(kind, name, null, false, 0, Integer.MAX_VALUE)).stream()
                        .filter(item -> item.title().equalsIgnoreCase(name.strip()))
                        .forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            throw new Refusal(Problem.RECORD_UNKNOWN, name);
        } else if (found.size() > 1) {
            throw new Refusal(Problem.RECORD_AMBIGUOUS, name);
        }
        return found.getFirst().id().text();
    }

    private List<Kind<?>> kinds(Field field) {
        List<Kind<?>> kinds = new ArrayList<>();
        field.refersTo().forEach(kind -> kinds.add(records.kinds().named(kind)));
        return kinds;
    }

    /// A space as it is typed: `ours`, `pair:NAME`, `network:NAME`.
    static String of(Space space) {
        return space.kind() == SpaceKind.OURS ? "ours" : space.kind().word() + ":" + space.name();
    }

    /// A record for machines. Values are as `add --from` reads them.
    Map<String, @Nullable Object> json(Item item) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        for (Field field : item.kind().fields()) {
            Object value = item.values().get(field.name());
            if (value != null) {
                boolean plain =
                        field.type().isSet() || field.type() == FieldType.NUMBER || field.type() == FieldType.FLAG;
                fields.put(field.name(), plain ? value : field.print(value));
            }
        }
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("id", item.id().text());
        json.put("kind", item.kind().name());
        json.put("space", records.space(item.space()).map(Names::of).orElse(""));
        json.put("fields", fields);
        return json;
    }
}
