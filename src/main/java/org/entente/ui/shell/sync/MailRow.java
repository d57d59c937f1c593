package org.entente.ui.shell.sync;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.sync.Mail;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// What a drive has for others, and what we have with us for others that could go on it: one button for both.
final class MailRow {
    private MailRow() {}

    /// @param carry passes it on
    static Node of(Text text, DriveContents contents, Runnable carry) {
        int take = contents.mail().size();
        int leave = contents.drive().writable() ? contents.toPut() : 0;
        if (take == 0 && leave == 0) {
            Region nothing = new Region();
            nothing.setManaged(false);
            return nothing;
        }
        Button button = Icons.SYNC.labelled(text.of("sync.carry", take, leave), carry);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(4, button, Page.quiet(text.of("sync.carry-means")));
    }

    /// What passing it on did, in words.
    static String passed(Text text, Mail.Passed passed) {
        return passed.left() == 0
                ? text.of("sync.carried", passed.picked(), passed.put())
                : text.of("sync.carried-left", passed.picked(), passed.put(), passed.left());
    }
}
