package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.areas.agreements.Course;
import org.entente.areas.agreements.Document;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Signing;
import org.entente.areas.agreements.Standing;
import org.entente.areas.agreements.Template;
import org.entente.areas.agreements.Version;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// At the head of an agreement's form: where it stands, what comes next, who has signed which version, what is owed.
final class StandingSection implements FormSection {
    private final Desk desk;
    private final Text text;
    private final RecordId agreement;
    private final Doings doings;
    private final VBox node = new VBox(10);
    private int readings;

    /// What it shows.
    ///
    /// @param ahead whether the form says something else than the version proposed last
    /// @param us    our own community, by id
    record Seen(Dossier dossier, Standing standing, boolean ahead, String us, OwedCard.Owed owed, Course course) {}

    StandingSection(Desk desk, RecordId agreement) {
        this.desk = desk;
        text = desk.text();
        this.agreement = agreement;
        doings = new Doings(desk, agreement, this::refresh);
        node.setId("agreement-standing");
        refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    @Override
    public void refresh() {
        int asked = ++readings;
        desk.background()
                .run(() -> read(desk, agreement))
                .onSuccess(seen -> {
                    if (asked == readings) { // an older answer can come later than a newer one
                        node.getChildren().setAll(cards(seen));
                    }
                });
    }

    static Seen read(Desk desk, RecordId agreement) {
        Proceedings proceedings = new Proceedings(desk.store(), desk.today());
        Dossier dossier = proceedings.dossier(agreement);
        return new Seen(
                dossier,
                Standing.of(dossier, desk.today()),
                !dossier.wordings().isEmpty() && proceedings.isAhead(dossier),
                desk.store().us(),
                OwedCard.read(desk, dossier),
                Course.of(dossier, desk.store().trust().names(), desk.text()));
    }

    private List<Node> cards(Seen seen) {
        List<Node> cards = new ArrayList<>();
        cards.add(Page.card(state(seen).toArray(Node[]::new)));
        if (!seen.dossier().versions().isEmpty()) {
            cards.add(signatures(seen));
        }
        OwedCard.of(desk, seen.owed(), doings).ifPresent(cards::add);
        if (!seen.course().lines().isEmpty()) {
            cards.add(CourseCard.of(text, seen.course()));
        }
        return cards;
    }

    private List<Node> state(Seen seen) {
        Standing standing = seen.standing();
        List<Node> lines = new ArrayList<>();
        lines.add(Page.heading(text.choice("agreement", "status", word(standing.status()))));
        lines.add(Page.line(Icons.INFO, text.of("agreement.next." + standing.next().name())));
        LocalDate end = standing.end();
        if (end != null && standing.next() != Standing.Next.NOTHING) {
            lines.add(Page.line(Icons.DAY, text.of("agreement.until", text.day(end.minusDays(1)))));
        }
        standing.actBy(seen.dossier(), desk.today())
                .ifPresent(day ->
                        lines.add(
                                day.isBefore(desk.today())
                                        ? Page.line(Icons.WARNING, text.of("agreement.act-by-past", text.day(day)))
                                        : Page.line(Icons.TODAY, text.of("agreement.act-by", text.day(day)))));
        if (!seen.dossier().agreement().amending().isEmpty() && !seen.dossier().isFrozen()) {
            lines.add(Page.line(Icons.WARNING, text.of("agreement.amending")));
        }
        if (seen.ahead()) {
            lines.add(Page.line(Icons.WARNING, text.of("agreement.ahead")));
        }
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getChildren().setAll(buttons(seen));
        lines.add(buttons);
        return lines;
    }

    private List<Button> buttons(Seen seen) {
        Standing standing = seen.standing();
        boolean open = standing.status().compareTo(Status.SIGNED) < 0 || !seen.dossier().isFrozen();
        List<Button> buttons = new ArrayList<>();
        boolean proposed = !seen.dossier().wordings().isEmpty();
        if (!proposed || seen.ahead()) {
            add(buttons, Icons.FORWARD, "propose", open && !seen.dossier().isFrozen(), doings::propose);
        } else {
            add(buttons, Icons.DONE, "consent", standing.next() == Standing.Next.CONSENT, doings::consent);
        }
        boolean blank = !Template.blanks(seen.dossier().agreement()).isEmpty();
        add(buttons, Icons.SHEET, "fill", blank && !seen.dossier().isFrozen(), () -> go("agreement-fill"));
        add(buttons, Icons.AGREEMENT, waitsForUs(seen) ? "read" : "text", proposed, () -> go("agreement-text"));
        add(buttons, Icons.CONFLICT, "compare", seen.dossier().versions().size() > 1, () -> go("agreement-compare"));
        add(buttons, Icons.LOCK, "change", seen.dossier().isFrozen(), doings::change);
        boolean runs = standing.isInForce() && standing.next() != Standing.Next.END;
        add(buttons, Icons.EXCHANGE, "renew", runs || isRenewable(standing), () -> doings.renew(seen.dossier()));
        add(buttons, Icons.DAY, "notice", runs, () -> doings.notice(seen.dossier()));
        boolean ours = standing.notice() != null && standing.notice().item().owner().equals(seen.us());
        add(buttons, Icons.UNDO, "withdraw", ours, doings::withdraw);
        add(buttons, Icons.CLOSE, "end", standing.isInForce(), doings::end);
        if (!buttons.isEmpty() && standing.status().compareTo(Status.SIGNED) < 0) {
            buttons.getFirst().getStyleClass().add("accent");
        }
        return buttons;
    }

    private static boolean waitsForUs(Seen seen) {
        return seen.dossier()
                .latest()
                .map(seen.dossier()::signing)
                .flatMap(signing -> signing.of(seen.us()))
                .filter(line -> line.signature() == null)
                .isPresent();
    }

    private static boolean isRenewable(Standing standing) {
        return standing.next() == Standing.Next.DECIDE_RENEWAL;
    }

    private void add(List<Button> buttons, Icons icon, String does, boolean offered, Runnable act) {
        if (offered) {
            Button button = icon.labelled(text.of("agreement.do." + does), act);
            button.setId("do-" + does);
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.add(button);
        }
    }

    private void go(String screen) {
        desk.navigator().screen(screen + ":" + agreement);
    }

    private Node signatures(Seen seen) {
        Dossier dossier = seen.dossier();
        List<Version> versions = dossier.versions();
        Version shown = dossier.latest().orElse(versions.getLast());
        Signing signing = dossier.signing(shown);
        VBox card =
                Page.card(
                        Page.heading(text.of("agreement.version", shown.name())),
                        Page.quiet(text.of("agreement.fingerprint", Document.brief(shown.fingerprint()))));
        signing.lines().forEach(line -> card.getChildren().add(SignatureWords.of(text, line)));
        signing.odd()
                .forEach(odd ->
                        card.getChildren()
                                .add(
                                        Page.line(
                                                Icons.WARNING,
                                                text.of(
                                                        "agreement.odd." + odd.reason().name(),
                                                        odd.signature().value().community()))));
        if (signing.isCountersigned()) {
            card.getChildren().add(Page.line(Icons.DONE, text.of("agreement.countersigned")));
        } else if (signing.isComplete()) {
            card.getChildren().add(Page.line(Icons.DONE, text.of("agreement.complete")));
        }
        others(dossier, shown, card);
        return card;
    }

    /// Other versions that carry signatures: what binds until the newest is signed, and what was signed in vain.
    private void others(Dossier dossier, Version shown, VBox card) {
        for (Version version : dossier.versions()) {
            Signing signing = dossier.signing(version);
            if (!version.equals(shown) && signing.isBegun()) {
                boolean binds = dossier.binding().filter(b -> b.version().equals(version)).isPresent();
                String who =
                        String.join(
                                ", ",
                                signing.lines().stream()
                                        .filter(line -> line.signature() != null)
                                        .map(line -> line.party().name())
                                        .toList());
                card.getChildren()
                        .add(
                                Page.line(
                                        binds ? Icons.INFO : Icons.WARNING,
                                        text.of(
                                                binds ? "agreement.other-binds" : "agreement.other-signed",
                                                version.name(),
                                                who)));
            }
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
