package org.entente.areas.partners.view;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.entente.areas.partners.MapPart;
import org.entente.areas.partners.Mapped;
import org.entente.geo.Chart;
import org.entente.geo.Gazetteer;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.entente.record.Kind;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.PlaceEditor;
import org.entente.ui.kit.Proposals;
import org.entente.ui.kit.ScreenBar;
import org.jspecify.annotations.Nullable;

/// Partners on the map, with rings around our own place, and beside it the list of those in view, nearest first.
final class MapScreen extends LiveScreen {
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    static final String UNIT = "map.unit";

    /// Partners listed at once; the map shows them all.
    private static final int MOST_LISTED = 500;

    private final BorderPane node = new BorderPane();
    private final MapPane map;
    private final Label count = new Label();
    private final ListView<Mapped.Mark> list = new ListView<>();
    private final Button home;
    private final VBox side = new VBox();
    private final VBox below = new VBox();
    private final Node legend;
    private @Nullable Mapped mapped;
    private boolean placed;
    private boolean quiet;
    private boolean miles;

    private record Read(Chart chart, Mapped mapped) {}

    MapScreen(Desk desk) {
        super(desk, desk.text().of("screen.partners-map"));
        miles = desk.memory().recall(UNIT).orElse("miles").equals("miles");
        map = new MapPane(text);
        map.setId("partner-map");
        map.useMiles(miles);
        map.onOpen(this::open);
        map.onPointed(this::point);
        map.viewportProperty().subscribe(now -> listInView());
        map.chosenProperty().subscribe(this::follow);
        home = Icons.HOME.button(text.of("map.home"), this::goHome);
        home.setId("map-home");
        fill(node);
        node.setId("partners-map");
        node.getStyleClass().add("screen");
        node.setTop(header());
        list.setId("map-list");
        list.getStyleClass().add("map-list");
        list.setCellFactory(view -> cell());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(mark -> {
                    if (!quiet && mark != null) {
                        map.choose(mark);
                    }
                });
        list.setOnKeyPressed(e -> {
            Mapped.Mark mark = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && mark != null) {
                open(mark);
            }
        });
        node.setCenter(map);
        side.getStyleClass().add("map-side");
        side.getChildren().setAll(count, list);
        legend = MapLegend.of(text);
        node.setBottom(below);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        count.getStyleClass().addAll("quiet", "map-count");
        count.setMinHeight(Region.USE_PREF_SIZE);
        count.setWrapText(true);
        fit(0);
        node.widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    /// Where there is no room beside the map, as with large text, the list goes below it.
    private void fit(double width) {
        boolean room = width <= 0 || width > 46 * count.getFont().getSize();
        if (room == (node.getRight() != null)) {
            return;
        }
        if (room) {
            below.getChildren().setAll(legend);
            node.setRight(side);
        } else {
            node.setRight(null);
            below.getChildren().setAll(side); // whose rows show the shapes as well
        }
        side.pseudoClassStateChanged(BELOW, !room);
    }

    private Node header() {
        Label title = new Label(title());
        title.getStyleClass().add("screen-title");
        Proposals<Gazetteer.Town> find =
                new Proposals<>(desk, PlaceEditor::find, Gazetteer.Town::full, town -> goTo(town.point()));
        find.field().setPromptText(text.of("map.find"));
        find.field().setAccessibleText(text.of("map.find"));
        find.field().setId("map-find");
        find.field().getStyleClass().add("filter");
        ToggleButton unit = new ToggleButton(text.of("map.in-kilometres"));
        unit.setId("map-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.setSelected(!miles);
        unit.selectedProperty()
                .subscribe((before, now) -> {
                    miles = !now;
                    desk.memory().remember(UNIT, miles ? "miles" : "km");
                    map.useMiles(miles);
                    list.refresh();
                });
        Button all = Icons.ALL.button(text.of("map.all"), this::showAll);
        Button closer = Icons.ADD.button(text.of("map.closer"), () -> map.zoom(1.5));
        closer.setId("map-closer");
        Button farther = Icons.REMOVE.button(text.of("map.farther"), () -> map.zoom(1 / 1.5));
        Button print = Icons.PRINT.button(text.of("action.print"), () -> desk.navigator().screen("print:" + printed()));
        return new ScreenBar(List.of(title), List.of(find.field(), unit, home, all, farther, closer, print));
    }

    private ListCell<Mapped.Mark> cell() {
        ListCell<Mapped.Mark> cell =
                new ListCell<>() {
                    @Override
                    protected void updateItem(Mapped.@Nullable Mark mark, boolean empty) {
                        super.updateItem(mark, empty);
                        if (empty || mark == null) {
                            setGraphic(null);
                            return;
                        }
                        Label name = new Label(mark.title());
                        Label where = new Label(where(mark));
                        where.getStyleClass().add("quiet");
                        VBox words = new VBox(name, where);
                        words.setMinWidth(0);
                        words.setPrefWidth(0);
                        HBox row = new HBox(MapLegend.shape(mark.group()), words);
                        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
                        row.getStyleClass().add("map-row");
                        setGraphic(row);
                    }
                };
        cell.setPrefWidth(0);
        cell.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && cell.getItem() != null) {
                open(cell.getItem());
            }
        });
        return cell;
    }

    private String where(Mapped.Mark mark) {
        String far =
                mark.kilometres() < 0
                        ? ""
                        : miles
                                ? text.of("map.miles", Math.round(mark.kilometres() / Point.MILE))
                                : text.of("map.kilometres", Math.round(mark.kilometres()));
        return far.isEmpty() || mark.place().isEmpty() ? far + mark.place() : far + " · " + mark.place();
    }

    private void open(Mapped.Mark mark) {
        desk.navigator().screen("partner-card:" + mark.id());
    }

    /// To our own place; where nobody has said where that is, one can say it now.
    private void goHome() {
        if (mapped == null || mapped.ours() != null) {
            map.goHome();
        } else {
            new HomeSetting(desk).ask();
        }
    }

    private void goTo(Point point) {
        map.show(Viewport.at(point, Math.max(map.view().scale(), 120), map.view().width(), map.view().height()));
        map.requestFocus();
    }

    private void showAll() {
        Mapped now = mapped;
        if (now != null && !now.partners().isEmpty()) {
            map.show(
                    Viewport.of(
                            now.partners().stream().map(Mapped.Mark::point).toList(),
                            map.view().width(),
                            map.view().height()));
        }
    }

    private void listInView() {
        Mapped now = mapped;
        if (now == null) {
            return;
        }
        List<Mapped.Mark> seen = now.partners().stream().filter(mark -> map.view().shows(mark.point())).toList();
        quiet = true;
        list.getItems().setAll(seen.stream().limit(MOST_LISTED).toList());
        quiet = false;
        String words = text.of("map.in-view", seen.size(), now.partners().size());
        count.setText(now.pointless() > 0 ? words + " " + text.of("map.pointless", now.pointless()) : words);
    }

    private void follow(Mapped.@Nullable Mark mark) {
        quiet = true;
        if (mark == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(mark);
            list.scrollTo(mark);
        }
        quiet = false;
    }

    /// What can be done with a point of the map.
    private void point(Point point) {
        MenuItem ours = new MenuItem(text.of("map.set-home"));
        ours.setOnAction(e -> new HomeSetting(desk).set(point));
        ContextMenu menu = new ContextMenu(ours);
        menu.show(map, Side.TOP, map.view().toX(point.longitude()), map.view().toY(point.latitude()));
    }

    @Override
    protected void load() {
        desk.background().run(() -> new Read(Chart.get(), Mapped.of(desk.records()))).onSuccess(this::show);
    }

    private void show(Read read) {
        mapped = read.mapped();
        map.show(read.chart(), read.mapped());
        if (!placed) {
            placed = true;
            map.whenSized(read.mapped().ours() != null ? map::goHome : this::showAll);
        }
        boolean empty = read.mapped().partners().isEmpty() && read.mapped().ours() == null;
        node.setCenter(empty ? Emptiness.of(Icons.MAP, text.of("map.empty"), first()) : map);
        listInView();
    }

    private Node first() {
        Kind<?> partner = desk.records().kinds().named("partner");
        return Icons.ADD.labelled(
                text.of("action.new-first", org.entente.text.Sentences.inline(text, partner)),
                () -> desk.navigator().create(partner));
    }

    @Override
    public Optional<String> report() {
        return Optional.of(printed());
    }

    /// What is printed is the part in view.
    private String printed() {
        return "partner-map:" + new MapPart(map.view(), miles).words();
    }

    @Override
    public void focus() {
        map.requestFocus();
    }
}
