package org.entente.areas.partners.view;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.entente.areas.partners.intake.FlagWords;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.areas.partners.intake.Part;
import org.entente.areas.partners.intake.PartnerList;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Space;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.AudiencePane;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.FileIntake;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// Reads a list of partners in from a file: what would come of it is shown first, and nothing is saved before the button is
/// pressed; then all of it is one change.
final class IntakeScreen implements Screen {
    /// Its address, before the file's.
    static final String ADDRESS = "partners-intake:";

    private final Desk desk;
    private final Text text;
    private final Page page;
    private final Button choose;
    private final Function<String, @Nullable Path> target;
    private final ObjectProperty<@Nullable Space> space = new SimpleObjectProperty<>();
    private final AudiencePane audience;
    private @Nullable Path file;
    private List<Part> parts = List.of();
    private int asked;
    private int done;

    IntakeScreen(Desk desk, String file) {
        this(desk, file, null);
    }

    /// @param file   the file to be read; empty where one is still to be chosen
    /// @param target how one is asked where to save a file, given its name; null for the system's own dialog
    IntakeScreen(Desk desk, String file, @Nullable Function<String, @Nullable Path> target) {
        this.desk = desk;
        this.file = file.isEmpty() ? null : Path.of(file);
        this.target = target == null ? this::askTarget : target;
        text = desk.text();
        audience = new AudiencePane(text, space, true);
        Button back = Icons.BACK.button(text.of("action.back"), desk.navigator()::back);
        choose = Icons.READ_IN.labelled(text.of("intake.choose"), this::choose);
        choose.setId("intake-choose");
        page = new Page("partners-intake", "cards", List.of(back, Page.title(title())), List.of(choose));
        FileIntake.onDrop(page.node(), this::take);
    }

    /// Opens it from the list.
    static void open(Desk desk, @Nullable Path file) {
        desk.navigator().screen(ADDRESS + (file == null ? "" : file));
    }

    private record Read(PartnerList list, List<Part> parts, ListIntake.Outcome outcome, List<Space> spaces) {}

    private void take(Path chosen) {
        file = chosen;
        parts = List.of();
        done = 0;
        load();
    }

    private void load() {
        Path from = file;
        int number = ++asked;
        if (from == null) {
            Button first = Icons.READ_IN.labelled(text.of("intake.choose"), this::choose);
            first.getStyleClass().add("accent");
            page.showEmpty(Emptiness.of(Icons.PARTNER, text.of("intake.empty"), first));
            return;
        }
        List<Part> said = parts;
        desk.background()
                .run(() -> {
                    PartnerList list = PartnerList.read(from);
                    List<Part> used = said.isEmpty() ? list.proposal(this::remembered) : said;
                    List<Space> spaces = desk.records().spaces();
                    return new Read(list, used, outcome(list, used, ours(spaces), false), spaces);
                })
                .onSuccess(read -> {
                    if (number == asked) {
                        show(read);
                    }
                })
                .onRefusal(refusal -> refused(refusal, number));
    }

    private static Space ours(List<Space> spaces) {
        return spaces.stream().filter(one -> one.kind() == SpaceKind.OURS).findFirst().orElseThrow();
    }

    /// What would come of it, or came of it; nothing where no column is the name yet.
    private ListIntake.Outcome outcome(PartnerList list, List<Part> used, Space to, boolean save) {
        if (list.table().isPresent() && !used.contains(Part.NAME)) {
            return new ListIntake.Outcome(list.table().get().lines().size(), 0, 0, List.of(), -1);
        }
        return new ListIntake(desk.store()).take(list, used, to.id(), save);
    }

    private Optional<Part> remembered(String column) {
        return desk.memory().recall("partners.column." + column).flatMap(Part::of);
    }

    private void refused(Refusal refusal, int number) {
        if (number == asked) {
            Button other = Icons.READ_IN.labelled(text.of("intake.other"), this::choose);
            other.getStyleClass().add("accent");
            page.showEmpty(Emptiness.of(Icons.PROBLEM, Sentences.of(text, null, refusal), other));
        }
    }

    private void show(Read read) {
        parts = read.parts();
        done = read.outcome().fresh() > 0 ? 0 : done;
        choose.setText(text.of("intake.other"));
        if (space.get() == null) {
            space.set(ours(read.spaces()));
        }
        audience.offer(read.spaces());
        IntakeCards cards = new IntakeCards(desk, read.list(), read.parts(), read.outcome());
        List<Node> all = new ArrayList<>();
        all.add(cards.summary(done, this::save));
        if (read.outcome().fresh() > 0) {
            all.add(audience.node());
        }
        cards.columns(this::say).ifPresent(all::add);
        cards.flags(() -> saveFlags(read)).ifPresent(all::add);
        page.show(all);
    }

    /// Somebody says what a column is.
    private void say(int column, Part part, String name) {
        List<Part> now = new ArrayList<>(parts);
        PartnerList.say(now, column, part);
        parts = List.copyOf(now);
        desk.memory().remember("partners.column." + Part.plain(name), part.name());
        load();
    }

    private void save() {
        Path from = file;
        Space to = space.get();
        List<Part> used = parts;
        if (from == null || to == null) {
            return;
        }
        page.column().setDisable(true);
        int number = ++asked;
        desk.background()
                .run(() -> outcome(PartnerList.read(from), used, to, true))
                .onSuccess(outcome -> {
                    done = outcome.fresh();
                    if (outcome.save() >= 0) {
                        Undoing.saved(desk, outcome.save(), text.of("intake.done", outcome.fresh()));
                    }
                    load();
                })
                .onRefusal(refusal -> refused(refusal, number))
                .andFinally(() -> page.column().setDisable(false));
    }

    private void saveFlags(Read read) {
        Path to = target.apply(text.of("intake.flags.file") + ".csv");
        if (to == null) {
            return;
        }
        desk.background()
                .perform(() -> {
                    try {
                        // With the mark by which spreadsheets know UTF-8.
                        Files.writeString(
                                to, "\uFEFF" + FlagWords.csv(text, read.outcome().flags()), StandardCharsets.UTF_8);
                    } catch (java.io.IOException e) {
                        throw new Refusal(e, Problem.FILE_UNWRITABLE, to.toString());
                    }
                })
                .onSuccess(saved -> desk.notices().say(text.of("intake.flags.saved", to.toString())));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.of("intake.choose-list"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                text.of("intake.lists"), "*.csv", "*.tsv", "*.txt", "*.geojson", "*.json", "*.gz"),
                        new FileChooser.ExtensionFilter(text.of("intake.all-files"), "*"));
        File chosen = chooser.showOpenDialog(window());
        if (chosen != null) {
            take(chosen.toPath());
        }
    }

    private @Nullable Path askTarget(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(window());
        return chosen == null ? null : chosen.toPath();
    }

    private @Nullable Window window() {
        return page.node().getScene() == null ? null : page.node().getScene().getWindow();
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return text.of("intake.title");
    }

    @Override
    public void shown() {
        load();
    }

    @Override
    public void changed(Set<RecordId> records) {
        load();
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(
                new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                this::choose,
                new KeyCodeCombination(KeyCode.ESCAPE),
                desk.navigator()::back);
    }
}
