package org.entente.areas.partners;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.geo.Viewport;

/// The part of the map that somebody looks at, as it is handed to the printed one.
///
/// @param view  the part
/// @param miles whether rings are drawn in miles; else in kilometres
public record MapPart(Viewport view, boolean miles) {
    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,9})?)";
    private static final Pattern WORDS =
            Pattern.compile(String.join(",", NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, "(mi|km)"));

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
