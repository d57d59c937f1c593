package org.entente.ui.kit;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.entente.text.Text;

/// The field that filters a list: Esc empties it, Enter and the arrow go on to the list.
final class ListFilter {
    private ListFilter() {}

    static TextField of(Text text, TableView<?> table) {
        TextField filter = new TextField();
        filter.setPromptText(text.of("table.filter"));
        filter.setAccessibleText(text.of("table.filter"));
        filter.setId("filter");
        filter.getStyleClass().add("filter");
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                e.consume();
            } else if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
                e.consume();
            }
        });
        return filter;
    }
}
