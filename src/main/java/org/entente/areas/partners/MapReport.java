package org.entente.areas.partners;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.geo.Chart;
import org.entente.geo.Point;
import org.entente.geo.Sheet;
import org.entente.geo.Viewport;
import org.entente.report.Audience;
import org.entente.report.Html;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Partners on the map, numbered, with a list of who is how far: those in the part of the map that is asked for; else those
/// within the rings around our place, or all where nobody has said where that is.
///
/// @param part the part of the map; null where none is asked for
record MapReport(@Nullable MapPart part) implements Report<Records> {
    static final String NAME = "partner-map";
    static final double WIDTH = 1800;
    static final double HEIGHT = 1020;
    private static final double EM = 24;

    /// More would cover one another: then they are dots, and the list leaves the numbers out.
    private static final int MOST_NUMBERS = 99;

    /// Rows of the list; the directory has the rest.
    private static final int MOST_ROWS = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Report<Records>> part(String words) {
        return MapPart.of(words).map(MapReport::new);
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public Audience audience(Records source) {
        return Audience.NETWORK;
    }

    @Override
    public String body(Records source, Text text) {
        Mapped mapped = Mapped.of(source);
        Html html = new Html();
        html.put("h1", "", text.of("report.partner-map"));
        if (mapped.partners().isEmpty()) {
            return html.put("p", "quiet", text.of("map.empty")).toString();
        }
        List<Mapped.Mark> shown = shown(mapped);
        boolean numbered = shown.size() <= MOST_NUMBERS;
        String picture = Base64.getEncoder().encodeToString(draw(mapped, shown, numbered, text));
        html.open("img", "map", "src=\"data:image/png;base64," + picture + "\" style=\"width: 100%\"").close();
        table(html, shown, numbered, text);
        if (shown.size() > MOST_ROWS) {
            html.put("p", "quiet", text.of("map.more-rows", shown.size() - MOST_ROWS));
        }
        int outside = mapped.partners().size() - shown.size();
        if (outside > 0 || mapped.pointless() > 0) {
            html.put(
                    "p",
                    "quiet",
                    text.of(part == null ? "map.not-shown" : "map.not-in-part", outside, mapped.pointless()));
        }
        return html.toString();
    }

    private List<Mapped.Mark> shown(Mapped mapped) {
        MapPart asked = part;
        if (asked != null) {
            Viewport sheet = asked.on(WIDTH, HEIGHT);
            return mapped.partners().stream().filter(mark -> sheet.shows(mark.point())).toList();
        }
        double farthest = Mapped.RINGS.getLast() * Point.MILE;
        List<Mapped.Mark> near = mapped.partners().stream().filter(mark -> mark.kilometres() <= farthest).toList();
        return mapped.ours() == null || near.isEmpty() ? mapped.partners() : near;
    }

    private byte[] draw(Mapped mapped, List<Mapped.Mark> shown, boolean numbered, Text text) {
        Mapped.Home ours = mapped.ours();
        MapPart asked = part;
        boolean miles = asked == null || asked.miles();
        boolean rings = ours != null && (asked != null || isNear(shown));
        List<Point> points = new ArrayList<>(shown.stream().map(Mapped.Mark::point).toList());
        if (ours != null && rings) {
            points.addAll(Chart.ring(ours.point(), Mapped.RINGS.getLast() * Point.MILE));
        }
        Viewport viewport = asked == null ? Viewport.of(points, WIDTH, HEIGHT) : asked.on(WIDTH, HEIGHT);
        Sheet sheet = new Sheet(viewport, font(), EM);
        sheet.chart();
        if (ours != null && rings) {
            for (int far : Mapped.RINGS) {
                sheet.ring(
                        Chart.ring(ours.point(), miles ? far * Point.MILE : far),
                        text.of(miles ? "map.miles" : "map.kilometres", far));
            }
        }
        for (int i = shown.size() - 1; i >= 0; i--) {
            sheet.mark(shown.get(i).point(), numbered ? String.valueOf(i + 1) : "");
        }
        if (ours != null) {
            sheet.star(ours.point());
        }
        return sheet.png();
    }

    /// The one that all reports are set in.
    private static Font font() {
        try (InputStream in =
                Objects.requireNonNull(Html.class.getResourceAsStream("fonts/NotoSans-Regular.ttf"), "font")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The program's own font cannot be read", e);
        }
    }

    private static boolean isNear(List<Mapped.Mark> shown) {
        return shown.stream().allMatch(mark -> mark.kilometres() <= Mapped.RINGS.getLast() * Point.MILE);
    }

    private static void table(Html html, List<Mapped.Mark> shown, boolean numbered, Text text) {
        html.open("table", "list").open("thead", "").open("tr", "");
        for (String column : List.of("map.number", "map.partner", "map.where", "map.distance")) {
            html.put("th", "", text.of(column));
        }
        html.close().close().open("tbody", "");
        for (int i = 0; i < Math.min(MOST_ROWS, shown.size()); i++) {
            Mapped.Mark mark = shown.get(i);
            html.open("tr", "");
            html.put("td", "", numbered ? String.valueOf(i + 1) : "");
            html.put("td", "name", mark.title());
            html.put("td", "", mark.place());
            html.put("td", "", distance(mark, text));
            html.close();
        }
        html.close().close();
    }

    /// A distance in miles and kilometres; empty where it is not known.
    static String distance(Mapped.Mark mark, Text text) {
        return mark.kilometres() < 0
                ? ""
                : text.of("map.far", Math.round(mark.kilometres() / Point.MILE), Math.round(mark.kilometres()));
    }
}
