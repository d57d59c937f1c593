package org.entente.areas.partners.view;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.entente.areas.Shown;
import org.entente.areas.partners.intake.DifferenceWords;
import org.entente.areas.partners.intake.FlagWords;
import org.entente.areas.partners.intake.Known;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.areas.partners.intake.Part;
import org.entente.areas.partners.intake.PartnerList;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Space;
import org.entente.text.Sentences;
import org.entente.ui.kit.AudiencePane;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.FileIntake;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// Reads a list of partners in from a file: what would come of it is shown first, and nothing is saved before the button is
/// pressed; then all of it is one change.
final class IntakeScreen extends LiveScreen {
    /// Its address, before the file's.
    static final String ADDRESS = "partners-intake:";

    private final Page page;
    private final Button choose;
    private final Function<String, @Nullable Path> target;
    private final ObjectProperty<@Nullable Space> space = new SimpleObjectProperty<>();
    private final AudiencePane audience;
    private final KnownChoice known;
    private @Nullable Path file;
    private List<Part> parts = List.of();
    private int asked;
    private ListIntake.@Nullable Outcome done;

    IntakeScreen(Desk desk, String file) {
        this(desk, file, null);
    }

    /// @param file   the file to be read; empty where one is still to be chosen
    /// @param target how one is asked where to save a file, given its name; null for the system's own dialog
    IntakeScreen(Desk desk, String file, @Nullable Function<String, @Nullable Path> target) {
        super(desk, desk.text().of("intake.title"));
        this.file = file.isEmpty() ? null : Path.of(file);
        this.target = target == null ? this::askTarget : target;
        audience = new AudiencePane(text, space, true);
        known = new KnownChoice(text, this::load);
        choose = Icons.READ_IN.labelled(text.of("intake.choose"), this::choose);
        choose.setId("intake-choose");
        page = new Page("partners-intake", "cards", List.of(back(), Page.title(title())), List.of(choose));
        fill(page.node());
        FileIntake.onDrop(page.node(), this::take);
        space.addListener((value, before, now) -> {
            if (before != null && known.value() != Known.SKIP) {
                load(); // who sees the list decides whose records it may change
            }
        });
    }

    /// Opens it from the list.
    static void open(Desk desk, @Nullable Path file) {
        desk.navigator().screen(ADDRESS + (file == null ? "" : file));
    }

    private record Read(PartnerList list, List<Part> parts, ListIntake.Outcome outcome, List<Space> spaces) {}

    private void take(Path chosen) {
        file = chosen;
        parts = List.of();
        done = null;
        load();
    }

    @Override
    protected void load() {
        Path from = file;
        int number = ++asked;
        if (from == null) {
            Button first = Icons.READ_IN.labelled(text.of("intake.choose"), this::choose);
            first.getStyleClass().add("accent");
            page.showEmpty(Emptiness.of(Icons.PARTNER, text.of("intake.empty"), first));
            return;
        }
        List<Part> said = parts;
        Space to = space.get();
        Known what = known.value();
        desk.background()
                .run(() -> {
                    PartnerList list = PartnerList.read(from);
                    List<Part> used = said.isEmpty() ? list.proposal(this::remembered) : said;
                    List<Space> spaces = desk.records().spaces();
                    SpaceId seen = (to == null ? ours(spaces) : to).id();
                    ListIntake.Outcome would = outcome(list, used, new ListIntake.Wish(what, seen, false));
                    return new Read(list, used, would, spaces);
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
    private ListIntake.Outcome outcome(PartnerList list, List<Part> used, ListIntake.Wish wish) {
        if (list.table().isPresent() && !used.contains(Part.NAME)) {
            return new ListIntake.Outcome(list.table().get().lines().size(), 0, 0, 0, List.of(), List.of(), -1);
        }
        return new ListIntake(desk.store()).take(list, used, wish);
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
        done = read.outcome().isNothing() ? done : null;
        choose.setText(text.of("intake.other"));
        if (space.get() == null) {
            space.set(ours(read.spaces()));
        }
        audience.offer(read.spaces());
        IntakeCards cards = new IntakeCards(desk, read.list(), read.parts(), read.outcome());
        DifferenceWords words = new DifferenceWords(text, Shown.of(desk.records(), text, List.of()));
        IntakeTables tables = new IntakeTables(text, read.outcome(), words);
        List<Node> all = new ArrayList<>();
        all.add(cards.summary(known.value(), done, this::save));
        if (read.outcome().known() > 0) {
            all.add(known.node());
        }
        if (read.outcome().fresh() > 0 || known.value() != Known.SKIP) {
            all.add(audience.node());
        }
        tables.differences().ifPresent(all::add);
        cards.columns(this::say).ifPresent(all::add);
        tables.flags(() -> saveFlags(read)).ifPresent(all::add);
        Node chosen = page.node().getScene() == null ? null : page.node().getScene().getFocusOwner();
        page.show(all);
        if (chosen != null && chosen.getScene() != null) {
            chosen.requestFocus(); // what stays, as the choice just made, keeps the keyboard
        }
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
        ListIntake.Wish wish = new ListIntake.Wish(known.value(), to.id(), true);
        page.column().setDisable(true);
        int number = ++asked;
        desk.background()
                .run(() -> outcome(PartnerList.read(from), used, wish))
                .onSuccess(outcome -> {
                    if (outcome.save() >= 0) {
                        done = outcome;
                        Undoing.saved(desk, outcome.save(), IntakeCards.done(text, outcome));
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

    private @Nullable Window window() {
        return page.node().getScene() == null ? null : page.node().getScene().getWindow();
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        Map<KeyCombination, Runnable> keys = new HashMap<>(super.shortcuts());
        keys.put(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN), this::choose);
        return keys;
    }
}
