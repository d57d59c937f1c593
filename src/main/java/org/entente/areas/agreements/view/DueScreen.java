package org.entente.areas.agreements.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.agreements.Due;
import org.entente.areas.agreements.DueCalendar;
import org.entente.record.RecordId;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// What is due about agreements, by day: late first, then the next ninety days. Prints, and goes into a calendar program.
final class DueScreen extends LiveScreen {
    static final String ID = "agreements-due";
    private static final int AHEAD = 90;

    private final Page page;
    private final Function<String, @Nullable Path> choose;

    DueScreen(Desk desk) {
        this(desk, null);
    }

    /// @param choose how one is asked where to save a file, given its name; null for the system's own dialog
    DueScreen(Desk desk, @Nullable Function<String, @Nullable Path> choose) {
        super(desk, desk.text().of("screen.agreements-due"));
        this.choose = choose == null ? this::askTarget : choose;
        Button print =
                Icons.PRINT.labelled(text.of("agreement.do.print"), () -> desk.navigator().screen("print:" + ID));
        Button calendar = Icons.DAY.labelled(text.of("agreements-due.calendar"), this::calendar);
        calendar.setId("save-calendar");
        page = new Page(ID, "pages", List.of(Page.title(title())), List.of(calendar, print));
        fill(page.node());
    }

    @Override
    protected void load() {
        desk.background().run(() -> Due.all(desk.records(), desk.today(), AHEAD, false)).onSuccess(this::show);
    }

    private void show(List<Due> all) {
        if (all.isEmpty()) {
            page.showEmpty(
                    Emptiness.of(
                            Icons.DAY,
                            text.of("agreements-due.empty"),
                            Icons.ADD.labelled(
                                    text.of("agreement.template.choose"),
                                    () -> desk.navigator().screen("agreement-template"))));
            return;
        }
        List<Node> cards = new ArrayList<>();
        add(cards, "agreements-due.late", all.stream().filter(due -> due.isLate(desk.today())).toList());
        add(cards, "agreements-due.coming", all.stream().filter(due -> !due.isLate(desk.today())).toList());
        page.show(cards);
    }

    private void add(List<Node> cards, String heading, List<Due> all) {
        if (!all.isEmpty()) {
            VBox card = Page.card(Page.heading(text.of(heading)));
            GridPane grid = new GridPane(12, 6);
            ColumnConstraints agreements = new ColumnConstraints();
            agreements.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), agreements);
            for (int i = 0; i < all.size(); i++) {
                grid.addRow(i, row(all.get(i)));
            }
            card.getChildren().add(grid);
            cards.add(card);
        }
    }

    private Node[] row(Due due) {
        boolean late = due.isLate(desk.today());
        Label day = Page.line(late ? Icons.WARNING : Icons.DAY, text.day(due.day()));
        day.getStyleClass().add("due-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(text.of("agreements-due." + due.sort().name()));
        what.getStyleClass().add("due-what");
        what.setMinWidth(Region.USE_PREF_SIZE);
        RecordId id = due.agreement().id();
        Hyperlink link = new Hyperlink(due.agreement().title());
        link.setWrapText(true);
        link.setOnAction(e -> desk.navigator().open(id));
        Label detail = Page.quiet(due.detail(text));
        detail.setManaged(!detail.getText().isEmpty());
        return new Node[] {day, what, new VBox(link, detail)};
    }

    private void calendar() {
        Path file = choose.apply(text.of("agreements-due.file") + ".ics");
        if (file == null) {
            return;
        }
        Clock clock = desk.clock();
        desk.background()
                .perform(() ->
                        Files.writeString(
                                file,
                                DueCalendar.of(desk.records(), desk.today(), text, title()).write(clock.instant())))
                .onSuccess(done -> desk.notices().say(text.of("agreements-due.saved", file.toString())));
    }

    @Override
    public Optional<String> report() {
        return Optional.of(ID);
    }
}
