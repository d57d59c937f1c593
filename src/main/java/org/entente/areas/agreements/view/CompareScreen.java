package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;
import org.entente.areas.agreements.Comparison;
import org.entente.areas.agreements.Dossier;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Version;
import org.entente.record.RecordId;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// Two versions of an agreement's text compared word by word. What was taken out is struck through between square brackets,
/// what was put in is underlined between plus signs: also without colours, and on paper, it can be told.
final class CompareScreen extends AgreementScreen {
    private final RecordId agreement;
    private final ComboBox<Version> before;
    private final ComboBox<Version> after;

    CompareScreen(Desk desk, RecordId agreement) {
        super(desk, "agreement-compare", "agreement.do.compare", Optional.of("agreement-changes:" + agreement));
        this.agreement = agreement;
        before = choice("compare-before", "agreement.compare.before");
        after = choice("compare-after", "agreement.compare.after");
        before.valueProperty().subscribe(chosen -> show());
        after.valueProperty().subscribe(chosen -> show());
    }

    private ComboBox<Version> choice(String id, String label) {
        ComboBox<Version> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(text.of(label));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Version version) {
                        return version == null ? "" : name(version);
                    }

                    @Override
                    public @Nullable Version fromString(String shown) {
                        return null;
                    }
                });
        return choice;
    }

    private String name(Version version) {
        String name = text.of("agreement.version", version.name());
        return version.day() == null ? name : name + ", " + text.day(version.day());
    }

    @Override
    protected void load() {
        desk.background()
                .run(() -> new Proceedings(desk.store(), desk.today()).dossier(agreement))
                .onSuccess(this::choose);
    }

    private void choose(Dossier dossier) {
        heading.setText(dossier.item().title());
        List<Version> versions = dossier.versions();
        Version old = before.getValue();
        Version now = after.getValue();
        before.getItems().setAll(versions);
        after.getItems().setAll(versions);
        if (!versions.isEmpty()) {
            int last = versions.size() - 1;
            before.setValue(old != null && versions.contains(old) ? old : versions.get(Math.max(0, last - 1)));
            after.setValue(now != null && versions.contains(now) ? now : versions.get(last));
        }
        show();
    }

    private void show() {
        Version old = before.getValue();
        Version now = after.getValue();
        if (old == null || now == null) {
            page.showEmpty(Emptiness.of(Icons.AGREEMENT, text.of("agreement.compare.empty")));
            return;
        }
        Comparison comparison = Comparison.of(old.document().text().strip(), now.document().text().strip());
        FlowPane choices =
                new FlowPane(
                        8,
                        8,
                        new Label(text.of("agreement.compare.before")),
                        before,
                        new Label(text.of("agreement.compare.after")),
                        after);
        choices.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox card = Page.card(Page.line(Icons.INFO, text.of("agreement.compare.key", comparison.changes())));
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("agreement-text");
        flow.setMinHeight(Region.USE_PREF_SIZE);
        comparison.parts().forEach(part -> flow.getChildren().add(words(part)));
        card.getChildren().add(flow);
        page.show(List.of(choices, card));
    }

    private static Node words(Comparison.Part part) {
        javafx.scene.text.Text node = new javafx.scene.text.Text(part.marked());
        node.getStyleClass().add("words-" + StandingSection.word(part.fate()));
        return node;
    }

    @Override
    public void focus() {
        before.requestFocus();
    }
}
