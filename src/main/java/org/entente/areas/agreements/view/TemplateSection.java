package org.entente.areas.agreements.view;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FormSection;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// Above the form of a new agreement: one need not begin with an empty page.
final class TemplateSection implements FormSection {
    private final VBox node;

    TemplateSection(Desk desk) {
        Button choose =
                Icons.AGREEMENT.labelled(
                        desk.text().of("agreement.template.choose"),
                        () -> desk.navigator().screen("agreement-template"));
        choose.setId("choose-template");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        node = Page.card(Page.quiet(desk.text().of("agreement.template.hint")), choose);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        // says the same as long as it is there
    }

    @Override
    public boolean isFirst() {
        return true;
    }
}
