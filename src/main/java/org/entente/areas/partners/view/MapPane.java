package org.entente.areas.partners.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.entente.areas.partners.Mapped;
import org.entente.geo.Chart;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// The map itself: drawn anew whenever what it shows has changed. Arrows move it, plus and minus come nearer and go
/// farther, Home goes to our own place, Shift+F10
/// stands for a click with the other button on the middle.
final class MapPane extends Region {
    /// With so few in view each has its name beside it.
    private static final int NAMED = 25;

    private static final double STEP = 80;
    private static final double CLOSER = 1.5;
    private static final double REACH = 12;

    private final Text text;
    private final Canvas canvas = new Canvas();
    private final Label letter = new Label(); // has the window's text size
    private final ReadOnlyObjectWrapper<Viewport> viewport =
            new ReadOnlyObjectWrapper<>(new Viewport(0, 20, Viewport.LEAST, 100, 100));
    private final ReadOnlyObjectWrapper<Mapped.@Nullable Mark> chosen = new ReadOnlyObjectWrapper<>();
    private Consumer<Mapped.Mark> open = mark -> {};
    private Consumer<Point> pointed = point -> {};
    private Mapped mapped = new Mapped(List.of(), 0, null);
    private @Nullable Chart chart;
    private boolean miles = true;
    private Runnable sized = () -> {};
    private boolean waits;
    private double fromX;
    private double fromY;
    private boolean dragged;

    MapPane(Text text) {
        this.text = text;
        getStyleClass().add("map");
        letter.setManaged(false);
        letter.setVisible(false);
        getChildren().addAll(canvas, letter);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(text.of("map.spoken"));
        viewport.subscribe(now -> draw());
        chosen.subscribe(now -> draw());
        focusedProperty().subscribe(now -> pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), now));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(
                ScrollEvent.SCROLL,
                e -> {
                    if (e.getDeltaY() != 0) {
                        show(view().zoomed(Math.pow(1.0025, e.getDeltaY()), e.getX(), e.getY()));
                        e.consume();
                    }
                });
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    requestFocus();
                    fromX = e.getX();
                    fromY = e.getY();
                    dragged = false;
                });
        addEventHandler(
                MouseEvent.MOUSE_DRAGGED,
                e -> {
                    dragged |= Math.hypot(e.getX() - fromX, e.getY() - fromY) > 3;
                    if (dragged) {
                        show(view().moved(e.getX() - fromX, e.getY() - fromY));
                        fromX = e.getX();
                        fromY = e.getY();
                    }
                });
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// What double click and Enter do with a partner.
    void onOpen(Consumer<Mapped.Mark> action) {
        open = action;
    }

    /// What a click with the other button does with the point under it.
    void onPointed(Consumer<Point> action) {
        pointed = action;
    }

    ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mapped.@Nullable Mark> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Viewport view() {
        return viewport.get();
    }

    void show(Viewport next) {
        viewport.set(next);
    }

    /// Shows partners on a map that has been read.
    void show(Chart read, Mapped partners) {
        chart = read;
        mapped = partners;
        draw();
    }

    void useMiles(boolean useThem) {
        miles = useThem;
        draw();
    }

    /// Chooses a partner; the map moves where it is not in view.
    void choose(Mapped.@Nullable Mark mark) {
        if (mark != null && !view().shows(mark.point())) {
            show(Viewport.at(mark.point(), view().scale(), view().width(), view().height()));
        }
        chosen.set(mark);
    }

    void zoom(double factor) {
        show(view().zoomed(factor, view().width() / 2, view().height() / 2));
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.F10 && e.isShiftDown()) {
            pointed.accept(view().toPoint(view().width() / 2, view().height() / 2));
            e.consume();
            return;
        }
        switch (e.getCode()) {
            case LEFT -> show(view().moved(STEP, 0));
            case RIGHT -> show(view().moved(-STEP, 0));
            case UP -> show(view().moved(0, STEP));
            case DOWN -> show(view().moved(0, -STEP));
            case PLUS, ADD, EQUALS -> zoom(CLOSER);
            case MINUS, SUBTRACT -> zoom(1 / CLOSER);
            case HOME -> goHome();
            case ENTER -> {
                Mapped.Mark mark = chosen.get();
                if (mark != null) {
                    open.accept(mark);
                }
            }
            default -> {
                return;
            }
        }
        if (!e.isShortcutDown()) {
            e.consume();
        }
    }

    /// To our own place with the rings around it.
    void goHome() {
        Mapped.Home ours = mapped.ours();
        if (ours != null) {
            show(Viewport.of(Chart.ring(ours.point(), 200 * Point.MILE), view().width(), view().height()));
        }
    }

    private void clicked(MouseEvent e) {
        if (dragged) {
            return;
        }
        Mapped.Mark near = nearest(e.getX(), e.getY());
        switch (e.getButton()) {
            case PRIMARY -> {
                chosen.set(near);
                if (near != null && e.getClickCount() == 2) {
                    open.accept(near);
                }
            }
            case SECONDARY -> pointed.accept(view().toPoint(e.getX(), e.getY()));
            default -> {
                // other buttons mean nothing here
            }
        }
    }

    private Mapped.@Nullable Mark nearest(double x, double y) {
        Mapped.Mark nearest = null;
        double least = REACH;
        for (Mapped.Mark mark : mapped.partners()) {
            double far = Math.hypot(view().toX(mark.point().longitude()) - x, view().toY(mark.point().latitude()) - y);
            if (far < least) {
                least = far;
                nearest = mark;
            }
        }
        return nearest;
    }

    /// Does something once it is known how large the map is.
    void whenSized(Runnable action) {
        if (canvas.getWidth() > 1) {
            action.run();
        } else {
            sized = action;
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            show(view().sized(width, height));
            Runnable then = sized;
            sized = () -> {};
            Platform.runLater(then); // after the layout, which may still change the size
        }
    }

    /// Once for however many changes come before the next frame.
    private void draw() {
        if (!waits) {
            waits = true;
            Platform.runLater(() -> {
                waits = false;
                paint();
            });
        }
    }

    private void paint() {
        Chart read = chart;
        if (getScene() == null || canvas.getWidth() <= 1) {
            return;
        }
        Viewport now = view();
        MapBrush brush = new MapBrush(canvas.getGraphicsContext2D(), look(), letter.getFont().getSize());
        brush.clear(now);
        if (read == null) {
            return;
        }
        MapNames names = new MapNames(brush, now);
        Mapped.Home ours = mapped.ours();
        Mapped.Mark mark = chosen.get();
        if (mark != null) {
            names.add(mark.point(), mark.title(), true);
        }
        if (ours != null) {
            names.add(ours.point(), ours.name(), true);
        }
        List<Mapped.Mark> seen = mapped.partners().stream().filter(one -> now.shows(one.point())).toList();
        if (seen.size() <= NAMED) {
            seen.forEach(one -> names.add(one.point(), one.title(), false));
        }
        read.draw(now, brush, names.boxes());
        if (ours != null) {
            for (int far : Mapped.RINGS) {
                String words = text.of(miles ? "map.miles" : "map.kilometres", far);
                brush.ring(now, Chart.ring(ours.point(), miles ? far * Point.MILE : far), words);
            }
        }
        seen.forEach(one -> mark(brush, one, false));
        if (ours != null) {
            brush.home(now.toX(ours.point().longitude()), now.toY(ours.point().latitude()));
        }
        if (mark != null) {
            mark(brush, mark, true);
        }
        names.draw();
        scale(brush, now);
    }

    private void mark(MapBrush brush, Mapped.Mark mark, boolean isChosen) {
        brush.mark(view().toX(mark.point().longitude()), view().toY(mark.point().latitude()), mark.group(), isChosen);
    }

    private void scale(MapBrush brush, Viewport now) {
        double unit = miles ? Point.MILE : 1;
        double most = now.kilometresToPixel() * 140 / unit;
        double round = Math.pow(10, Math.floor(Math.log10(most)));
        double length = most >= 5 * round ? 5 * round : most >= 2 * round ? 2 * round : round;
        brush.scale(now, length * unit, text.of(miles ? "map.miles" : "map.kilometres", length));
    }

    /// The theme stands among the style classes of the window's outermost part.
    private MapBrush.Look look() {
        MapBrush.Look look = MapBrush.Look.LIGHT;
        for (Node at = this; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("contrast")) {
                return MapBrush.Look.CONTRAST;
            } else if (at.getStyleClass().contains("dark")) {
                look = MapBrush.Look.DARK;
            }
        }
        return look;
    }
}
