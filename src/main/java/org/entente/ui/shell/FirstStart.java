package org.entente.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.areas.Areas;
import org.entente.areas.partners.OurPlaces;
import org.entente.geo.Gazetteer;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.PlaceEditor;
import org.entente.ui.kit.Proposals;
import org.entente.ui.kit.Scrolling;
import org.entente.ui.shell.laptops.OtherBeginnings;
import org.jspecify.annotations.Nullable;

/// What one sees where no community lives in the folder yet: found one, look around in the sample network, join one from
/// another laptop, or begin again from a backup or the recovery sheet.
public final class FirstStart {
    private static final int SHORT = 8;
    private static final int LONG = 14;

    private final Text text;
    private final Path folder;
    private final Consumer<Home> opened;
    private final Background background;
    private final @Nullable SampleNetwork sample;
    private final StackPane root = new StackPane();
    private final StackPane middle = new StackPane();
    private final TextField name = new TextField();
    private final Proposals<Gazetteer.Town> place;
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final CheckBox without = new CheckBox();
    private final Label strength = new Label();
    private final Label problem = new Label();
    private final Button found = new Button();
    private final Button look = new Button();

    /// Opens the sample network; made by whoever starts the window, since the kernel loads it.
    public interface SampleNetwork {
        /// Off the window's thread.
        Home open() throws Exception;
    }

    /// @param opened is given the open data folder
    /// @param sample opens the sample network; null where there is none
    public FirstStart(
            Path folder,
            Settings settings,
            Consumer<Home> opened,
            @Nullable SampleNetwork sample,
            Consumer<java.util.Locale> speak) {
        this(folder, settings, opened, sample, speak, null);
    }

    /// @param files how files are asked for; null for the system's own dialogs
    FirstStart(
            Path folder,
            Settings settings,
            Consumer<Home> opened,
            @Nullable SampleNetwork sample,
            Consumer<java.util.Locale> speak,
            @Nullable FileChoice files) {
        this.folder = folder;
        this.opened = opened;
        this.sample = sample;
        text = settings.text();
        background = new Background(this::complain);
        place = new Proposals<>(background, PlaceEditor::find, Gazetteer.Town::full, town -> {});
        FileChoice choice = files == null ? FileChoice.system(root) : files;
        OtherBeginnings others = new OtherBeginnings(middle, folder, text, background, choice, opened);
        VBox card = new VBox(heading());
        card.getChildren().addAll(fields());
        card.getChildren().addAll(buttons(), problem, others.node(), languages(speak));
        card.getStyleClass().add("first-start");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        middle.getChildren().setAll(card);
        middle.getStyleClass().add("first-start-middle");
        ScrollPane scroll = Scrolling.of(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("form-scroll");
        root.getChildren().add(scroll);
        others.resume();
        root.setId("first-start");
        Looks.dress(root, settings);
    }

    private Node heading() {
        ImageView icon =
                new ImageView(
                        new Image(
                                Objects.requireNonNull(
                                        FirstStart.class.getResourceAsStream("/org/entente/icons/entente-128.png"))));
        icon.setFitHeight(56);
        icon.setPreserveRatio(true);
        Label title = new Label(text.of("first.title"));
        title.getStyleClass().add("first-title");
        title.setWrapText(true);
        VBox box = new VBox(icon, title, wrapped(text.of("first.sentence"), "quiet"));
        box.getStyleClass().add("first-heading");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private List<Node> fields() {
        name.setId("community-name");
        place.field().setId("community-place");
        passphrase.setId("passphrase");
        again.setId("passphrase-again");
        without.setId("without-passphrase");
        without.setText(text.of("first.without"));
        without.setWrapText(true);
        strength.getStyleClass().add("field-help");
        strength.setWrapText(true);
        strength.setMinHeight(Region.USE_PREF_SIZE);
        without.setMinHeight(Region.USE_PREF_SIZE);
        strength.setText(text.of("first.passphrase.help"));
        passphrase.textProperty().subscribe((before, now) -> strength.setText(strength(now)));
        passphrase.disableProperty().bind(without.selectedProperty());
        again.disableProperty().bind(without.selectedProperty());
        without.selectedProperty()
                .subscribe((before, now) ->
                        strength.setText(now ? text.of("first.without.help") : strength(passphrase.getText())));
        List<Node> nodes = new ArrayList<>();
        nodes.add(field("first.name", name, text.of("first.name.prompt")));
        nodes.add(field("first.place", place.field(), text.of("first.place.prompt")));
        nodes.add(field("first.passphrase", passphrase, ""));
        nodes.add(field("first.passphrase-again", again, ""));
        nodes.add(strength);
        nodes.add(without);
        return nodes;
    }

    private Node field(String message, TextField field, String prompt) {
        Label label = new Label(text.of(message));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setPromptText(prompt);
        field.setAccessibleText(text.of(message));
        VBox box = new VBox(label, field);
        box.getStyleClass().add("first-field");
        return box;
    }

    private String strength(String typed) {
        if (typed.isEmpty()) {
            return text.of("first.passphrase.help");
        }
        int words = typed.strip().split("\\s+").length;
        boolean good = typed.length() >= LONG || words >= 4;
        return text.of(
                typed.length() < SHORT
                        ? "first.passphrase.weak"
                        : good ? "first.passphrase.good" : "first.passphrase.fair");
    }

    private Node buttons() {
        found.setId("found");
        found.setText(text.of("first.found"));
        found.getStyleClass().add("accent");
        found.setDefaultButton(true);
        found.setOnAction(e -> found());
        look.setId("look-around");
        look.setText(text.of("first.look"));
        look.setOnAction(e -> lookAround());
        problem.setId("first-problem");
        problem.setWrapText(true);
        problem.setGraphic(Icons.PROBLEM.node());
        problem.getStyleClass().add("field-complaint");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        found.setMinWidth(Region.USE_PREF_SIZE);
        look.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane box = new FlowPane(found);
        if (sample != null) {
            box.getChildren().add(look);
        }
        box.getStyleClass().add("button-row");
        return box;
    }

    private Node languages(Consumer<java.util.Locale> speak) {
        HBox box = new HBox();
        box.getStyleClass().add("button-row");
        for (java.util.Locale language : Text.LANGUAGES) {
            Hyperlink link = new Hyperlink(language.getDisplayLanguage(language));
            link.setOnAction(e -> speak.accept(language));
            box.getChildren().add(link);
        }
        return box;
    }

    private void found() {
        problem.setText("");
        if (name.getText().isBlank()) {
            say("first.name.missing", name);
            return;
        }
        boolean bare = without.isSelected();
        if (!bare && passphrase.getText().isEmpty()) {
            say("first.passphrase.missing", passphrase);
            return;
        }
        if (!bare && !passphrase.getText().equals(again.getText())) {
            say("first.passphrase.differs", again);
            return;
        }
        String called = name.getText();
        String where = place.field().getText();
        char @Nullable [] secret = bare ? null : passphrase.getText().toCharArray();
        open(() -> {
            try {
                Home home = Home.found(folder, Areas.model(), called, where, secret);
                OurPlaces.found(home.store(), where);
                return home;
            } finally {
                if (secret != null) {
                    Arrays.fill(secret, ' ');
                }
            }
        });
    }

    private void lookAround() {
        SampleNetwork network = sample;
        if (network != null) {
            open(network::open);
        }
    }

    private void open(Background.Work<Home> work) {
        found.setDisable(true);
        look.setDisable(true);
        background
                .run(work)
                .onSuccess(opened)
                .andFinally(() -> {
                    found.setDisable(false);
                    look.setDisable(false);
                });
    }

    private void say(String message, TextField field) {
        problem.setText(text.of(message));
        field.requestFocus();
    }

    private void complain(Refusal refusal) {
        problem.setText(Sentences.of(text, null, refusal));
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /// The window's root.
    public Parent root() {
        return root;
    }

    /// Whether nothing is under way. For tests and pictures.
    public boolean isIdle() {
        return background.isIdle();
    }
}
