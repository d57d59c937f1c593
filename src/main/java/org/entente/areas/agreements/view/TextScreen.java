package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.agreements.Document;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Row;
import org.entente.areas.agreements.Signature;
import org.entente.areas.agreements.Signing;
import org.entente.areas.agreements.Version;
import org.entente.record.RecordId;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// «Read, then sign»: the text proposed last, word for word as it will be signed. What stands on the screen is what is signed:
/// when a newer version comes in meanwhile the screen says so, and nothing is signed unread.
final class TextScreen extends AgreementScreen {
    private final RecordId agreement;
    private final Doings doings;
    private final TextField person = new TextField();
    private final Button sign;
    private @Nullable Document shown;
    private int readings;

    /// @param pages signatures on paper whose page is attached
    /// @param by    who proposed the version, by name
    private record Seen(Dossier dossier, Version version, String us, Set<RecordId> pages, String by) {}

    TextScreen(Desk desk, RecordId agreement) {
        super(desk, "agreement-text", "agreement.do.read", Optional.of("agreement:" + agreement));
        this.agreement = agreement;
        doings = new Doings(desk, agreement, this::load);
        person.setId("sign-person");
        person.setPromptText(text.of("agreement.sign.who"));
        person.setAccessibleText(text.of("agreement.sign.who"));
        person.setPrefColumnCount(24);
        sign = Icons.DONE.labelled(text.of("agreement.do.sign"), this::sign);
        sign.setId("do-sign");
        sign.getStyleClass().add("accent");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.disableProperty().bind(person.textProperty().map(String::isBlank));
    }

    @Override
    protected void load() {
        int asked = ++readings;
        desk.background()
                .run(() -> {
                    Dossier dossier = new Proceedings(desk.store(), desk.today()).dossier(agreement);
                    List<Version> versions = dossier.versions();
                    if (versions.isEmpty()) {
                        return null;
                    }
                    Version version = dossier.latest().orElse(versions.getLast());
                    String by = desk.store().trust().names().getOrDefault(version.by(), "?");
                    return new Seen(dossier, version, desk.store().us(), pages(dossier), by);
                })
                .onSuccess(seen -> {
                    if (asked != readings) {
                        return; // an older answer can come later than a newer one
                    } else if (seen == null) {
                        shown = null;
                        page.showEmpty(Emptiness.of(Icons.AGREEMENT, text.of("agreement.text.empty")));
                    } else {
                        show(seen);
                    }
                });
    }

    private Set<RecordId> pages(Dossier dossier) {
        return dossier.signatures().stream()
                .map(Row::id)
                .filter(id -> !desk.records().attachments(id).isEmpty())
                .collect(Collectors.toSet());
    }

    private void show(Seen seen) {
        Document before = shown;
        shown = seen.version().document();
        heading.setText(seen.dossier().item().title());
        List<Node> cards = new ArrayList<>();
        if (before != null && !before.equals(shown)) {
            cards.add(Page.line(Icons.WARNING, text.of("agreement.newer-came")));
        }
        cards.add(body(seen));
        cards.add(signing(seen));
        page.show(cards);
    }

    private Node body(Seen seen) {
        Version version = seen.version();
        Label words = new Label(version.document().text().strip());
        words.setWrapText(true);
        words.getStyleClass().add("agreement-text");
        words.setMinHeight(Region.USE_PREF_SIZE);
        LocalDate day = version.day();
        VBox card =
                Page.card(
                        Page.heading(text.of("agreement.version", version.name())),
                        Page.quiet(day == null ? "" : text.of("agreement.proposed-by", text.day(day), seen.by())),
                        words,
                        Page.quiet(text.of("agreement.fingerprint-whole", version.fingerprint())));
        List<String> blanks = version.document().blanks();
        if (!blanks.isEmpty()) {
            card.getChildren()
                    .addFirst(Page.line(Icons.WARNING, text.of("agreement.blanks", String.join(", ", blanks))));
        }
        if (!version.note().isBlank()) {
            card.getChildren().add(2, Page.quiet(text.of("agreement.what-is-new", version.note())));
        }
        if (seen.dossier().versions().size() > 1) {
            Button compare =
                    Icons.CONFLICT.labelled(
                            text.of("agreement.do.compare"),
                            () -> desk.navigator().screen("agreement-compare:" + agreement));
            compare.setId("do-compare");
            card.getChildren().add(compare);
        }
        return card;
    }

    private Node signing(Seen seen) {
        Signing signing = seen.dossier().signing(seen.version());
        VBox card = Page.card(Page.heading(text.kinds("signature")));
        FlowPane papers = new FlowPane(8, 8);
        for (Signing.Line line : signing.lines()) {
            card.getChildren().add(SignatureWords.of(text, line));
            Row<Signature> signed = line.signature();
            if (signed != null && !line.isByKey()) {
                papers.getChildren().add(page(signed.id(), line.party().name(), seen.pages().contains(signed.id())));
            } else if (signed == null) {
                String name = line.party().name();
                Button paper =
                        Icons.SHEET.labelled(
                                text.of("agreement.paper.of", name),
                                () -> doings.paper(seen.version().document(), name));
                papers.getChildren().add(paper);
            }
        }
        Optional<Signing.Line> ours = signing.of(seen.us());
        if (ours.filter(line -> !line.isByKey()).isPresent()) {
            Label means = new Label(text.of("agreement.sign.means", ours.get().party().name()));
            means.setWrapText(true);
            FlowPane row = new FlowPane(8, 8, person, sign);
            card.getChildren().addAll(means, row);
        }
        if (!papers.getChildren().isEmpty()) {
            card.getChildren().add(papers);
        }
        return card;
    }

    /// To the photo of the page that was signed, to see or to add it.
    private Button page(RecordId signature, String party, boolean attached) {
        return Icons.PHOTO.labelled(
                text.of(attached ? "agreement.page.show" : "agreement.page.add", party),
                () -> desk.navigator().open(signature));
    }

    /// Signs what is on the screen, never what has come since.
    private void sign() {
        Document read = shown;
        if (read != null && !person.getText().isBlank()) {
            doings.sign(read, person.getText());
        }
    }
}
