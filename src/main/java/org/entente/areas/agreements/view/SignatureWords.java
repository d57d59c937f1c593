package org.entente.areas.agreements.view;

import java.time.LocalDate;
import javafx.scene.Node;
import org.entente.areas.agreements.Signing;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// A party and whether it has signed, in a line: the picture and the words say the same.
final class SignatureWords {
    private SignatureWords() {}

    static Node of(Text text, Signing.Line line) {
        var row = line.signature();
        if (row == null) {
            return Page.line(Icons.WAITING, text.of("agreement.unsigned", line.party().name()));
        }
        LocalDate day = row.value().day();
        return Page.line(
                Icons.DONE,
                text.of(
                        line.isByKey() ? "agreement.signed" : "agreement.signed-on-paper",
                        line.party().name(),
                        row.value().person(),
                        day == null ? "" : text.day(day)));
    }
}
