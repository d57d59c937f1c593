package org.entente.ui.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.entente.sync.FileRules;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.ScreenBar;
import org.entente.ui.kit.Scrolling;
import org.entente.ui.shell.Settings.Theme;
import org.jspecify.annotations.Nullable;

/// How the window looks and speaks, where the records are, and what the program is made of.
public final class SettingsScreen implements Screen {
    private static final List<Integer> SIZES = List.of(100, 125, 150, 175, 200);

    private final Session session;
    private final Text text;
    private final BorderPane node = new BorderPane();
    private final VBox column = new VBox();

    /// @param session what it works with
    public SettingsScreen(Session session) {
        this.session = session;
        text = session.desk().text();
        Label title = new Label(title());
        title.getStyleClass().add("screen-title");
        ScreenBar bar = new ScreenBar(List.of(title), List.of());
        column.getStyleClass().addAll("form-column", "settings");
        looks();
        data();
        laptop();
        files();
        about();
        ScrollPane scroll = Scrolling.of(column);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFocusTraversable(false);
        node.setId("settings");
        node.getStyleClass().add("screen");
        node.setTop(bar);
        node.setCenter(scroll);
    }

    private void looks() {
        Settings settings = session.settings();
        section("settings.looks");
        List<String> languages = Text.LANGUAGES.stream().map(Locale::getLanguage).toList();
        setting(
                "settings.language",
                choice(
                        "language",
                        languages,
                        text.locale().getLanguage(),
                        l -> capital(Locale.of(l).getDisplayLanguage(Locale.of(l))),
                        l -> {
                            settings.remember("language", l);
                            session.rebuild().run();
                        }));
        setting(
                "settings.theme",
                choice(
                        "theme",
                        Arrays.asList(Theme.values()),
                        settings.theme(),
                        theme -> text.of(theme.message()),
                        theme -> {
                            settings.remember("theme", theme.name());
                            session.redress().run();
                        }));
        setting(
                "settings.text-size",
                choice(
                        "size",
                        SIZES,
                        settings.textSize(),
                        size -> size + " %",
                        size -> {
                            settings.remember("text-size", String.valueOf(size));
                            session.redress().run();
                        }));
        column.getChildren().add(wrapped(text.of("settings.text-size.help"), "quiet"));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void data() {
        section("settings.data");
        TextField folder = new TextField(session.home().folder().toString());
        folder.setEditable(false);
        folder.setAccessibleText(text.of("settings.folder"));
        folder.getStyleClass().add("wide-field");
        setting("settings.folder", folder);
        column.getChildren().add(wrapped(text.of("settings.folder.help"), "quiet"));
        Label guard = wrapped("", "guard");
        column.getChildren().add(guard);
        session.desk()
                .background()
                .run(session.home()::isRootKeyUnprotected)
                .onSuccess(open -> {
                    guard.setText(text.of(open ? "settings.unprotected" : "settings.protected"));
                    guard.setGraphic((open ? Icons.WARNING : Icons.LOCK).node());
                    guard.getStyleClass().add(open ? "guard-open" : "guard-closed");
                });
    }

    private void laptop() {
        section("screen.laptops");
        Button open =
                Icons.LAPTOP.labelled(text.of("settings.laptops"), () -> session.desk().navigator().screen("laptops"));
        open.setId("settings-laptops");
        column.getChildren().addAll(wrapped(text.of("settings.laptops.help"), "quiet"), open);
    }

    private void files() {
        section("settings.files");
        VBox choices = new VBox();
        choices.getStyleClass().add("settings-choices");
        column.getChildren().addAll(choices, wrapped(text.of("settings.files.help"), "quiet"));
        session.desk()
                .background()
                .run(() -> FileRules.of(session.home()))
                .onSuccess(rules -> choices.getChildren().setAll(bring(rules), limit(rules)));
    }

    private Node bring(FileRules rules) {
        return line(
                "settings.files.bring",
                choice(
                        "files-bring",
                        List.of(true, false),
                        rules.wanted(),
                        yes -> text.of(yes ? "form.flag-yes" : "settings.files.no"),
                        yes -> keep(now -> new FileRules(yes, now.limit()))));
    }

    private Node limit(FileRules rules) {
        return line(
                "settings.files.limit",
                choice(
                        "files-limit",
                        List.of(50_000_000L, 200_000_000L, 1_000_000_000L, FileRules.NO_LIMIT),
                        rules.limit(),
                        most -> most == FileRules.NO_LIMIT ? text.of("settings.files.no-limit") : text.size(most),
                        most -> keep(now -> new FileRules(now.wanted(), most))));
    }

    private void keep(UnaryOperator<FileRules> change) {
        session.desk().background().perform(() -> change.apply(FileRules.of(session.home())).keep(session.home()));
    }

    private void about() {
        section("settings.about");
        @Nullable String version = SettingsScreen.class.getPackage().getImplementationVersion();
        column.getChildren()
                .add(wrapped(text.of("settings.version", version == null ? "0.1.0" : version), "settings-label"));
        column.getChildren().add(wrapped(text.of("settings.licences"), "quiet"));
        column.getChildren().add(wrapped(licences(), "licences"));
    }

    private static String licences() {
        try (@Nullable InputStream in = SettingsScreen.class.getResourceAsStream("/org/entente/ui/licences.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void section(String message) {
        Label heading = new Label(text.of(message));
        heading.getStyleClass().add("section-title");
        column.getChildren().add(heading);
    }

    private void setting(String message, Node control) {
        column.getChildren().add(line(message, control));
    }

    private Node line(String message, Node control) {
        Label label = new Label(text.of(message));
        label.getStyleClass().add("settings-label");
        label.setLabelFor(control);
        FlowPane line = new FlowPane(label, control);
        line.getStyleClass().add("settings-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static <T> Node choice(String id, List<T> values, T now, Function<T, String> label, Consumer<T> choose) {
        ToggleGroup group = new ToggleGroup();
        FlowPane box = new FlowPane();
        for (T value : values) {
            ToggleButton button = new ToggleButton(label.apply(value));
            button.setId(id + "-" + value);
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value.equals(now));
            button.getStyleClass()
                    .add(
                            value.equals(values.getFirst())
                                    ? "left-pill"
                                    : value.equals(values.getLast()) ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                choose.accept(value);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return session.desk().text().of("screen.settings");
    }
}
