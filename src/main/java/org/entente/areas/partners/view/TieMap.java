package org.entente.areas.partners.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.entente.areas.partners.Dossier;
import org.entente.areas.partners.Ring;
import org.entente.areas.partners.Tie;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;

/// A partner's relationships drawn around them: each other end a button, each relationship a line with its words. Where
/// there is no room, as with large text, the same as a list.
final class TieMap extends Pane {
    /// Others drawn; more are only in the timeline and in the list of relationships.
    private static final int MOST = 12;

    private static final double NODE = 15;
    private static final double ROOM = 50;

    private final Label middle;
    private final Map<RecordId, Button> nodes = new LinkedHashMap<>();
    private final Map<RecordId, Label> words = new LinkedHashMap<>();
    private final Map<RecordId, Line> lines = new LinkedHashMap<>();
    private final List<Chord> chords = new ArrayList<>();

    private record Chord(RecordId one, RecordId other, Line line) {}

    TieMap(Desk desk, Dossier dossier) {
        getStyleClass().add("tie-map");
        setId("tie-map");
        middle = new Label(dossier.standing().item().title());
        middle.getStyleClass().add("tie-middle");
        Map<RecordId, List<Tie>> byOther =
                dossier.ties().stream()
                        .collect(Collectors.groupingBy(Tie::other, LinkedHashMap::new, Collectors.toList()));
        byOther.entrySet().stream().limit(MOST).forEach(one -> add(desk, one.getKey(), one.getValue()));
        for (Dossier.Link link : dossier.links()) {
            if (nodes.containsKey(link.one()) && nodes.containsKey(link.other())) {
                Line line = new Line();
                line.getStyleClass().add("tie-chord");
                chords.add(new Chord(link.one(), link.other(), line));
            }
        }
        chords.forEach(chord -> getChildren().add(chord.line()));
        getChildren().addAll(lines.values());
        getChildren().addAll(words.values());
        getChildren().add(middle);
        getChildren().addAll(nodes.values());
    }

    private void add(Desk desk, RecordId other, List<Tie> ties) {
        Text text = desk.text();
        Tie first = ties.getFirst();
        String said = ties.stream().map(tie -> tie.words(text)).distinct().collect(Collectors.joining(", "));
        Button node = new Button(first.title(), Icons.ofKind(first.kind()).node());
        node.setMnemonicParsing(false);
        node.getStyleClass().add("tie-node");
        node.setAccessibleText(said + " " + first.title());
        node.setOnAction(e -> {
            if (first.kind().equals("partner")) {
                desk.navigator().screen("partner-card:" + other);
            } else {
                desk.navigator().open(other);
            }
        });
        nodes.put(other, node);
        Label label = new Label(said);
        label.getStyleClass().add("tie-words");
        words.put(other, label);
        Line line = new Line();
        line.getStyleClass().add("tie-line");
        lines.put(other, line);
    }

    private double em() {
        return middle.getFont().getSize();
    }

    private boolean isDrawn(double width) {
        return width >= ROOM * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ROOM * em() / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        int count = nodes.size();
        if (width > 0 && !isDrawn(width)) {
            return (count * 2 + 1) * 2.5 * em();
        }
        return (count <= 2 ? 7 : count <= 6 ? 19 : 26) * em();
    }

    @Override
    protected void layoutChildren() {
        boolean drawn = isDrawn(getWidth());
        lines.values().forEach(line -> line.setVisible(drawn));
        chords.forEach(chord -> chord.line().setVisible(drawn));
        if (drawn) {
            draw();
        } else {
            list();
        }
    }

    private void draw() {
        double em = em();
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        double rx = x - NODE * em / 2;
        double ry = Math.max(0, y - 1.6 * em);
        place(middle, x, y, 1.2 * NODE * em);
        List<Ring.Spot> spots = Ring.places(nodes.size());
        int i = 0;
        for (Map.Entry<RecordId, Button> one : nodes.entrySet()) {
            Ring.Spot spot = spots.get(i++);
            double atX = x + spot.x() * rx;
            double atY = y + spot.y() * ry;
            place(one.getValue(), atX, atY, NODE * em);
            Line line = lines.get(one.getKey());
            Label label = words.get(one.getKey());
            if (line != null && label != null) {
                line.setStartX(x);
                line.setStartY(y);
                line.setEndX(atX);
                line.setEndY(atY);
                double part = Math.abs(spot.y()) > 0.5 ? 0.58 : 0.5;
                place(label, x + spot.x() * rx * part, y + spot.y() * ry * part, label.prefWidth(-1));
            }
        }
        for (Chord chord : chords) {
            center(chord.one(), true, chord.line());
            center(chord.other(), false, chord.line());
        }
    }

    private void center(RecordId id, boolean start, Line line) {
        Button node = nodes.get(id);
        if (node != null) {
            double x = node.getLayoutX() + node.getWidth() / 2;
            double y = node.getLayoutY() + node.getHeight() / 2;
            if (start) {
                line.setStartX(x);
                line.setStartY(y);
            } else {
                line.setEndX(x);
                line.setEndY(y);
            }
        }
    }

    private static void place(Region node, double x, double y, double most) {
        double width = Math.min(most, node.prefWidth(-1));
        double height = node.prefHeight(width);
        node.resizeRelocate(Math.rint(x - width / 2), Math.rint(y - height / 2), width, height);
    }

    private void list() {
        double y = 0;
        middle.resizeRelocate(0, y, getWidth(), middle.prefHeight(-1));
        y += 2.2 * em();
        for (Map.Entry<RecordId, Button> one : nodes.entrySet()) {
            Label label = words.get(one.getKey());
            if (label != null) {
                label.resizeRelocate(em(), y, getWidth() - em(), label.prefHeight(-1));
                y += 2 * em();
            }
            Button node = one.getValue();
            node.resizeRelocate(em(), y, Math.min(getWidth() - em(), node.prefWidth(-1)), node.prefHeight(-1));
            y += 2.7 * em();
        }
    }
}
