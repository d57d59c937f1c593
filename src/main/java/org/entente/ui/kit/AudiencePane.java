package org.entente.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.entente.store.Space;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// «Who can see this?» in words: chosen while a record is new, said afterwards, with a warning when it is wider than us.
public final class AudiencePane {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final Text text;
    private final ObjectProperty<@Nullable Space> space;
    private final VBox node = new VBox();
    private final ComboBox<Space> box = new ComboBox<>();
    private final Label who = new Label();
    private final Label means = new Label();
    private final FontIcon lock = Icons.LOCK.node();
    private final FontIcon eye = Icons.AUDIENCE.node();

    /// The question, or what was answered.
    ///
    /// @param space the space; set by choosing
    /// @param fresh whether it can still be chosen
    public AudiencePane(Text text, ObjectProperty<@Nullable Space> space, boolean fresh) {
        this.text = text;
        this.space = space;
        Label question = new Label(text.of("audience.question"));
        question.setMinWidth(Region.USE_PREF_SIZE);
        question.getStyleClass().add("audience-question");
        box.setId("audience");
        box.setAccessibleText(text.of("audience.question"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Space s) {
                        return s == null ? "" : Audiences.name(text, s);
                    }

                    @Override
                    public @Nullable Space fromString(String shown) {
                        return null;
                    }
                });
        who.getStyleClass().add("audience-who");
        means.setWrapText(true);
        means.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(lock, eye, question, fresh ? box : who);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("audience-line");
        node.getStyleClass().add("audience");
        node.getChildren().addAll(line, means);
        if (!fresh) {
            Label fixed = new Label(text.of("audience.fixed"));
            fixed.setWrapText(true);
            fixed.setMinHeight(Region.USE_PREF_SIZE);
            fixed.getStyleClass().add("quiet");
            node.getChildren().add(fixed);
        }
        box.valueProperty()
                .subscribe((before, now) -> {
                    if (now != null) {
                        space.set(now);
                    }
                });
        space.subscribe(this::say);
    }

    /// What can be chosen.
    public void offer(List<Space> spaces) {
        Space chosen = space.get();
        box.getItems().setAll(spaces);
        box.setValue(chosen);
    }

    /// Offers to show a record that is there to more people.
    void offerWider(List<Space> spaces, Consumer<Space> chosen) {
        if (spaces.isEmpty()) {
            return;
        }
        MenuButton more = new MenuButton(text.of("audience.wider"));
        more.setId("audience-wider");
        for (Space wider : spaces) {
            MenuItem one = new MenuItem(Audiences.name(text, wider));
            one.setOnAction(e -> chosen.accept(wider));
            more.getItems().add(one);
        }
        node.getChildren().add(more);
    }

    private void say(@Nullable Space chosen) {
        boolean wide = chosen != null && Audiences.isWide(chosen);
        lock.setVisible(!wide);
        lock.setManaged(!wide);
        eye.setVisible(wide);
        eye.setManaged(wide);
        who.setText(chosen == null ? "" : Audiences.name(text, chosen));
        means.setText(chosen == null ? "" : Audiences.explanation(text, chosen));
        node.pseudoClassStateChanged(WIDE, wide);
    }

    /// The pane.
    public Node node() {
        return node;
    }
}
