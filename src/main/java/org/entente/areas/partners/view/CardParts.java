package org.entente.areas.partners.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Criterion;
import org.entente.areas.partners.Distance;
import org.entente.areas.partners.Dossier;
import org.entente.areas.partners.Interaction;
import org.entente.areas.partners.PhaseWords;
import org.entente.areas.partners.Standing;
import org.entente.areas.partners.Timing;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Wording;

/// The parts of a partner's card.
final class CardParts {
    private static final List<String> FACTS =
            List.of(
                    "kinds",
                    "place",
                    "network",
                    "bioregion",
                    "size",
                    "languages",
                    "decision_method",
                    "contact_preference",
                    "email",
                    "website",
                    "capacity_hours",
                    "fit",
                    "tags",
                    "notes",
                    "sensitivities");

    private final Desk desk;
    private final Text text;
    private final Dossier dossier;

    CardParts(Desk desk, Dossier dossier) {
        this.desk = desk;
        this.dossier = dossier;
        text = desk.text();
    }

    /// How the relationship stands, what is missing, and the next step.
    Node standing() {
        Standing standing = dossier.standing();
        VBox card = Page.card(Page.heading(text.of("card.standing")));
        card.setId("card-standing");
        String next = PhaseWords.next(text, standing);
        if (standing.partner().phase() == null) {
            card.getChildren().add(wrapped(Page.quiet(text.of("card.phaseless"))));
        }
        if (!next.isEmpty()) {
            Label step = wrapped(Page.strong(text.of("card.next", next)));
            card.getChildren().add(step);
        }
        Label contact =
                Page.line(
                        PhaseWords.isStale(standing) ? Icons.WARNING : Icons.INTERACTION,
                        PhaseWords.isStale(standing)
                                ? text.of("contact.stale", PhaseWords.contact(text, standing))
                                : PhaseWords.contact(text, standing));
        card.getChildren().add(wrapped(contact));
        since(standing).ifPresent(line -> card.getChildren().add(line));
        if (!standing.partner().phaseReason().isBlank()) {
            card.getChildren().add(wrapped(Page.quiet(text.of("card.reason", standing.partner().phaseReason()))));
        }
        criteria(standing, card);
        return card;
    }

    private Optional<Node> since(Standing standing) {
        LocalDate since = standing.partner().phaseSince();
        if (since == null) {
            return Optional.empty();
        }
        String timing = PhaseWords.timing(text, standing);
        String words = text.of("card.since", text.day(since)) + (timing.isEmpty() ? "" : ". " + timing);
        return Optional.of(wrapped(Page.line(standing.timing() == Timing.LATE ? Icons.WARNING : Icons.DAY, words)));
    }

    private void criteria(Standing standing, VBox card) {
        List<Criterion> asked = new ArrayList<>(standing.leftBehind());
        if (standing.partner().phase() != null) {
            asked.addAll(standing.partner().phase().criteria());
        }
        if (asked.isEmpty()) {
            return;
        }
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("criteria-line");
        for (Criterion criterion : asked) {
            boolean met = standing.met().contains(criterion);
            Label label =
                    new Label(
                            text.choice("criterion", "what", criterion.word()),
                            (met ? Icons.DONE : Icons.UNDONE).node());
            label.getStyleClass().add(met ? "criterion-met" : "criterion-open");
            label.setAccessibleText(text.of(met ? "card.met" : "card.unmet", label.getText()));
            flow.getChildren().add(label);
        }
        card.getChildren().add(flow);
    }

    /// What is still to be done, each line with a button that does it.
    Optional<Node> followUps() {
        if (dossier.open().isEmpty()) {
            return Optional.empty();
        }
        VBox card = Page.card(Page.heading(text.of("card.open")));
        card.setId("card-open");
        for (Item item : dossier.open()) {
            Interaction one = item.as(Interaction.class);
            LocalDate by = one.followUpBy();
            String what = one.followUp().isBlank() ? one.what() : one.followUp();
            Hyperlink link = new Hyperlink(what);
            link.setOnAction(e -> desk.navigator().open(item.id()));
            Label when = new Label(by == null ? "" : text.day(by));
            boolean late = by != null && by.isBefore(desk.today());
            when.getStyleClass().add(late ? "late" : "quiet");
            if (late) {
                when.setGraphic(Icons.WARNING.node());
            }
            Label who = new Label(one.followUpWho());
            who.getStyleClass().add("quiet");
            Button done = new Button(text.of("today.follow-up.do"));
            done.setAccessibleText(done.getText() + ": " + what);
            done.getStyleClass().add("today-do");
            done.setOnAction(e -> FollowUps.done(desk, item.id()));
            link.setWrapText(true);
            FlowPane line = new FlowPane(done, who, when);
            line.getStyleClass().add("record-links");
            card.getChildren().addAll(link, line);
        }
        return Optional.of(card);
    }

    /// What they are, in words; empty fields are left out.
    Node facts(Wording.Values words, List<String> numbers, Optional<Distance> distance) {
        Item item = dossier.standing().item();
        VBox card = Page.card(Page.heading(text.of("card.facts")));
        if (!numbers.isEmpty()) {
            card.getChildren().add(fact(text.kinds("phone"), String.join(", ", numbers), false));
        }
        boolean miles = desk.memory().recall(MapScreen.UNIT).orElse("miles").equals("miles");
        distance.ifPresent(far -> card.getChildren().add(fact(text.of("distance"), far.words(text, miles), false)));
        for (String name : FACTS) {
            Field field = item.kind().field(name);
            String value = words.of(item.kind(), field, item.values().get(name));
            if (!value.isBlank()) {
                card.getChildren().add(fact(text.field("partner", name), value, field.personal()));
            }
        }
        if (card.getChildren().size() == 1) {
            card.getChildren().add(wrapped(Page.quiet(text.of("card.no-facts"))));
        }
        return card;
    }

    private static Node fact(String label, String value, boolean personal) {
        Label name = new Label(label);
        name.getStyleClass().addAll("quiet", "fact-label");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        if (personal) {
            name.setGraphic(Icons.LOCK.node());
        }
        Label words = wrapped(new Label(value));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(name, words);
        line.getStyleClass().add("fact");
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /// Whom we know there, with the numbers to call.
    Optional<Node> people(Wording.Values words, Map<RecordId, List<String>> numbers) {
        if (dossier.people().isEmpty()) {
            return Optional.empty();
        }
        VBox card = Page.card(Page.heading(text.kinds("person")));
        for (Item person : dossier.people()) {
            Hyperlink link = new Hyperlink(person.title(), Icons.PERSON.node());
            link.setOnAction(e -> desk.navigator().open(person.id()));
            Kind<?> kind = person.kind();
            List<String> more = new ArrayList<>(numbers.getOrDefault(person.id(), List.of()));
            more.addFirst(words.of(kind, kind.field("role"), person.values().get("role")));
            more.add(words.of(kind, kind.field("email"), person.values().get("email")));
            more.removeIf(String::isBlank);
            link.setWrapText(true);
            card.getChildren().addAll(link, wrapped(Page.quiet(String.join(", ", more))));
        }
        return Optional.of(card);
    }

    /// Relationships as a drawing.
    Node ties() {
        Button add = Icons.ADD.labelled(text.of("tie.add"), () -> new TieEntry(desk).open(dossier.standing().item()));
        add.setId("tie-add");
        VBox card = Page.card(Page.heading(text.kinds("relationship")));
        card.getChildren()
                .add(
                        dossier.ties().isEmpty()
                                ? wrapped(Page.quiet(text.of("empty.relationship")))
                                : new TieMap(desk, dossier));
        card.getChildren().add(add);
        return card;
    }

    /// Agreements, projects and whatever else names them.
    Optional<Node> others() {
        Map<Kind<?>, List<Item>> byKind = new LinkedHashMap<>();
        dossier.projects().forEach(item -> byKind.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item));
        dossier.others().forEach(item -> byKind.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item));
        if (byKind.isEmpty()) {
            return Optional.empty();
        }
        VBox card = Page.card(Page.heading(text.of("card.others")));
        byKind.forEach((kind, items) -> {
            FlowPane line = new FlowPane(Page.quiet(text.kinds(kind.name())));
            line.getStyleClass().add("record-links");
            for (Item item : items) {
                Hyperlink link =
                        new Hyperlink(
                                item.title().isBlank() ? item.id().handle() : item.title(),
                                Icons.ofKind(kind.name()).node());
                link.setOnAction(e -> desk.navigator().open(item.id()));
                line.getChildren().add(link);
            }
            card.getChildren().add(line);
        });
        return Optional.of(card);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
