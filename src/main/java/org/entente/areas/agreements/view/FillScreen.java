package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Proceedings;
import org.entente.areas.agreements.Template;
import org.entente.record.RecordId;
import org.entente.text.Sentences;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// The blanks that an agreement still has, each asked for once, and its wording as it grows.
final class FillScreen extends AgreementScreen {
    private final RecordId agreement;
    private final BlankFields blanks = new BlankFields(this::grow);
    private final Label preview = new Label();
    private final Button fill;
    private @Nullable Agreement read;
    private List<String> asked = List.of();

    FillScreen(Desk desk, RecordId agreement) {
        super(desk, "agreement-fill", "agreement.do.fill", Optional.empty());
        this.agreement = agreement;
        preview.setWrapText(true);
        preview.setMinHeight(Region.USE_PREF_SIZE);
        preview.getStyleClass().add("agreement-text");
        fill = Icons.DONE.labelled(text.of("agreement.fill.save"), this::fill);
        fill.setId("fill-save");
        fill.getStyleClass().add("accent");
        fill.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void load() {
        desk.background()
                .run(() -> new Proceedings(desk.store(), desk.today()).dossier(agreement))
                .onSuccess(dossier -> show(dossier.agreement()));
    }

    private void show(Agreement now) {
        boolean first = read == null;
        read = now;
        heading.setText(now.title());
        List<String> left = Template.blanks(now);
        if (left.isEmpty()) {
            page.showEmpty(Emptiness.of(Icons.DONE, text.of("agreement.fill.empty")));
        } else if (!left.equals(asked)) { // what is being typed stays as long as the blanks do
            blanks.show(left);
            page.show(
                    List.of(
                            Page.card(
                                    Page.heading(text.of("agreement.template.blanks")),
                                    Page.quiet(text.of("agreement.template.later")),
                                    blanks.node(),
                                    fill),
                            Page.card(Page.heading(text.field("agreement", "text")), preview)));
            if (first) {
                blanks.focus();
            }
        }
        asked = left;
        grow();
    }

    @Override
    public void focus() {
        if (read == null) {
            node().requestFocus();
        } else {
            blanks.focus();
        }
    }

    private void grow() {
        if (read != null) {
            preview.setText(Template.filled(read.text(), blanks.values()));
        }
    }

    private void fill() {
        var values = blanks.values();
        desk.background()
                .run(() -> new Proceedings(desk.store(), desk.today()).fill(agreement, values))
                .onSuccess(save -> {
                    Undoing.saved(desk, save, text.of("agreement.done.fill"));
                    desk.navigator().back();
                })
                .onRefusal(refusal -> desk.notices().say(Sentences.of(text, null, refusal)));
    }
}
