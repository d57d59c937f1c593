package org.entente.areas.partners;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.geo.Chart;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Records;

/// The part of the map that somebody looks at, as it is handed to the printed one.
///
/// @param view  the part
/// @param miles whether rings are drawn in miles; else in kilometres
public record MapPart(Viewport view, boolean miles) {
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,9})?)";
    private static final Pattern WORDS =
            Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, "(mi|km)"));

    private static final Pattern FAR = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) ?(mi|km)");
    private static final double LEAST_FAR = 5;
    private static final double MOST_FAR = 2000;

    /// Reads what [#words] wrote; empty for anything else.
    static Optional<MapPart> of(String words) {
        Matcher read = WORDS.matcher(words);
        if (!read.matches()) {
            return Optional.empty();
        }
        double[] numbers = new double[5];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(read.group(i + 1));
        }
        return numbers[3] < 1 || numbers[4] < 1
                ? Optional.empty()
                : Optional.of(
                        new MapPart(
                                new Viewport(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]),
                                read.group(6).equals("mi")));
    }

    /// The report of the part around a place, as [org.entente.report.Reports#named] reads it.
    ///
    /// @param report the report somebody asked for
    /// @param place  a town, or a point as one types it; empty for our own place
    /// @param far    how far around it, as `100mi` or `150km`; empty for a hundred miles
    /// @throws Refusal MAP_ONLY where the report is another, MAP_PLACE_UNKNOWN, MAP_HOME_UNKNOWN, MAP_RADIUS_UNREADABLE
    public static String around(String report, String place, String far, Records records) {
        if (!report.equals(MapReport.NAME)) {
            throw new Refusal(Problem.MAP_ONLY, report, MapReport.NAME);
        }
        Matcher read = FAR.matcher(far.isBlank() ? "100mi" : far.strip());
        double number = read.matches() ? Double.parseDouble(read.group(1)) : 0;
        if (number < LEAST_FAR || number > MOST_FAR) {
            throw new Refusal(Problem.MAP_RADIUS_UNREADABLE, far);
        }
        boolean miles = read.group(2).equals("mi");
        List<Point> ring = Chart.ring(middle(place, records), miles ? number * Point.MILE : number);
        return report + ":" + new MapPart(Viewport.of(ring, MapReport.WIDTH, MapReport.HEIGHT), miles).words();
    }

    private static Point middle(String place, Records records) {
        return place.isBlank()
                ? Mapped.home(records).orElseThrow(() -> new Refusal(Problem.MAP_HOME_UNKNOWN)).point()
                : OurPlaces.point(records, place)
                        .orElseThrow(() -> new Refusal(Problem.MAP_PLACE_UNKNOWN, place.strip()));
    }

    /// As part of an address.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%.5f,%.5f,%.5f,%.1f,%.1f,%s",
                view.x(),
                view.y(),
                view.scale(),
                view.width(),
                view.height(),
                miles ? "mi" : "km");
    }

    /// All of it on a sheet of another shape, which shows more on two of its sides.
    Viewport on(double width, double height) {
        double larger = Math.min(width / view.width(), height / view.height());
        return new Viewport(view.x(), view.y(), view.scale() * larger, width, height);
    }
}
