package org.entente.areas.partners.view;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.entente.areas.partners.intake.Known;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.areas.partners.intake.Part;
import org.entente.areas.partners.intake.PartnerList;
import org.entente.interchange.Table;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// The cards of a list about to be read in: what would come of it, and what each column is.
record IntakeCards(Desk desk, PartnerList list, List<Part> parts, ListIntake.Outcome outcome) {
    private static final int LONGEST_EXAMPLE = 60;

    /// Is told what somebody said a column is.
    interface Saying {
        /// Somebody said it.
        ///
        /// @param name what the file calls the column
        void say(int column, Part part, String name);
    }

    private Text text() {
        return desk.text();
    }

    /// What was read in, in a sentence.
    static String done(Text text, ListIntake.Outcome done) {
        return done.fresh() == 0
                ? text.of("intake.changed", done.changed())
                : done.changed() == 0
                        ? text.of("intake.done", done.fresh())
                        : text.of("intake.done-both", done.fresh(), done.changed());
    }

    private String deed() {
        return outcome.fresh() == 0
                ? text().of("intake.change", outcome.changed())
                : outcome.changed() == 0
                        ? text().of("intake.do", outcome.fresh())
                        : text().of("intake.do-both", outcome.fresh(), outcome.changed());
    }

    /// How many are new, and the button that reads them in.
    ///
    /// @param known what is to become of those that are here
    /// @param done  what was read in just now; null where nothing
    Node summary(Known known, ListIntake.@Nullable Outcome done, Runnable save) {
        VBox card = Page.card(Page.heading(list.name()));
        card.setId("intake-summary");
        list.table().ifPresent(table -> card.getChildren().add(Page.quiet(form(table))));
        boolean nameless = list.table().isPresent() && !parts.contains(Part.NAME);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-row");
        if (nameless) {
            card.getChildren().add(Page.line(Icons.WARNING, text().of("intake.nameless")));
            return card;
        } else if (done != null) {
            card.getChildren().add(Page.line(Icons.DONE, text().of("intake.done-undo", done(text(), done))));
        } else if (outcome.isNothing()) {
            String nothing = known == Known.SKIP ? "intake.nothing-new" : "intake.nothing-changed";
            card.getChildren().add(Page.line(Icons.DONE, text().of(nothing, outcome.flagged())));
        } else {
            card.getChildren().add(Page.strong(would(known)));
            Button read = Icons.SAVE.labelled(deed(), save);
            read.setId("intake-do");
            read.getStyleClass().add("accent");
            buttons.getChildren().add(read);
        }
        Button toList =
                Icons.PARTNER.labelled(text().of("intake.to-list"), () -> desk.navigator().screen("list:partner"));
        toList.setId("intake-to-list");
        buttons.getChildren().add(toList);
        card.getChildren().add(buttons);
        return card;
    }

    private String would(Known known) {
        return known == Known.SKIP
                ? text().of("intake.would", outcome.fresh(), outcome.known(), outcome.flagged())
                : text().of(
                                "intake.would-change",
                                outcome.fresh(),
                                outcome.known(),
                                outcome.changed(),
                                outcome.flagged());
    }

    /// «Table with 8 columns and 1,794 rows, separated by semicolons».
    private String form(Table table) {
        String separator =
                switch (table.separator()) {
                    case ';' -> text().of("intake.semicolon");
                    case '\t' -> text().of("intake.tab");
                    case '|' -> text().of("intake.bar");
                    default -> text().of("intake.comma");
                };
        return text().of(
                        "intake.table",
                        table.columns().size(),
                        table.lines().size(),
                        separator,
                        table.encoding().displayName());
    }

    /// What each column is, to be changed; nothing for a list whose columns are known.
    Optional<Node> columns(Saying saying) {
        return list.table().map(table -> columns(table, saying));
    }

    private Node columns(Table table, Saying saying) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare");
        for (double width : new double[] {46, 54}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            String example = table.example(i);
            String shown = example.length() > LONGEST_EXAMPLE ? example.substring(0, LONGEST_EXAMPLE) + "…" : example;
            grid.addRow(i, new VBox(wrapped(name, "strong"), wrapped(shown, "quiet")), choice(i, name, saying));
        }
        VBox card =
                Page.card(
                        Page.heading(text().of("intake.columns")), Page.quiet(text().of("intake.columns.hint")), grid);
        card.setId("intake-columns");
        return card;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private ComboBox<Part> choice(int column, String name, Saying saying) {
        ComboBox<Part> box = new ComboBox<>(FXCollections.observableArrayList(Part.values()));
        box.setId("column-" + column);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setAccessibleText(name);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Part part) {
                        return part == null ? "" : text().of("part." + part);
                    }

                    @Override
                    public @Nullable Part fromString(String shown) {
                        return null;
                    }
                });
        box.setValue(parts.get(column));
        box.setOnAction(e -> {
            Part chosen = box.getValue();
            if (chosen != null && chosen != parts.get(column)) {
                saying.say(column, chosen, name);
            }
        });
        return box;
    }
}
