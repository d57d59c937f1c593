package org.entente.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A text field that proposes things while one types: arrows choose among them, Enter takes one, Esc closes the list.
///
/// @param <T> what is proposed
public final class Proposals<T> {
    private final Background background;
    private final Function<String, List<T>> find;
    private final Function<T, String> words;
    private final TextField field = new TextField();
    private final ListView<T> options = new ListView<>();
    private final Popup popup = new Popup();
    private final Consumer<T> chosen;
    private boolean quiet;
    private int asked;

    /// @param find   gives what a text may mean; called off the window's thread
    /// @param words  what stands in the list, and in the field once it is taken
    /// @param chosen is told what was taken
    public Proposals(Desk desk, Function<String, List<T>> find, Function<T, String> words, Consumer<T> chosen) {
        this(desk.background(), find, words, chosen);
        field.setPromptText(desk.text().of("form.type-to-find"));
    }

    /// As above, before there is a data folder.
    public Proposals(
            Background background, Function<String, List<T>> find, Function<T, String> words, Consumer<T> chosen) {
        this.background = background;
        this.find = find;
        this.words = words;
        this.chosen = chosen;
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

    private ListCell<T> cell() {
        ListCell<T> cell =
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable T option, boolean empty) {
                        super.updateItem(option, empty);
                        setText(empty || option == null ? "" : words.apply(option));
                    }
                };
        cell.setOnMousePressed(e -> {
            T option = cell.getItem();
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
                T option = options.getSelectionModel().getSelectedItem();
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

    private void pick(T option) {
        popup.hide();
        show(words.apply(option));
        chosen.accept(option);
        field.end();
    }

    private void propose(String typed) {
        int mine = ++asked;
        background
                .run(() -> find.apply(typed.strip()))
                .onSuccess(found -> {
                    if (mine == asked && field.isFocused()) {
                        open(found);
                    }
                });
    }

    private void open(List<T> found) {
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
