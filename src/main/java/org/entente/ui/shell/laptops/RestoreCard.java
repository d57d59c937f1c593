package org.entente.ui.shell.laptops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import org.entente.areas.Areas;
import org.entente.log.Card;
import org.entente.sync.Backup;
import org.entente.sync.Home;
import org.entente.sync.RootKeys;
import org.entente.ui.kit.Page;
import org.jspecify.annotations.Nullable;

/// Beginning again from a backup, from the recovery sheet, or from both. What a backup alone brings back still has to be
/// let in by another laptop.
public final class RestoreCard extends FirstCard {
    private final WordsField words;
    private final NewPassphrase next;
    private final TextField name = new TextField();
    private final Label chosen;
    private final PasswordField passphrase = new PasswordField();
    private final SimpleBooleanProperty unpacked = new SimpleBooleanProperty();
    private final BooleanBinding ready; // held, since a binding that nobody holds stops telling
    private final Runnable join;
    private final Label chosenCard;
    private @Nullable Path backup;
    private @Nullable Path card;

    /// @param join shows how another laptop lets this one in
    public RestoreCard(Place place, Runnable join) {
        super(place, "restore.title", "restore.sentence");
        this.join = join;
        words = new WordsField(text);
        next = new NewPassphrase(text, text.of("restore.passphrase"));
        name.setId("laptop-name");
        name.setPromptText(text.of("join.name.prompt"));
        passphrase.setId("backup-passphrase");
        chosen = Page.quiet(text.of("restore.none"));
        chosenCard = Page.quiet(text.of("restore.no-card"));
        unpacked.set(isUnpacked(place.folder()));
        ready =
                Bindings.createBooleanBinding(
                        () -> words.wholeProperty().get() && next.fits().get() && !name.getText().isBlank(),
                        words.wholeProperty(),
                        next.fits(),
                        name.textProperty());
        Button restore = button("restore.do", "restore", this::restore);
        restore.getStyleClass().add("accent");
        restore.disableProperty().bind(ready.not());
        Button without = button("restore.without", "restore-without", this::unpackThenJoin);
        without.setDisable(!unpacked.get());
        passphrase
                .textProperty()
                .subscribe(typed -> without.setDisable(!unpacked.get() && (backup == null || typed.isEmpty())));
        List<Node> parts = new ArrayList<>();
        if (unpacked.get()) {
            parts.add(Page.line(org.entente.ui.kit.Icons.DONE, text.of("restore.unpacked")));
        } else {
            parts.add(row(button("restore.choose", "choose-backup", this::choose), chosen));
            parts.add(Secrets.field(text.of("restore.backup-passphrase"), passphrase));
            parts.add(row(button("restore.choose-card", "choose-card", this::chooseCard), chosenCard));
        }
        parts.addAll(List.of(words.node(), Secrets.field(text.of("laptops.name"), name), next.node()));
        parts.add(row(restore, without, back()));
        passphrase.setDisable(true);
        finish(parts.toArray(Node[]::new));
    }

    /// Whether a backup lies in a folder that no laptop works in yet.
    public static boolean isUnpacked(Path folder) {
        return Files.exists(folder.resolve("entente.db"));
    }

    private void choose() {
        place.files()
                .open(text.of("restore.choose"))
                .ifPresent(file -> {
                    backup = file;
                    chosen.setText(String.valueOf(file.getFileName()));
                    passphrase.setDisable(false);
                    passphrase.requestFocus();
                });
    }

    private void chooseCard() {
        place.files()
                .open(text.of("restore.choose-card"))
                .ifPresent(file -> {
                    card = file;
                    chosenCard.setText(String.valueOf(file.getFileName()));
                });
    }

    private void unpack() {
        Path file = backup;
        if (file != null && !isUnpacked(place.folder())) {
            Backup.restore(file, place.folder(), passphrase.getText().toCharArray());
        }
    }

    private void restore() {
        node.setDisable(true);
        char[] secret = next.take();
        place.background()
                .run(() -> {
                    unpack();
                    Card known = card == null ? null : Home.readCard(card);
                    return RootKeys.restore(
                            place.folder(), Areas.model(), words.typed(), known, name.getText(), secret);
                })
                .onSuccess(place.opened())
                .onRefusal(this::complain)
                .andFinally(() -> node.setDisable(false));
    }

    private void unpackThenJoin() {
        node.setDisable(true);
        place.background()
                .perform(this::unpack)
                .onSuccess(done -> join.run())
                .onRefusal(this::complain)
                .andFinally(() -> node.setDisable(false));
    }
}
