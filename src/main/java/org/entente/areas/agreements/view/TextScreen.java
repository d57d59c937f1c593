package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
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
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// «Read, then sign»: the text proposed last, word for word as it will be signed. What stands on the screen is what is signed:
/// when a newer version comes in meanwhile the screen says so, and nothing is signed unread.
final class TextScreen implements Screen {
    private final Desk desk;
    private final Text text;
    private final RecordId agreement;
    private final Doings doings;
    private final Page page;
    private final Label title = Page.title("");
    private final TextField person = new TextField();
    private final Button sign;
    private @Nullable Document shown;
    private int readings;

    /// @param pages signatures on paper whose page is attached
    private record Seen(Dossier dossier, Version version, String us, Set<RecordId> pages) {}

    TextScreen(Desk desk, RecordId agreement) {
        this.desk = desk;
        text = desk.text();
        this.agreement = agreement;
        doings = new Doings(desk, agreement, this::load);
        Button back = Icons.BACK.button(text.of("action.back"), desk.navigator()::back);
        Button print =
                Icons.PRINT.labelled(
                        text.of("agreement.do.print"), () -> desk.navigator().screen("print:" + printed()));
        page = new Page("agreement-text", "pages", List.of(back, title), List.of(print));
        person.setId("sign-person");
        person.setPromptText(text.of("agreement.sign.who"));
        person.setAccessibleText(text.of("agreement.sign.who"));
        person.setPrefColumnCount(24);
        sign = Icons.DONE.labelled(text.of("agreement.do.sign"), this::sign);
        sign.setId("do-sign");
        sign.getStyleClass().add("accent");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        sign.disableProperty().bind(person.textProperty().map(String::isBlank));
        load();
    }

    private String printed() {
        return "agreement:" + agreement;
    }

    private void load() {
        int asked = ++readings;
        desk.background()
                .run(() -> {
                    Dossier dossier = new Proceedings(desk.store(), desk.today()).dossier(agreement);
                    List<Version> versions = dossier.versions();
                    return versions.isEmpty()
                            ? null
                            : new Seen(
                                    dossier,
                                    dossier.latest().orElse(versions.getLast()),
                                    desk.store().us(),
                                    pages(dossier));
                })
                .onSuccess(seen -> {
                    if (asked == readings && seen != null) {
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
        title.setText(seen.dossier().item().title());
        List<Node> cards = new ArrayList<>();
        if (before != null && !before.equals(shown)) {
            cards.add(Page.line(Icons.WARNING, text.of("agreement.newer-came")));
        }
        cards.add(body(seen.version()));
        cards.add(signing(seen));
        page.show(cards);
    }

    private Node body(Version version) {
        Label words = new Label(version.document().text().strip());
        words.setWrapText(true);
        words.getStyleClass().add("agreement-text");
        words.setMinHeight(Region.USE_PREF_SIZE);
        LocalDate day = version.day();
        VBox card =
                Page.card(
                        Page.heading(text.of("agreement.version", version.name())),
                        Page.quiet(day == null ? "" : text.of("agreement.proposed-on", text.day(day))),
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

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return text.of("agreement.do.read");
    }

    @Override
    public void changed(Set<RecordId> records) {
        load();
    }

    @Override
    public Optional<String> report() {
        return Optional.of(printed());
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.ESCAPE), desk.navigator()::back);
        return keys;
    }
}
