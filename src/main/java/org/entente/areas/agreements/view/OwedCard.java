package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.agreements.Balance;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Obligation;
import org.entente.areas.agreements.Occurrence;
import org.entente.areas.agreements.Schedule;
import org.entente.record.Field;
import org.entente.store.Item;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Wording;

/// What is owed under an agreement by when, what was done, and how give and take stand.
final class OwedCard {
    private static final int MOST = 6;

    private OwedCard() {}

    /// What it shows, in words where they need the store.
    ///
    /// @param open    what waits, late first
    /// @param more    how many more wait
    /// @param balance lines on give and take
    record Owed(Schedule schedule, List<Line> open, int more, List<String> balance) {}

    /// One thing that waits.
    record Line(Occurrence one, String words) {}

    static Owed read(Desk desk, Dossier dossier) {
        Schedule schedule = Schedule.of(dossier, desk.today(), Schedule.AHEAD);
        List<Occurrence> open = schedule.open();
        List<Item> items = open.stream().map(one -> one.owed().item()).distinct().toList();
        Wording.Values values = desk.wording().over(items);
        List<Line> lines =
                open.stream().limit(MOST).map(one -> new Line(one, words(desk.text(), dossier, one, values))).toList();
        List<String> balance = new ArrayList<>();
        for (Balance.Line line : Balance.of(dossier, schedule).lines()) {
            balance.add(
                    desk.text()
                            .of(
                                    "agreement.balance",
                                    line.party(),
                                    amount(desk, values, line.given(), line.unit()),
                                    amount(desk, values, line.received(), line.unit())));
        }
        return new Owed(schedule, lines, open.size() - lines.size(), balance);
    }

    private static String words(Text text, Dossier dossier, Occurrence one, Wording.Values values) {
        Item item = one.owed().item();
        Field amount = item.kind().field("amount");
        Obligation owed = one.owed().value();
        String creditor = owed.creditor() == null ? text.of("agreement.all") : dossier.name(owed.creditor());
        String much = values.of(item.kind(), amount, item.values().get("amount"));
        return text.of(
                "agreement.owes",
                owed.debtor() == null ? text.of("agreement.each") : dossier.name(owed.debtor()),
                creditor,
                owed.what() + (much.isEmpty() ? "" : ", " + much));
    }

    private static String amount(Desk desk, Wording.Values values, long quantity, String unit) {
        var kind = desk.records().kinds().of(Obligation.class);
        return values.of(kind, kind.field("amount"), java.util.Map.of("quantity", quantity, "unit", unit));
    }

    static Optional<Node> of(Desk desk, Owed owed, Doings doings) {
        if (owed.schedule().occurrences().isEmpty()) {
            return Optional.empty();
        }
        Text text = desk.text();
        VBox card = Page.card(Page.heading(text.kinds("obligation")));
        for (int i = 0; i < owed.open().size(); i++) {
            Node line = line(desk, owed.open().get(i), doings, "met-" + i);
            card.getChildren().add(line);
        }
        if (owed.more() > 0) {
            card.getChildren().add(Page.quiet(text.of("agreement.more-owed", owed.more())));
        }
        if (owed.open().isEmpty()) {
            card.getChildren().add(Page.line(Icons.DONE, text.of("agreement.nothing-open")));
        }
        owed.schedule()
                .percentMet()
                .ifPresent(percent -> card.getChildren().add(Page.quiet(text.of("agreement.met", percent))));
        owed.balance().forEach(line -> card.getChildren().add(Page.quiet(line)));
        return Optional.of(card);
    }

    private static Node line(Desk desk, Line line, Doings doings, String id) {
        Text text = desk.text();
        LocalDate due = line.one().due();
        boolean late = line.one().on(desk.today()) == Occurrence.State.LATE;
        Label when =
                Page.line(
                        late ? Icons.WARNING : Icons.DAY,
                        text.of("agreement.owed." + line.one().on(desk.today()).name())
                                + (due == null ? "" : " " + text.day(due)));
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(line.words());
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Button done = Icons.DONE.labelled(text.of("agreement.do.met"), () -> doings.met(line.one()));
        done.setId(id);
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setAccessibleText(text.of("agreement.do.met") + ": " + line.words());
        HBox box = new HBox(12, when, what, done);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
