package org.entente.areas.partners.view;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Dossier;
import org.entente.areas.partners.Moment;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// What happened between us and a partner, newest first. What one wants to see is chosen above it.
final class Timeline {
    private static final int AT_ONCE = 30;

    /// What one chooses together.
    private enum Choice {
        CONTACTS(Moment.Sort.CONTACT),
        PHASES(Moment.Sort.MOVE, Moment.Sort.CRITERION),
        SHARED(Moment.Sort.PROJECT, Moment.Sort.OTHER),
        CHANGES(Moment.Sort.CHANGE, Moment.Sort.MERGE);

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final Set<Moment.Sort> sorts;

        Choice(Moment.Sort... sorts) {
            this.sorts = EnumSet.copyOf(Arrays.asList(sorts));
        }
    }

    private final Desk desk;
    private final Text text;
    private final VBox list = new VBox();
    private final VBox card;
    private final Map<Choice, ToggleButton> choices = new EnumMap<>(Choice.class);
    private List<Moment> moments = List.of();
    private int shown = AT_ONCE;

    Timeline(Desk desk) {
        this.desk = desk;
        text = desk.text();
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-row");
        for (Choice choice : Choice.values()) {
            String name = choice.name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton button = new ToggleButton(text.of("timeline." + name));
            button.setId("timeline-" + name);
            button.setSelected(choice != Choice.CHANGES);
            button.setOnAction(e -> arrange());
            choices.put(choice, button);
            buttons.getChildren().add(button);
        }
        list.getStyleClass().add("timeline");
        card = Page.card(Page.heading(text.of("card.timeline")), buttons, list);
        card.setId("card-timeline");
    }

    Node show(Dossier dossier) {
        moments = dossier.moments();
        arrange();
        return card;
    }

    private boolean isChosen(Moment moment) {
        return choices.entrySet().stream()
                .anyMatch(one -> one.getValue().isSelected() && one.getKey().sorts.contains(moment.sort()));
    }

    private void arrange() {
        List<Moment> some = moments.stream().filter(this::isChosen).toList();
        list.getChildren().setAll(some.stream().limit(shown).map(this::row).toList());
        if (some.isEmpty()) {
            list.getChildren().add(Page.quiet(text.of("timeline.nothing")));
        } else if (some.size() > shown) {
            Hyperlink more = new Hyperlink(text.of("today.more", some.size() - shown));
            more.setOnAction(e -> {
                shown = Integer.MAX_VALUE;
                arrange();
            });
            list.getChildren().add(more);
        }
    }

    private Node row(Moment moment) {
        Label day = new Label(text.day(moment.day()));
        day.getStyleClass().addAll("quiet", "timeline-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Label(moment.headline(text), icon(moment).node());
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(what);
        String detail = detail(moment);
        if (!detail.isBlank()) {
            Label more = Page.quiet(detail);
            more.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(more);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new HBox(day, words);
        content.getStyleClass().add("timeline-content");
        content.setAlignment(Pos.TOP_LEFT);
        Pressable row = new Pressable(content, () -> open(moment));
        row.getStyleClass().add("timeline-row");
        row.setAccessibleText(day.getText() + " " + what.getText() + " " + detail);
        return row;
    }

    private String detail(Moment moment) {
        return moment.sort() == Moment.Sort.CHANGE && !moment.detail().isBlank()
                ? Arrays.stream(moment.detail().split("\n", -1))
                        .map(field -> text.field("partner", field))
                        .collect(Collectors.joining(", "))
                : moment.detail();
    }

    private void open(Moment moment) {
        switch (moment.sort()) {
            case MOVE, CHANGE -> desk.navigator().history(moment.record());
            case MERGE -> desk.navigator().screen("partners-duplicates");
            case CRITERION, CONTACT, PROJECT, OTHER -> desk.navigator().open(moment.record());
        }
    }

    private static Icons icon(Moment moment) {
        return switch (moment.sort()) {
            case MOVE -> Icons.BOARD;
            case CRITERION -> Icons.DONE;
            case CONTACT -> Icons.INTERACTION;
            case PROJECT -> Icons.PROJECT;
            case OTHER -> Icons.ofKind(moment.word());
            case MERGE -> Icons.DUPLICATE;
            case CHANGE -> Icons.HISTORY;
        };
    }
}
