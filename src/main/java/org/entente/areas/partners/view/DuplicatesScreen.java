package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Duplicates;
import org.entente.areas.partners.Likeness;
import org.entente.areas.partners.Merge;
import org.entente.areas.partners.Merging;
import org.entente.areas.partners.Splitting;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;

/// Partners that may have been entered twice, to be compared; and those that were merged, to be split again.
final class DuplicatesScreen extends LiveScreen {
    private static final int AT_ONCE = 50;

    private final Page page;

    DuplicatesScreen(Desk desk) {
        super(desk, desk.text().of("screen.partners-duplicates"));
        page = new Page("partners-duplicates", "cards", List.of(back(), Page.title(title())), List.of());
        fill(page.node());
    }

    private record Read(List<Duplicates.Pair> pairs, List<Item> merges) {}

    @Override
    protected void load() {
        desk.background()
                .run(() ->
                        new Read(
                                Duplicates.all(desk.records()),
                                desk.records().list(Query.all(desk.records().kinds().of(Merge.class)))))
                .onSuccess(this::show);
    }

    private void show(Read read) {
        if (read.pairs().isEmpty() && read.merges().isEmpty()) {
            page.showEmpty(Emptiness.of(Icons.DUPLICATE, text.of("duplicates.none")));
            return;
        }
        List<Node> cards = new ArrayList<>();
        if (read.pairs().isEmpty()) {
            cards.add(Page.quiet(text.of("duplicates.none")));
        }
        read.pairs().stream().limit(AT_ONCE).map(this::card).forEach(cards::add);
        if (read.pairs().size() > AT_ONCE) {
            cards.add(Page.quiet(text.of("duplicates.more", read.pairs().size() - AT_ONCE)));
        }
        if (!read.merges().isEmpty()) {
            cards.add(merges(read.merges()));
        }
        page.show(cards);
    }

    private Node card(Duplicates.Pair pair) {
        Label names = Page.heading(pair.one().title() + "   ·   " + pair.other().title());
        Label why = Page.quiet(why(text, pair.score()));
        Button compare =
                Icons.CONFLICT.labelled(
                        text.of("duplicates.compare"),
                        () ->
                                desk.navigator()
                                        .screen(PartnersView.COMPARE + pair.one().id() + ":" + pair.other().id()));
        compare.getStyleClass().addAll("accent", "duplicates-compare");
        Button apart = new Button(text.of("duplicates.apart"));
        apart.getStyleClass().add("duplicates-apart");
        apart.setOnAction(e -> keepApart(desk, pair.one(), pair.other()));
        FlowPane buttons = new FlowPane(compare, apart);
        buttons.getStyleClass().add("button-row");
        VBox card = Page.card(names, why, buttons);
        card.setAccessibleText(names.getText());
        return card;
    }

    /// How alike two are, and in what.
    static String why(Text text, Likeness.Score score) {
        String what =
                score.why().stream()
                        .map(why -> text.of("duplicates.why." + why.name().toLowerCase(java.util.Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        String sure = text.of(score.value() >= Likeness.LIKELY ? "duplicates.likely" : "duplicates.possible");
        return what.isEmpty() ? sure : sure + ": " + what;
    }

    /// Says that two are two.
    static void keepApart(Desk desk, Item one, Item other) {
        desk.background()
                .run(() -> new Merging(desk.store()).keepApart(one, other, desk.today()))
                .onSuccess(save ->
                        Undoing.saved(desk, save, desk.text().of("duplicates.kept-apart", one.title(), other.title())));
    }

    private Node merges(List<Item> merges) {
        VBox card = Page.card(Page.heading(text.kinds("merge")));
        card.setId("merges");
        for (Item item : merges) {
            Merge merge = item.as(Merge.class);
            Button split = Icons.UNDO.labelled(text.of("duplicates.split"), () -> split(item));
            split.getStyleClass().add("duplicates-split");
            split.setMinWidth(Region.USE_PREF_SIZE);
            split.setAccessibleText(split.getText() + ": " + merge.name());
            Label name = new Label(merge.name());
            Label day = Page.quiet(merge.day() == null ? "" : text.day(merge.day()));
            FlowPane line = new FlowPane(split, name, day);
            line.getStyleClass().add("record-links");
            card.getChildren().add(line);
        }
        return card;
    }

    private void split(Item merge) {
        desk.background()
                .run(() -> new Splitting(desk.store()).split(merge.id()))
                .onSuccess(save -> Undoing.saved(desk, save, text.of("duplicates.was-split", merge.title())));
    }
}
