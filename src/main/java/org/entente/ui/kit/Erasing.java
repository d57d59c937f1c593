package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;

/// Asks which fields of a record are to be erased for good, says what follows, and does it.
public final class Erasing {
    private final Desk desk;

    /// @param desk what it works with
    public Erasing(Desk desk) {
        this.desk = desk;
    }

    private record Found(Item item, Map<Field, String> values, boolean ours) {}

    /// The fields that an erasure names, as far as it names any.
    public static Set<String> fields(Item erasure) {
        Set<String> fields = new TreeSet<>();
        if (erasure.values().get("entries") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof List<?> parts && parts.size() > 3 && parts.get(3) instanceof List<?> names) {
                    names.forEach(name -> fields.add(String.valueOf(name)));
                }
            }
        }
        return fields;
    }

    /// Asks.
    ///
    /// @param chosen fields that are ticked at first
    public void ask(RecordId id, Set<String> chosen) {
        desk.background()
                .run(() -> {
                    Item item =
                            desk.records().find(id).orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, id.handle()));
                    return new Found(item, values(item), item.owner().equals(desk.store().us()));
                })
                .onSuccess(found -> show(found, chosen));
    }

    private Map<Field, String> values(Item item) {
        Wording.Values words = desk.wording().over(List.of(item));
        Map<Field, String> values = new LinkedHashMap<>();
        for (Field field : item.kind().fields()) {
            boolean kept = field.type() == FieldType.AMOUNT || field.type() == FieldType.ENTRIES;
            String value = words.of(item.kind(), field, item.values().get(field.name()));
            if (!kept && !item.kind().isAct() && !field.parent() && !field.name().equals("order") && !value.isBlank()) {
                values.put(field, value);
            }
        }
        return values;
    }

    private void show(Found found, Set<String> chosen) {
        Map<String, CheckBox> boxes = new LinkedHashMap<>();
        VBox fields = new VBox(6);
        found.values()
                .forEach((field, value) -> {
                    String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
                    String label = desk.text().field(found.item().kind().name(), field.name());
                    CheckBox box = new CheckBox(label + ": " + shown.replace('\n', ' '));
                    box.setId("erase-" + field.name());
                    box.setSelected(chosen.contains(field.name()));
                    boxes.put(field.name(), box);
                    fields.getChildren().add(box);
                });
        VBox content = new VBox(12, sentence("erase.means"));
        if (!found.ours()) {
            content.getChildren().add(sentence("erase.others"));
        }
        content.getChildren().add(boxes.isEmpty() ? sentence("erase.nothing") : fields);
        BooleanBinding any =
                Bindings.createBooleanBinding(
                        () -> boxes.values().stream().anyMatch(CheckBox::isSelected),
                        boxes.values().stream()
                                .map(CheckBox::selectedProperty)
                                .toArray(javafx.beans.Observable[]::new));
        desk.dialogs()
                .ask(
                        desk.text().of("erase.title", found.item().title()),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        desk.text().of("erase.do"), "danger", () -> erase(found.item(), boxes)),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})),
                        any);
    }

    private Label sentence(String message) {
        Label label = new Label(desk.text().of(message));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void erase(Item item, Map<String, CheckBox> boxes) {
        Set<String> fields = new TreeSet<>();
        boxes.forEach((name, box) -> {
            if (box.isSelected()) {
                fields.add(name);
            }
        });
        desk.background()
                .run(() -> {
                    desk.store().erase(item, fields);
                    Item now = desk.records().find(item.id()).orElse(item);
                    List<String> left = new ArrayList<>();
                    fields.stream().filter(name -> now.values().get(name) != null).forEach(left::add);
                    return left;
                })
                .onSuccess(left ->
                        desk.notices()
                                .say(
                                        left.isEmpty()
                                                ? desk.text().of("erase.done", item.title())
                                                : desk.text().of("erase.asked", names(item, left))));
    }

    private String names(Item item, List<String> fields) {
        return fields.stream()
                .map(name -> desk.text().field(item.kind().name(), name))
                .collect(Collectors.joining(", "));
    }
}
