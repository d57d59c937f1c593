package org.entente.ui.shell.laptops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.log.Standing;
import org.entente.sync.RootKeys;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// What speaks for the whole community: its recovery sheet, its passphrase, and changing it.
final class RootCard {
    private final Session session;
    private final Desk desk;
    private final Text text;
    private final Secrets secrets;
    private final Runnable changed;

    /// How it stands on this laptop.
    ///
    /// @param here  whether it is on this laptop
    /// @param open  whether it is here without a passphrase
    /// @param sheet when the recovery sheet was last printed
    record Standings(boolean here, boolean open, Optional<Instant> sheet) {}

    /// @param changed to be called when something was done
    RootCard(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        desk = session.desk();
        text = desk.text();
        secrets = new Secrets(session);
    }

    Node node(String community, Standings how, List<Standing.Device> devices) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-row");
        List<Node> parts = new ArrayList<>();
        parts.add(Page.heading(text.of("root.title", community)));
        if (how.here()) {
            parts.add(
                    how.open()
                            ? Page.line(Icons.WARNING, text.of("settings.unprotected"))
                            : Page.line(Icons.LOCK, text.of("settings.protected")));
            parts.add(
                    how.sheet()
                            .map(at -> Page.line(Icons.DONE, text.of("root.sheet.last", text.time(at))))
                            .orElseGet(() -> Page.line(Icons.WARNING, text.of("root.sheet.never"))));
            Button print = Icons.PRINT.labelled(text.of("root.sheet.print"), () -> desk.navigator().screen("sheet"));
            buttons.getChildren()
                    .addAll(
                            id(print, "print-sheet"),
                            button("root.passphrase", "change-passphrase", this::passphrase),
                            button("root.change", "change-root", () -> change(devices)));
        } else {
            parts.add(Page.line(Icons.INFO, text.of("root.elsewhere")));
        }
        buttons.getChildren().add(button("root.recover", "recover", this::recover));
        parts.add(buttons);
        return Page.card(parts.toArray(Node[]::new));
    }

    private Button button(String message, String id, Runnable act) {
        Button button = new Button(text.of(message));
        button.setOnAction(e -> act.run());
        return id(button, id);
    }

    private static Button id(Button button, String id) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void passphrase() {
        NewPassphrase next = new NewPassphrase(text, text.of("root.passphrase.new"));
        secrets.ask(
                new Secrets.Question(
                        text.of("root.passphrase.title"),
                        next.node(),
                        text.of("root.passphrase.do"),
                        "accent",
                        next.fits()),
                before -> {
                    new RootKeys(session.home()).protect(before, next.take());
                    return true;
                },
                done -> done("root.passphrase.done"));
    }

    /// Types the recovery sheet in.
    private void recover() {
        WordsField words = new WordsField(text);
        NewPassphrase next = new NewPassphrase(text, text.of("root.passphrase.new"));
        Node content = new VBox(12, Secrets.sentence(text.of("root.recover.means")), words.node(), next.node());
        var ready = Bindings.and(words.wholeProperty(), next.fits());
        desk.dialogs()
                .ask(
                        text.of("root.recover.title"),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        text.of("root.recover.do"),
                                        "accent",
                                        () ->
                                                desk.background()
                                                        .perform(() ->
                                                                new RootKeys(session.home())
                                                                        .recover(words.typed(), next.take()))
                                                        .onSuccess(done -> done("root.recover.done"))),
                                new Dialogs.Answer(text.of("action.cancel"), "", () -> {})),
                        ready);
        words.focus();
    }

    private void change(List<Standing.Device> devices) {
        ToggleGroup how = new ToggleGroup();
        RadioButton leisure = choice(how, "root.change.leisure", "root-leisure");
        RadioButton alarm = choice(how, "root.change.alarm", "root-alarm");
        leisure.setSelected(true);
        Map<Standing.Device, CheckBox> keep = new LinkedHashMap<>();
        VBox others = new VBox(6);
        others.getStyleClass().add("indented");
        for (Standing.Device device : devices) {
            if (device.isLive() && !device.key().equals(desk.store().device())) {
                CheckBox box = new CheckBox(text.of("root.change.keep", device.name()));
                keep.put(device, box);
                others.getChildren().add(box);
            }
        }
        others.disableProperty().bind(alarm.selectedProperty().not());
        NewPassphrase next = new NewPassphrase(text, text.of("root.passphrase.new"));
        Node content =
                new VBox(12, Secrets.sentence(text.of("root.change.means")), leisure, alarm, others, next.node());
        secrets.ask(
                new Secrets.Question(
                        text.of("root.change.title"), content, text.of("root.change.do"), "danger", next.fits()),
                before -> {
                    new RootKeys(session.home()).succeed(kept(devices, keep, alarm.isSelected()), before, next.take());
                    return true;
                },
                done -> {
                    done("root.change.done");
                    desk.navigator().screen("sheet");
                });
    }

    private RadioButton choice(ToggleGroup group, String message, String id) {
        RadioButton button = new RadioButton(text.of(message));
        button.setId(id);
        button.setToggleGroup(group);
        button.setWrapText(true);
        return button;
    }

    private List<Standing.Device> kept(
            List<Standing.Device> devices, Map<Standing.Device, CheckBox> keep, boolean alarm) {
        return devices.stream()
                .filter(device -> {
                    @Nullable CheckBox box = keep.get(device);
                    return device.isLive() && (!alarm || box == null || box.isSelected());
                })
                .toList();
    }

    private void done(String message) {
        desk.notices().say(text.of(message));
        changed.run();
    }
}
