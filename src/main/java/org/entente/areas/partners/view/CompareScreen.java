package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.Merging;
import org.entente.record.Field;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Space;
import org.entente.text.Text;
import org.entente.ui.kit.Audiences;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.Undoing;
import org.entente.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/// Two partners side by side: field by field one chooses what is to stand, and makes one of them, or says that they are
/// two.
final class CompareScreen implements Screen {
    private final Desk desk;
    private final Text text;
    private final RecordId one;
    private final RecordId other;
    private final Page page;
    private final Map<String, @Nullable Object> chosen = new LinkedHashMap<>();

    CompareScreen(Desk desk, RecordId one, RecordId other) {
        this.desk = desk;
        this.one = one;
        this.other = other;
        text = desk.text();
        Button back = Icons.BACK.button(text.of("action.back"), desk.navigator()::back);
        page = new Page("partners-compare", "cards", List.of(back, Page.title(title())), List.of());
    }

    private record Read(
            Merging.Parts parts,
            Map<String, @Nullable Object> proposal,
            Wording.Values words,
            Space kept,
            Space gone) {}

    private void load() {
        desk.background()
                .run(() -> {
                    Merging merging = new Merging(desk.store());
                    Merging.Parts parts = merging.parts(one, other);
                    return new Read(
                            parts,
                            merging.proposal(parts),
                            desk.wording().over(List.of(parts.kept(), parts.other())),
                            desk.records().space(parts.kept().space()).orElseThrow(),
                            desk.records().space(parts.other().space()).orElseThrow());
                })
                .onSuccess(this::show);
    }

    private void show(Read read) {
        chosen.clear();
        chosen.putAll(read.proposal());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare");
        for (double width : new double[] {24, 38, 38}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        Merging.Parts parts = read.parts();
        grid.addRow(0, new Label(), head(parts.kept(), read.kept(), true), head(parts.other(), read.gone(), false));
        int row = 1;
        for (Field field : parts.kept().kind().fields()) {
            Object mine = parts.kept().values().get(field.name());
            Object theirs = parts.other().values().get(field.name());
            if (mine != null || theirs != null) {
                row(grid, row++, field, read);
            }
        }
        List<Node> cards = new ArrayList<>();
        if (!read.kept().id().equals(read.gone().id())) {
            cards.add(
                    Page.line(
                            Icons.WARNING,
                            text.of("compare.wider", Audiences.name(text, read.kept()), parts.other().title())));
        }
        cards.add(Page.card(grid));
        cards.add(Page.quiet(text.of("compare.moves", parts.other().title())));
        cards.add(buttons(parts));
        page.show(cards);
    }

    private Node head(Item item, Space space, boolean stays) {
        VBox head =
                new VBox(
                        Page.heading(item.title().isBlank() ? item.id().handle() : item.title()),
                        Page.quiet(text.of(stays ? "compare.stays" : "compare.goes")),
                        Page.quiet(Audiences.name(text, space)));
        head.getStyleClass().add("entry-cell");
        return head;
    }

    private void row(GridPane grid, int row, Field field, Read read) {
        Item kept = read.parts().kept();
        Item gone = read.parts().other();
        Object mine = kept.values().get(field.name());
        Object theirs = gone.values().get(field.name());
        Label name = new Label(text.field(kept.kind().name(), field.name()));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("quiet");
        String left = read.words().of(kept.kind(), field, mine);
        String right = read.words().of(kept.kind(), field, theirs);
        if (Objects.equals(mine, theirs)) {
            grid.addRow(row, name, words(left), words(right));
            return;
        }
        ToggleGroup group = new ToggleGroup();
        VBox ours = new VBox(radio(group, field, left, mine));
        if (field.type().isSet() && mine != null && theirs != null) {
            TreeSet<String> all = new TreeSet<>(kept.elements(field.name()));
            all.addAll(gone.elements(field.name()));
            ours.getChildren().add(radio(group, field, text.of("compare.both"), List.copyOf(all)));
        }
        grid.addRow(row, name, ours, radio(group, field, right, theirs));
    }

    private static Label words(String value) {
        Label label = new Label(value);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private RadioButton radio(ToggleGroup group, Field field, String words, @Nullable Object value) {
        RadioButton button = new RadioButton(words.isBlank() ? text.of("compare.empty") : words);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setId("compare-" + field.name() + "-" + group.getToggles().size());
        Object proposed = chosen.get(field.name());
        boolean stands = chosen.containsKey(field.name()) && Objects.equals(proposed, value);
        if (stands || (!chosen.containsKey(field.name()) && group.getSelectedToggle() == null)) {
            button.setSelected(true);
        }
        button.setOnAction(e -> chosen.put(field.name(), value));
        return button;
    }

    private Node buttons(Merging.Parts parts) {
        Button merge = Icons.DUPLICATE.labelled(text.of("compare.merge"), () -> merge(parts));
        merge.setId("compare-merge");
        merge.getStyleClass().add("accent");
        Button apart = new Button(text.of("duplicates.apart"));
        apart.setOnAction(e -> {
            DuplicatesScreen.keepApart(desk, parts.kept(), parts.other());
            desk.navigator().back();
        });
        Button leave = new Button(text.of("action.back"));
        leave.setOnAction(e -> desk.navigator().back());
        FlowPane row = new FlowPane(merge, apart, leave);
        row.getStyleClass().add("button-row");
        return row;
    }

    private void merge(Merging.Parts parts) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(chosen);
        desk.background()
                .run(() -> new Merging(desk.store()).merge(parts, values, desk.today()))
                .onSuccess(save -> {
                    Undoing.saved(desk, save, text.of("compare.merged", parts.other().title(), parts.kept().title()));
                    desk.navigator().back();
                });
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return text.of("compare.title");
    }

    @Override
    public void shown() {
        load();
    }
}
