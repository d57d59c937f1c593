package org.entente.ui.shell.laptops;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.entente.sync.Backup;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;

/// Backups: when the last one was made, and making one.
final class BackupCard {
    private final Session session;
    private final Desk desk;
    private final Text text;
    private final FileChoice files;
    private final Runnable changed;

    /// @param changed to be called when one was made
    BackupCard(Session session, FileChoice files, Runnable changed) {
        this.session = session;
        this.files = files;
        this.changed = changed;
        desk = session.desk();
        text = desk.text();
    }

    /// The card.
    ///
    /// @param last when the last one was made
    Node node(Optional<Instant> last) {
        Button now = Icons.BACKUP.labelled(text.of("backup.now"), this::ask);
        now.setId("backup-now");
        FlowPane buttons = new FlowPane(now);
        buttons.getStyleClass().add("button-row");
        Label when =
                last.map(at -> Page.line(Icons.DONE, text.of("backup.last", text.time(at))))
                        .orElseGet(() -> Page.line(Icons.WARNING, text.of("backup.never")));
        return Page.card(Page.heading(text.of("backup.title")), when, Page.quiet(text.of("backup.means")), buttons);
    }

    private void ask() {
        Optional<Path> folder = files.folder(text.of("backup.folder"));
        folder.ifPresent(to -> {
            NewPassphrase passphrase = new NewPassphrase(text, text.of("backup.passphrase"));
            Node content = new VBox(12, Secrets.sentence(text.of("backup.passphrase.means")), passphrase.node());
            desk.dialogs()
                    .ask(
                            text.of("backup.title"),
                            content,
                            List.of(
                                    new Dialogs.Answer(
                                            text.of("backup.do"), "accent", () -> write(to, passphrase.take())),
                                    new Dialogs.Answer(text.of("action.cancel"), "", () -> {})),
                            passphrase.fits());
        });
    }

    private void write(Path folder, char[] passphrase) {
        desk.background()
                .run(() -> Backup.write(session.home(), folder, Backup.usualName(session.home()), passphrase))
                .onSuccess(file -> {
                    desk.notices().say(text.of("backup.done", file.toString()));
                    changed.run();
                });
    }
}
