package org.entente.areas.partners.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.areas.Areas;
import org.entente.areas.Column;
import org.entente.areas.ListColumns;
import org.entente.areas.partners.Partner;
import org.entente.interchange.GeoJson;
import org.entente.interchange.ListFile;
import org.entente.interchange.Table;
import org.entente.interchange.TableReader;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// A list of partners as it stands in a file: a table, whose columns are to be matched, or places in GeoJSON, whose
/// properties have names that are known. Immutable.
public final class PartnerList {
    private static final String SAME_ROW = "; ";

    private final String name;
    private final @Nullable Table table;
    private final List<GeoJson.Feature> places;

    private PartnerList(String name, @Nullable Table table, List<GeoJson.Feature> places) {
        this.name = name;
        this.table = table;
        this.places = places;
    }

    /// Reads a file; which of the two it is is seen from what stands in it.
    ///
    /// @throws Refusal as [ListFile#read], [TableReader#read], [GeoJson#read]
    public static PartnerList read(Path file) {
        byte[] bytes = ListFile.read(file);
        String name = String.valueOf(file.getFileName());
        return isObject(bytes)
                ? new PartnerList(name, null, GeoJson.read(bytes, name))
                : new PartnerList(name, TableReader.read(bytes, name), List.of());
    }

    private static boolean isObject(byte[] bytes) {
        boolean marked = bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb;
        for (int i = marked ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] > ' ') {
                return bytes[i] == '{';
            } else if (bytes[i] < 0) {
                return false;
            }
        }
        return false;
    }

    /// What the file is called.
    public String name() {
        return name;
    }

    /// The table; empty where its columns need no matching.
    public Optional<Table> table() {
        return Optional.ofNullable(table);
    }

    /// What each column most likely holds; what nobody can tell is kept in the notes. In a table that this program saved of
    /// its own list nothing is unknown: what is worked out, and what is not read in, is left out, so that reading it back
    /// changes nothing.
    ///
    /// @param remembered by a column's name what somebody said before that such a column is
    public List<Part> proposal(Function<String, Optional<Part>> remembered) {
        List<Part> parts = new ArrayList<>();
        EnumSet<Part> given = EnumSet.noneOf(Part.class);
        Part otherwise = isOwn() ? Part.LEFT_OUT : Part.KEPT;
        for (String column : table == null ? List.<String>of() : table.columns()) {
            Part part = remembered.apply(Part.plain(column)).or(() -> Part.named(column)).orElse(otherwise);
            boolean free = part.isSeveral() || given.add(part);
            parts.add(free ? part : otherwise);
        }
        return List.copyOf(parts);
    }

    /// Whether all columns are called as those of our own list of partners, in one language.
    private boolean isOwn() {
        if (table == null) {
            return false;
        }
        return Text.LANGUAGES.stream()
                .anyMatch(language -> {
                    ListColumns ours = ListColumns.of(Areas.kinds().of(Partner.class), Text.in(language));
                    List<String> labels = ours.all().stream().map(Column::label).toList();
                    return labels.containsAll(table.columns());
                });
    }

    /// Says what a column is. What can be only one column is no longer what it was said to be before.
    ///
    /// @param parts what each column is; changed
    public static void say(List<Part> parts, int column, Part part) {
        if (!part.isSeveral()) {
            parts.replaceAll(other -> other == part ? Part.KEPT : other);
        }
        parts.set(column, part);
    }

    /// The entries.
    ///
    /// @param parts what each column is, of a table
    /// @throws Refusal LIST_NO_NAME where no column is the name
    List<GeoJson.Feature> entries(List<Part> parts) {
        Table rows = table;
        if (rows == null) {
            return places;
        } else if (!parts.contains(Part.NAME)) {
            throw new Refusal(Problem.LIST_NO_NAME, name);
        }
        return rows.lines().stream().map(line -> entry(rows, line, parts)).toList();
    }

    private static GeoJson.Feature entry(Table table, Table.Line line, List<Part> parts) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Part part = i < parts.size() ? parts.get(i) : Part.KEPT;
            String cell = line.cell(i);
            if (!cell.isEmpty() && part == Part.KEPT) {
                kept.add((i < parts.size() ? table.columns().get(i) : i + 1) + ": " + cell);
            } else if (!cell.isEmpty() && part != Part.LEFT_OUT) {
                String between = part == Part.NOTES ? "\n" : SAME_ROW;
                properties.merge(part.property(), cell, (before, more) -> before + between + more);
            }
        }
        if (!kept.isEmpty()) {
            properties.merge(Part.NOTES.property(), String.join("\n", kept), (before, more) -> before + "\n" + more);
        }
        Double latitude = degrees(properties.get(Part.LATITUDE.property()));
        Double longitude = degrees(properties.get(Part.LONGITUDE.property()));
        boolean both = latitude != null && longitude != null;
        return new GeoJson.Feature(line.number(), properties, both ? latitude : null, both ? longitude : null);
    }

    /// With a point or, as in Spanish, with a comma.
    private static @Nullable Double degrees(@Nullable String typed) {
        if (typed == null || !typed.matches("[+-]?\\d{1,3}([.,]\\d{1,15})?")) {
            return null;
        }
        return Double.valueOf(typed.replace(',', '.'));
    }

    /// What the file calls a column that [Flag#column] names.
    String column(String property, List<Part> parts) {
        Table rows = table;
        if (rows == null) {
            return property;
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean point = property.equals("geometry") && parts.get(i) == Part.LATITUDE;
            if (point || parts.get(i).property().equals(property)) {
                return rows.columns().get(i);
            }
        }
        return property;
    }
}
