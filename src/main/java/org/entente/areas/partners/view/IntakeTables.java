package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import org.entente.areas.partners.intake.Difference;
import org.entente.areas.partners.intake.DifferenceWords;
import org.entente.areas.partners.intake.Flag;
import org.entente.areas.partners.intake.FlagWords;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// The rows of a list about to be read in: what they would change, and what somebody should look at.
record IntakeTables(Text text, ListIntake.Outcome outcome, DifferenceWords words) {
    /// Room left and right of words, in the size of their letters.
    private static final double PADDING = 1.5;

    /// What would change in partners that are here; nothing where that is nothing.
    Optional<Node> differences() {
        List<Difference> all = outcome.differences();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<TableColumn<Difference, ?>> columns = new ArrayList<>();
        columns.add(row(Difference::row));
        columns.add(column("flag.head.name", 156, 200, Difference::name));
        columns.add(column("difference.field", 140, 150, words::field));
        columns.add(column("difference.before", 145, 230, words::before));
        columns.add(column("difference.after", 165, 230, words::after));
        String heading = text.of("intake.differences", outcome.changed());
        TableView<Difference> table = table("intake-differences", heading, all, columns);
        return Optional.of(Page.card(Page.heading(heading), Page.quiet(text.of("intake.differences.hint")), table));
    }

    /// The rows somebody should look at; nothing where there are none.
    Optional<Node> flags(Runnable save) {
        if (outcome.flags().isEmpty()) {
            return Optional.empty();
        }
        List<TableColumn<Flag, ?>> columns = new ArrayList<>();
        columns.add(row(Flag::row));
        columns.add(column("flag.head.name", 156, 200, Flag::name));
        columns.add(
                column(
                        "flag.head.value",
                        215,
                        240,
                        flag -> flag.value().isEmpty() ? "" : flag.column() + ": " + flag.value()));
        columns.add(column("flag.head.what", 225, 300, flag -> FlagWords.what(text, flag)));
        String heading = text.of("intake.flags", outcome.flagged());
        TableView<Flag> table = table("intake-flags", heading, outcome.flags(), columns);
        Button file = Icons.SAVE.labelled(text.of("intake.flags.save"), save);
        file.setId("intake-flags-save");
        return Optional.of(
                Page.card(Page.heading(heading), Page.quiet(text.of("intake.flags.hint")), table, new FlowPane(file)));
    }

    private static <T> TableView<T> table(String id, String heading, List<T> rows, List<TableColumn<T, ?>> columns) {
        TableView<T> table = new TableView<>(FXCollections.observableArrayList(rows));
        table.setId(id);
        table.getStyleClass().addAll("records", "intake-rows");
        if (rows.size() < 8) {
            table.getStyleClass().add("few");
        }
        table.setAccessibleText(heading);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns().setAll(columns);
        return table;
    }

    private <T> TableColumn<T, Number> row(ToIntFunction<T> number) {
        TableColumn<T, Number> row = headed("flag.head.row");
        row.setCellValueFactory(cell -> new ReadOnlyIntegerWrapper(number.applyAsInt(cell.getValue())));
        row.setPrefWidth(70);
        row.setMinWidth(104);
        row.setMaxWidth(160);
        return row;
    }

    private <T> TableColumn<T, String> column(String head, double least, double width, Function<T, String> words) {
        TableColumn<T, String> column = headed(head);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(least); // for a word, also in the largest text
        column.setCellFactory(one -> new WrappedCell<>());
        return column;
    }

    /// A column under a heading that takes as many lines as it needs.
    private <T, V> TableColumn<T, V> headed(String head) {
        TableColumn<T, V> column =
                new TableColumn<>(text.of(head)); // read aloud; the style sheet shows the graphic alone
        javafx.scene.text.Text words = new javafx.scene.text.Text(text.of(head));
        words.getStyleClass().add("intake-head");
        wrap(words, column);
        column.setGraphic(words);
        return column;
    }

    private static void wrap(javafx.scene.text.Text words, TableColumn<?, ?> column) {
        words.wrappingWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> column.getWidth() - PADDING * words.getFont().getSize(),
                                column.widthProperty(),
                                words.fontProperty()));
    }

    /// All of what a cell says, in as many lines as that takes.
    private static final class WrappedCell<T> extends TableCell<T, String> {
        private final javafx.scene.text.Text shown = new javafx.scene.text.Text();

        WrappedCell() {
            shown.fontProperty().bind(fontProperty());
            shown.fillProperty().bind(textFillProperty());
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            shown.setText(empty || item == null ? "" : item);
            setText(shown.getText());
            setGraphic(empty ? null : shown);
            if (!shown.wrappingWidthProperty().isBound() && getTableColumn() != null) {
                wrap(shown, getTableColumn());
            }
        }
    }
}
