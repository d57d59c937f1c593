package org.entente.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.record.Kind;
import org.entente.text.Text;

/// One field of a form: its label, its editor, a word of help, and the complaint once it is left with something wrong.
public final class FieldPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FieldState state;
    private final FieldEditor editor;
    private final HBox label = new HBox();
    private final VBox body = new VBox();
    private final Label erased;

    /// A field of a form.
    ///
    /// @param state what it shows and changes
    public FieldPane(Desk desk, Kind<?> kind, FieldState state) {
        this(desk, kind, state, false);
    }

    /// A field in a form or a row.
    ///
    /// @param tight whether help is a tooltip and not a line below
    public FieldPane(Desk desk, Kind<?> kind, FieldState state, boolean tight) {
        this.state = state;
        Text text = desk.text();
        Field field = state.field();
        editor = FieldEditors.of(desk, kind, field);
        editor.onEdit(() -> state.take(editor::read));
        label(text, kind, field);
        body.getStyleClass().add("field-body");
        Node node = editor.node();
        if (editor.isWide() && node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        } else {
            body.setFillWidth(false);
        }
        body.getChildren().add(node);
        if (node instanceof FlowPane flow) {
            body.widthProperty().subscribe((before, now) -> flow.setPrefWrapLength(now.doubleValue()));
        }
        String help = help(text, kind, field);
        if (tight && !help.isEmpty()) {
            Tooltip.install(node, new Tooltip(help));
        } else if (!help.isEmpty()) {
            body.getChildren().add(line(help, "field-help"));
        }
        erased = line(text.of("form.erased"), "field-help");
        erased.setGraphic(Icons.ERASE.node());
        erased.managedProperty().bind(erased.visibleProperty());
        erased.setVisible(false);
        body.getChildren().add(erased);
        Label complaint = line("", "field-complaint");
        complaint.setGraphic(Icons.PROBLEM.node());
        complaint.textProperty().bind(state.complaintProperty());
        complaint.visibleProperty().bind(state.complaintProperty().isNotEmpty());
        complaint.managedProperty().bind(complaint.visibleProperty());
        body.getChildren().add(complaint);
        state.complaintProperty()
                .subscribe(c -> {
                    node.pseudoClassStateChanged(WRONG, !c.isEmpty());
                    editor.focus().pseudoClassStateChanged(WRONG, !c.isEmpty());
                    editor.focus().setAccessibleHelp(c.isEmpty() ? help : c);
                });
        node.focusWithinProperty()
                .subscribe((before, now) -> {
                    if (!now) {
                        state.take(editor::read);
                        state.leave();
                    }
                });
    }

    private void label(Text text, Kind<?> kind, Field field) {
        Label name = new Label(text.field(kind.name(), field.name()));
        name.setWrapText(true);
        name.getStyleClass().add("field-label");
        name.setLabelFor(editor.focus());
        label.getStyleClass().add("field-label-box");
        label.getChildren().add(name);
        if (field.required()) {
            Label star = new Label("*");
            star.getStyleClass().add("required");
            star.setTooltip(new Tooltip(text.of("form.required-mark")));
            label.getChildren().add(star);
        }
        if (field.personal()) {
            Label only = new Label(text.of("audience.ours"), Icons.LOCK.node());
            only.getStyleClass().add("private-mark");
            only.setMinWidth(Region.USE_PREF_SIZE);
            body.getStyleClass().add("private");
            body.getChildren().add(only);
        }
    }

    private static String help(Text text, Kind<?> kind, Field field) {
        if (field.type() == FieldType.SPAN) {
            return text.of("form.span-help");
        }
        String own = "help." + kind.name() + "." + field.name();
        return text.has(own) ? text.of(own) : "";
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// Starts from a value.
    public void show(@org.jspecify.annotations.Nullable Object value) {
        state.start(value);
        editor.show(value);
    }

    /// Says that its value was erased, or not.
    void showErased(boolean gone) {
        erased.setVisible(gone);
    }

    /// What it is called.
    public Node label() {
        return label;
    }

    /// The editor with what is said below it.
    public Node body() {
        return body;
    }

    /// What gets the keyboard.
    public Node focus() {
        return editor.focus();
    }

    /// What it shows and changes.
    public FieldState state() {
        return state;
    }
}
