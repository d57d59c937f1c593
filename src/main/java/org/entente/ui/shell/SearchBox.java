package org.entente.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.entente.record.Kind;
import org.entente.report.Report;
import org.entente.store.Hit;
import org.entente.store.Records;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.jspecify.annotations.Nullable;

/// Finds any record, screen, action or printout while one types (Ctrl+K).
public final class SearchBox {
    private static final int MOST = 12;

    private final Session session;
    private final Desk desk;
    private final TextField field = new TextField();
    private final ListView<Found> list = new ListView<>();
    private final VBox results = new VBox(list);
    private @Nullable Node before;
    private int asked;

    /// One thing found.
    private record Found(Icons icon, String title, String what, String excerpt, Runnable go) {}

    SearchBox(Session session) {
        this.session = session;
        desk = session.desk();
        Text text = desk.text();
        field.setId("search");
        field.setPromptText(text.of("search.prompt"));
        field.setAccessibleText(text.of("search.prompt"));
        field.getStyleClass().add("search-field");
        field.setFocusTraversable(true);
        field.textProperty().subscribe((old, now) -> search(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe((old, now) -> {
                    if (!now) {
                        results.setVisible(false);
                    } else if (!field.getText().isBlank()) {
                        search(field.getText());
                    }
                });
        list.setId("search-results");
        list.setFocusTraversable(false);
        list.setCellFactory(v -> cell());
        list.setPlaceholder(new Label(text.of("search.nothing")));
        results.getStyleClass().add("search-results");
        results.setVisible(false);
        results.setManaged(false);
        StackPane.setAlignment(results, Pos.TOP_LEFT);
    }

    /// Puts the keyboard into the box.
    public void open() {
        Node focused = field.getScene() == null ? null : field.getScene().getFocusOwner();
        before = field.equals(focused) ? before : focused;
        field.requestFocus();
        field.selectAll();
    }

    boolean isOpen() {
        return results.isVisible();
    }

    TextField field() {
        return field;
    }

    Node results() {
        return results;
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> go(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> {
                close();
                if (before != null) {
                    before.requestFocus();
                }
            }
            default -> {
                return;
            }
        }
        if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        }
        e.consume();
    }

    private void close() {
        asked++;
        field.clear();
        results.setVisible(false);
    }

    private void go(@Nullable Found found) {
        if (found != null) {
            close();
            found.go().run();
        }
    }

    private void search(String typed) {
        int mine = ++asked;
        if (typed.isBlank()) {
            results.setVisible(false);
            return;
        }
        desk.background()
                .run(() -> find(typed))
                .onSuccess(found -> {
                    if (mine == asked) {
                        show(found);
                    }
                });
    }

    private List<Found> find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Text text = desk.text();
        List<Found> found = places();
        found.removeIf(place -> !place.title().toLowerCase(Locale.ROOT).contains(words));
        List<Found> records = new ArrayList<>();
        for (Hit hit : session.home().records().search(typed, MOST)) {
            String title = hit.title().isBlank() ? text.kind(hit.kind().name()) : hit.title();
            records.add(
                    new Found(
                            Icons.ofKind(hit.kind().name()),
                            title,
                            text.kind(hit.kind().name()),
                            hit.excerpt(),
                            () -> desk.navigator().open(hit.id())));
        }
        records.addAll(found);
        records.sort(java.util.Comparator.comparingInt(one -> likeness(one.title().toLowerCase(Locale.ROOT), words)));
        return records;
    }

    /// Screens, what can be made new, and what can be printed.
    private List<Found> places() {
        Text text = desk.text();
        List<Found> places = new ArrayList<>();
        for (Screens.Entry entry : Screens.all()) {
            String label = entry.label().apply(text);
            places.add(place(entry.icon(), label, "search.screen", () -> desk.navigator().screen(entry.id())));
        }
        for (Screens.Entry entry : Screens.all()) {
            if (entry.id().startsWith("list:")) {
                Kind<?> kind = desk.records().kinds().named(entry.id().substring(5));
                String label = text.of("action.new", Sentences.inline(text, kind));
                places.add(place(Icons.ADD, label, "search.action", () -> desk.navigator().create(kind)));
            }
        }
        for (Report<Records> report : session.reports().all()) {
            String id = "print:" + report.name();
            places.add(place(Icons.PRINT, report.title(text), "search.report", () -> desk.navigator().screen(id)));
        }
        return places;
    }

    private Found place(Icons icon, String title, String sort, Runnable go) {
        return new Found(icon, title, desk.text().of(sort), "", go);
    }

    /// What is called just so comes first, then what begins so, then what only mentions it; else records before screens.
    private static int likeness(String title, String words) {
        return title.equals(words) ? 0 : title.startsWith(words) ? 1 : 2;
    }

    private void show(List<Found> found) {
        if (!field.isFocused()) {
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        double em = field.getFont().getSize();
        Bounds bounds = field.localToScene(field.getBoundsInLocal());
        Point2D at = results.getParent().sceneToLocal(bounds.getMinX(), bounds.getMaxY() + 4);
        double room = field.getScene().getHeight() - at.getY() - 2 * em;
        double height = Math.min(room, Math.max(1, found.size()) * 3.5 * em + 16);
        list.setFixedCellSize(3.5 * em);
        results.resizeRelocate(at.getX(), at.getY(), Math.max(bounds.getWidth(), 40 * em), height);
        results.setVisible(true);
        results.toFront();
    }

    private ListCell<Found> cell() {
        ListCell<Found> cell =
                new ListCell<>() {
                    @Override
                    protected void updateItem(@Nullable Found found, boolean empty) {
                        super.updateItem(found, empty);
                        setGraphic(empty || found == null ? null : row(found));
                        setText(null);
                    }
                };
        cell.setPrefWidth(0); // as wide as the list: long lines end in an ellipsis instead of scrolling sideways
        cell.getStyleClass().add("search-cell");
        cell.setOnMousePressed(e -> go(cell.getItem()));
        return cell;
    }

    private static Node row(Found found) {
        Label title = new Label(found.title());
        title.getStyleClass().add("search-title");
        Label what = new Label(found.what());
        what.getStyleClass().add("quiet");
        what.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(title);
        if (!found.excerpt().isBlank()) {
            words.getChildren().add(excerpt(found.excerpt()));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(found.icon().node(), words, what);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// The words found stand between « and ».
    private static Node excerpt(String excerpt) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("search-excerpt");
        for (String part : excerpt.replace('\n', ' ').split("(?=«)|(?<=»)")) {
            boolean match = part.startsWith("«");
            javafx.scene.text.Text run = new javafx.scene.text.Text(match ? part.replaceAll("[«»]", "") : part);
            run.getStyleClass().add(match ? "search-match" : "search-words");
            flow.getChildren().add(run);
        }
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        return flow;
    }
}
