package org.entente.ui.shell;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.sync.exchange.Look;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.ScreenBar;
import org.entente.ui.kit.Scrolling;
import org.entente.ui.shell.Needs.Line;

/// What needs somebody's attention, each line one click from being done.
public final class TodayScreen extends LiveScreen {
    /// Lines shown of a section at first.
    private static final int AT_ONCE = 6;

    private final Session session;
    private final BorderPane node = new BorderPane();
    private final Map<String, BiConsumer<Desk, RecordId>> deeds = Views.deeds();

    /// @param session what it works with
    public TodayScreen(Session session) {
        super(session.desk(), session.desk().text().of("screen.today"));
        this.session = session;
        Label title = new Label(title());
        title.getStyleClass().add("screen-title");
        Label day = new Label(desk.text().day(desk.today()));
        day.getStyleClass().add("quiet");
        ScreenBar bar = new ScreenBar(List.of(title, day), List.of());
        node.setId("today");
        node.getStyleClass().add("screen");
        node.setTop(bar);
        fill(node);
        session.exchange()
                .lookProperty()
                .subscribe((before, now) -> {
                    if (node.getScene() != null) {
                        load(); // in view
                    }
                });
    }

    private record Findings(List<Line> needs, boolean nothingYet) {}

    @Override
    protected void load() {
        Look look = session.exchange().lookProperty().get();
        desk.background()
                .run(() -> {
                    List<Line> needs = Needs.of(session, look);
                    boolean nothingYet =
                            needs.isEmpty()
                                    && desk.records()
                                                    .count(
                                                            org.entente.store.Query.all(
                                                                    desk.records().kinds().named("partner")))
                                            == 0;
                    return new Findings(needs, nothingYet);
                })
                .onSuccess(this::show);
    }

    private void show(Findings findings) {
        if (findings.needs().isEmpty()) {
            node.setCenter(
                    findings.nothingYet() ? welcome() : Emptiness.of(Icons.DONE, desk.text().of("today.nothing")));
            return;
        }
        VBox column = new VBox();
        column.getStyleClass().add("today");
        Map<String, List<Line>> sections =
                findings.needs().stream()
                        .collect(Collectors.groupingBy(Line::sort, LinkedHashMap::new, Collectors.toList()));
        sections.values().forEach(lines -> column.getChildren().add(section(lines)));
        ScrollPane scroll = Scrolling.of(column);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        node.setCenter(scroll);
    }

    private Node welcome() {
        Text text = desk.text();
        Kind<?> partner = desk.records().kinds().named("partner");
        Button first =
                Icons.ADD.labelled(
                        text.of("action.new-first", org.entente.text.Sentences.inline(text, partner)),
                        () -> desk.navigator().create(partner));
        first.getStyleClass().add("accent");
        Button meet = Icons.COMMUNITY.labelled(text.of("today.meet"), () -> desk.navigator().screen("communities"));
        HBox buttons = new HBox(first, meet);
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("button-row");
        return Emptiness.of(Icons.PARTNER, text.of("today.welcome"), buttons);
    }

    private Node section(List<Line> needs) {
        Line first = needs.getFirst();
        Label heading = new Label(desk.text().of(message(first)));
        heading.getStyleClass().add("section-title");
        Label count = new Label(String.valueOf(needs.size()));
        count.getStyleClass().add("count");
        HBox line = new HBox(first.icon().node(), heading, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("today-heading");
        VBox rows = new VBox();
        rows.getStyleClass().add("today-rows");
        needs.stream().limit(AT_ONCE).forEach(need -> rows.getChildren().add(row(need)));
        if (needs.size() > AT_ONCE) {
            Hyperlink more = new Hyperlink(desk.text().of("today.more", needs.size() - AT_ONCE));
            more.getStyleClass().add("today-more");
            more.setOnAction(e -> {
                rows.getChildren().remove(more);
                needs.stream().skip(AT_ONCE).forEach(need -> rows.getChildren().add(row(need)));
            });
            rows.getChildren().add(more);
        }
        return new VBox(line, rows);
    }

    private static String message(Line line) {
        return "today." + line.sort();
    }

    private Node row(Line need) {
        Label title = new Label(need.title());
        title.getStyleClass().add("today-title");
        HBox words = new HBox(title);
        words.getStyleClass().add("today-words");
        words.setAlignment(Pos.CENTER_LEFT);
        if (!need.detail().isEmpty()) {
            Label detail = new Label(need.detail());
            detail.getStyleClass().add("quiet");
            words.getChildren().add(detail);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label when = new Label(when(need));
        when.setMinWidth(Region.USE_PREF_SIZE);
        boolean late = need.isLate(desk.today());
        when.getStyleClass().add(late ? "late" : "quiet");
        if (late) {
            when.setGraphic(Icons.WARNING.node());
        }
        HBox content = new HBox(words, space, when);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button(null, content);
        row.getStyleClass().add("today-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        row.setAccessibleText(need.title() + " " + need.detail() + " " + when(need));
        content.prefWidthProperty().bind(row.widthProperty().subtract(28));
        row.setOnAction(e -> open(need));
        BiConsumer<Desk, RecordId> deed = deeds.get(need.sort());
        RecordId record = need.record();
        return deed == null || record == null ? row : beside(row, need, () -> deed.accept(desk, record));
    }

    /// A line with what can be done at once.
    private Node beside(Button row, Line need, Runnable deed) {
        Button does = new Button(desk.text().of(message(need) + ".do"));
        does.setMinWidth(Region.USE_PREF_SIZE);
        does.getStyleClass().add("today-do");
        does.setAccessibleText(does.getText() + ": " + need.title());
        does.setOnAction(e -> deed.run());
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox line = new HBox(row, does);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("today-line");
        return line;
    }

    private String when(Line need) {
        LocalDate due = need.due();
        if (due == null) {
            return desk.text().of(message(need) + ".when");
        }
        long days = ChronoUnit.DAYS.between(desk.today(), due);
        String day = desk.text().day(due);
        return need.sort().equals(Line.SILENT)
                ? desk.text().of("today.silent.when", -days)
                : days < 0 ? desk.text().of("today.late", day, -days) : desk.text().of("today.due", day, days);
    }

    private void open(Line need) {
        RecordId record = need.record();
        if (record != null) {
            desk.navigator().open(record);
        } else {
            desk.navigator().screen(need.screen());
        }
    }

    @Override
    public void focus() {
        List<Node> rows = new ArrayList<>(node.lookupAll(".today-row"));
        if (rows.isEmpty()) {
            node.requestFocus();
        } else {
            rows.getFirst().requestFocus();
        }
    }
}
