package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.text.Sentences;
import org.jspecify.annotations.Nullable;

/// The form for one record of any kind, with its rows, and with who can see it. Made from the kind's declaration.
public final class RecordForm implements Screen {
    private final Desk desk;
    private final Kind<?> kind;
    private final @Nullable RecordId id;
    private final FormModel model;
    private final Map<String, FieldPane> panes = new LinkedHashMap<>();
    private final Map<Kind<?>, ChildEditor> children = new LinkedHashMap<>();
    private final AudiencePane audience;
    private final List<FormSection> sections;
    private final BorderPane node = new BorderPane();
    private final Label title = new Label();
    private final Label problem = new Label();
    private final Label stranger = new Label();
    private final Button save;
    private boolean done;

    /// @param id the record; null for a new one
    public RecordForm(Desk desk, Kind<?> kind, @Nullable RecordId id) {
        this.desk = desk;
        this.kind = kind;
        this.id = id;
        model = new FormModel(desk, kind);
        audience = new AudiencePane(desk.text(), model.spaceProperty(), id == null);
        sections = desk.sections().sections(kind, id);
        sections.forEach(one -> one.watch(model.fields()));
        save = new Button(desk.text().of("action.save"));
        model.fields().forEach(state -> panes.put(state.field().name(), new FieldPane(desk, kind, state)));
        desk.records().kinds().childrenOf(kind).forEach(k -> children.put(k, desk.children().make(desk, k)));
        node.setId("form-" + kind.name());
        node.getStyleClass().add("screen");
        node.setTop(header());
        node.setCenter(fields());
        node.setBottom(footer());
        node.setDisable(true);
        load();
    }

    private void load() {
        List<ChildEditor> editors = List.copyOf(children.values());
        desk.background()
                .run(() -> model.read(id, editors))
                .onSuccess(this::show)
                .onRefusal(refusal -> {
                    done = true;
                    desk.notices().say(Sentences.of(desk.text(), kind, refusal));
                    desk.navigator().back();
                });
    }

    private void show(FormModel.Loaded loaded) {
        model.start(loaded);
        Item item = loaded.item();
        panes.forEach((name, pane) -> {
            pane.show(item == null ? null : item.values().get(name));
            pane.showErased(item != null && item.isErased(name));
        });
        stranger.setText(loaded.stranger().isEmpty() ? "" : desk.text().of("unverified.form", loaded.stranger()));
        loaded.rows().forEach(Runnable::run);
        audience.offer(loaded.spaces());
        if (item != null) {
            audience.offerWider(loaded.wider(), to -> Wider.ask(desk, item, to, () -> done = true));
        }
        title.setText(heading());
        node.setDisable(false);
        focus();
    }

    private String heading() {
        Item item = model.item();
        String what = desk.text().kind(kind.name());
        return item == null
                ? desk.text().of("form.new", Sentences.inline(desk.text(), kind))
                : item.title().isBlank() ? what : item.title();
    }

    private Node header() {
        title.getStyleClass().add("screen-title");
        title.setText(id == null ? heading() : "");
        Label what = new Label(desk.text().kind(kind.name()));
        what.getStyleClass().add("quiet");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Button back = Icons.BACK.button(desk.text().of("action.back"), desk.navigator()::back);
        back.setMinWidth(Region.USE_PREF_SIZE);
        if (id == null) {
            return new ScreenBar(List.of(back, title), List.of());
        }
        List<Node> buttons = new ArrayList<>(desk.sections().actions(kind, id));
        buttons.addAll(
                List.of(
                        Icons.HISTORY.button(desk.text().of("action.history"), () -> desk.navigator().history(id)),
                        Icons.ERASE.button(desk.text().of("action.erase"), () -> new Erasing(desk).ask(id, Set.of())),
                        Icons.DELETE.button(desk.text().of("action.delete"), this::delete)));
        return new ScreenBar(List.of(back, title, what), buttons);
    }

    private Node fields() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setPercentWidth(27);
        ColumnConstraints bodies = new ColumnConstraints();
        bodies.setPercentWidth(73);
        grid.getColumnConstraints().addAll(List.of(labels, bodies));
        int row = 0;
        for (FieldPane pane : panes.values()) {
            grid.addRow(row++, pane.label(), pane.body());
        }
        stranger.setGraphic(Icons.HELP.node());
        stranger.setWrapText(true);
        stranger.setMaxWidth(Double.MAX_VALUE);
        stranger.getStyleClass().add("unverified");
        stranger.visibleProperty().bind(stranger.textProperty().isNotEmpty());
        stranger.managedProperty().bind(stranger.visibleProperty());
        VBox column = new VBox(stranger);
        sections.stream().filter(FormSection::isFirst).forEach(one -> column.getChildren().add(one.node()));
        column.getChildren().addAll(audience.node(), grid);
        column.getStyleClass().add("form-column");
        children.forEach((child, editor) -> {
            Label heading = new Label(desk.text().kinds(child.name()));
            heading.getStyleClass().add("section-title");
            heading.managedProperty().bind(editor.node().managedProperty());
            heading.visibleProperty().bind(heading.managedProperty());
            column.getChildren().addAll(heading, editor.node());
        });
        sections.stream().filter(one -> !one.isFirst()).forEach(one -> column.getChildren().add(one.node()));
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("form-middle");
        StackPane.setAlignment(column, Pos.TOP_LEFT);
        ScrollPane scroll = Scrolling.of(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        Reveal.focused(scroll);
        return scroll;
    }

    private Node footer() {
        save.setId("save");
        save.getStyleClass().add("accent");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(e -> save());
        Button cancel = new Button(desk.text().of("action.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> desk.navigator().back());
        problem.getStyleClass().add("field-complaint");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox bar = new HBox(save, cancel, problem);
        bar.getStyleClass().add("form-footer");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void save() {
        Node focused = node.getScene() == null ? null : node.getScene().getFocusOwner();
        boolean wrong = false;
        for (FieldPane pane : panes.values()) {
            boolean first = !wrong;
            wrong |= pane.state().complain();
            if (first && wrong) {
                pane.focus().requestFocus();
            }
        }
        for (ChildEditor editor : children.values()) {
            wrong |= editor.complain();
        }
        problem.setText(wrong ? desk.text().of("form.look") : "");
        if (!wrong) {
            write(model.item(), focused);
        }
    }

    private void write(@Nullable Item against, @Nullable Node focused) {
        save.setDisable(true);
        List<ChildEditor.Part> parts = new ArrayList<>();
        children.values().stream().filter(e -> e.dirty().get()).forEach(e -> parts.add(e.part()));
        String name = model.title();
        model.save(parts, against)
                .onSuccess(number -> {
                    done = true;
                    if (number != null) {
                        Undoing.saved(desk, number, desk.text().of("saved.record", name));
                    }
                    desk.navigator().back();
                })
                .onRefusal(refusal -> refused(refusal, focused))
                .andFinally(() -> save.setDisable(false));
    }

    private void refused(Refusal refusal, @Nullable Node focused) {
        String sentence = Sentences.of(desk.text(), kind, refusal);
        problem.setText(sentence);
        if (refusal.problem() == Problem.CHANGED_MEANWHILE && id != null) {
            new Meanwhile(desk, kind, model).ask(id, newer -> write(newer, focused), this::load);
        } else if (focused != null) {
            focused.requestFocus();
        }
    }

    private void delete() {
        String name = model.title();
        model.delete(number -> {
            done = true;
            Undoing.saved(desk, number, desk.text().of("saved.deleted", name));
            desk.navigator().back();
        });
    }

    private boolean isDirty() {
        return !done && (model.isDirty() || children.values().stream().anyMatch(e -> e.dirty().get()));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return heading();
    }

    @Override
    public javafx.beans.value.ObservableValue<String> titleValue() {
        return title.textProperty().map(words -> words.isBlank() ? desk.text().kind(kind.name()) : words);
    }

    @Override
    public void leave(Runnable go) {
        if (!isDirty()) {
            go.run();
            return;
        }
        desk.dialogs()
                .ask(
                        desk.text().of("leave.title"),
                        desk.text().of("leave.sentence"),
                        List.of(
                                new Dialogs.Answer(desk.text().of("action.save"), "accent", this::save),
                                new Dialogs.Answer(
                                        desk.text().of("leave.discard"),
                                        "danger",
                                        () -> {
                                            done = true;
                                            go.run();
                                        }),
                                new Dialogs.Answer(desk.text().of("leave.stay"), "", () -> {})));
    }

    /// What others changed is shown at once while nothing is typed; otherwise saving will say so.
    @Override
    public void changed(Set<RecordId> records) {
        sections.forEach(FormSection::refresh);
        if (id != null && !isDirty() && !done) {
            load();
        }
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN), this::save);
        keys.put(new KeyCodeCombination(KeyCode.ESCAPE), desk.navigator()::back);
        return keys;
    }

    @Override
    public void focus() {
        FieldPane first = panes.get(kind.title().name());
        if (first != null) {
            Reveal.focus(first.focus());
        }
    }
}
