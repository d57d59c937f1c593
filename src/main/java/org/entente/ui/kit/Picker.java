package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.jspecify.annotations.Nullable;

/// A text field that proposes records of some kinds while one types.
public final class Picker {
    private static final int MOST = 8;

    private final Desk desk;
    private final List<String> kinds;
    private final TextField field = new TextField();
    private final ListView<Option> options = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<Option> chosen;
    private boolean quiet;
    private int asked;

    /// A record that can be picked.
    public record Option(RecordId id, String title) {}

    /// @param kinds  names of the kinds proposed
    /// @param chosen is told what was picked
    public Picker(Desk desk, List<String> kinds, Consumer<Option> chosen) {
        this.desk = desk;
        this.kinds = List.copyOf(kinds);
        this.chosen = chosen;
        field.setPromptText(desk.text().of("form.type-to-find"));
        options.getStyleClass().add("picker-list");
        options.setFocusTraversable(false);
        options.setCellFactory(list -> cell());
        popup.setAutoHide(true);
        popup.getContent().add(options);
        field.textProperty()
                .subscribe((before, now) -> {
                    if (!quiet && field.isFocused()) {
                        propose(now);
                    }
                });
        field.focusedProperty()
                .subscribe((before, now) -> {
                    if (!now) {
                        popup.hide();
                    }
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private ListCell<Option> cell() {
        ListCell<Option> cell =
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable Option option, boolean empty) {
                        super.updateItem(option, empty);
                        setText(empty || option == null ? "" : option.title());
                    }
                };
        cell.setOnMousePressed(e -> {
            Option option = cell.getItem();
            if (option != null) {
                pick(option);
            }
        });
        return cell;
    }

    private void key(KeyEvent e) {
        if (!popup.isShowing()) {
            if (e.getCode() == KeyCode.DOWN && !e.isAltDown()) {
                propose(field.getText());
                e.consume();
            }
            return;
        }
        switch (e.getCode()) {
            case DOWN -> options.getSelectionModel().selectNext();
            case UP -> options.getSelectionModel().selectPrevious();
            case ENTER, TAB -> {
                Option option = options.getSelectionModel().getSelectedItem();
                if (option != null) {
                    pick(option);
                }
                if (e.getCode() == KeyCode.TAB) {
                    return;
                }
            }
            case ESCAPE -> popup.hide();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void pick(Option option) {
        popup.hide();
        show(option.title());
        chosen.accept(option);
        field.end();
    }

    private void propose(String typed) {
        int mine = ++asked;
        desk.background()
                .run(() -> find(typed))
                .onSuccess(found -> {
                    if (mine == asked && field.isFocused()) {
                        open(found);
                    }
                });
    }

    private List<Option> find(String typed) {
        List<Option> found = new ArrayList<>();
        for (String name : kinds) {
            Kind<?> kind = desk.records().kinds().named(name);
            for (Item item : desk.records().list(new Query(kind, typed.strip(), null, false, 0, MOST))) {
                found.add(new Option(item.id(), item.title()));
            }
        }
        return found;
    }

    private void open(List<Option> found) {
        if (found.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        options.getItems().setAll(found);
        options.getSelectionModel().selectFirst();
        options.setPrefHeight(found.size() * 2.4 * em() + 6);
        options.setPrefWidth(Math.max(240, field.getWidth()));
        options.getStylesheets().setAll(field.getScene().getRoot().getStylesheets());
        options.setStyle("-fx-font-size: " + em() + "px");
        if (!popup.isShowing()) {
            Bounds at = field.localToScreen(field.getBoundsInLocal());
            popup.show(field, at.getMinX(), at.getMaxY() + 2);
        }
    }

    private double em() {
        return field.getFont().getSize();
    }

    /// Shows a text without proposing anything.
    public void show(String text) {
        quiet = true;
        field.setText(text);
        quiet = false;
    }

    /// The text field.
    public TextField field() {
        return field;
    }
}
