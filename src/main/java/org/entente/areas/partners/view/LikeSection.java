package org.entente.areas.partners.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Duplicates;
import org.entente.areas.partners.Likeness;
import org.entente.record.Place;
import org.entente.record.RecordId;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FieldState;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// Says while one types that such a partner may be there already.
final class LikeSection implements FormSection {
    private static final List<String> WATCHED = List.of("name", "place", "website", "email");
    private static final int MOST = 3;

    private final Desk desk;
    private final @Nullable RecordId itself;
    private final VBox node = new VBox();
    private final Map<String, FieldState> fields = new HashMap<>();
    private String last = "";
    private int asked;

    LikeSection(Desk desk, @Nullable RecordId itself) {
        this.desk = desk;
        this.itself = itself;
        node.getStyleClass().add("alike");
        node.setId("alike");
        node.setVisible(false);
        node.managedProperty().bind(node.visibleProperty());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    public void watch(List<FieldState> states) {
        for (FieldState state : states) {
            if (WATCHED.contains(state.field().name())) {
                fields.put(state.field().name(), state);
                state.onTake(this::ask);
            }
        }
    }

    @Override
    public void refresh() {}

    private String words(String field) {
        FieldState state = fields.get(field);
        return state == null || state.value() == null ? "" : state.field().print(state.value());
    }

    private boolean isTyped() {
        return fields.values().stream().anyMatch(state -> state.dirtyProperty().get());
    }

    private void ask() {
        String now = String.join("\n", WATCHED.stream().map(this::words).toList());
        if (now.equals(last)) {
            return; // a field was left as it was
        }
        last = now;
        int mine = ++asked;
        String name = words("name");
        if (name.strip().length() < 3 || !isTyped()) {
            node.setVisible(false);
            return;
        }
        Likeness.Facts facts = Likeness.Facts.of(name, place(), words("website"), words("email"), List.of());
        desk.background()
                .run(() -> Duplicates.near(desk.records(), facts, name, itself))
                .onSuccess(found -> {
                    if (mine == asked) {
                        show(found);
                    }
                });
    }

    private @Nullable Place place() {
        FieldState state = fields.get("place");
        return state != null && state.value() instanceof Map<?, ?> map
                ? new Place(
                        String.valueOf(map.get("name")),
                        map.get("latitude") instanceof Long latitude ? latitude : null,
                        map.get("longitude") instanceof Long longitude ? longitude : null)
                : null;
    }

    private void show(List<Duplicates.Near> found) {
        node.getChildren().clear();
        if (!found.isEmpty()) {
            node.getChildren().add(Page.line(Icons.WARNING, desk.text().of("duplicates.typed")));
        }
        for (Duplicates.Near near : found.stream().limit(MOST).toList()) {
            Hyperlink link = new Hyperlink(near.item().title(), Icons.PARTNER.node());
            link.setOnAction(e -> desk.navigator().open(near.item().id()));
            FlowPane line = new FlowPane(link, Page.quiet(DuplicatesScreen.why(desk.text(), near.score())));
            line.getStyleClass().addAll("record-links", "indented");
            node.getChildren().add(line);
        }
        node.setVisible(!found.isEmpty());
    }
}
