package org.entente.interchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads lists of places as other programs write them: GeoJSON (RFC 7946), a collection of features with points, also
/// compressed with gzip. Bounded as every [ListFile], with texts of 100,000 characters.
public final class GeoJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(30).maxStringLength(100_000).build())
                    .build();

    private GeoJson() {}

    /// One feature.
    ///
    /// @param number     counted from 1 in the file
    /// @param properties as texts, in the file's order; those that are no text, number or truth are left out
    /// @param latitude   of its point as it stands there, perhaps not on the globe; null where it has none
    /// @param longitude  likewise
    public record Feature(
            int number, Map<String, String> properties, @Nullable Double latitude, @Nullable Double longitude) {
        /// A property; empty where it is not there.
        public String get(String name) {
            return properties.getOrDefault(name, "");
        }
    }

    /// Reads a file.
    ///
    /// @throws Refusal as [ListFile#read]; NOT_A_LIST, LIST_TOO_LONG with the file's name
    public static List<Feature> read(Path file) {
        return read(ListFile.read(file), String.valueOf(file.getFileName()));
    }

    /// Reads what a file holds.
    ///
    /// @param name what the file is called, for sentences about it
    /// @throws Refusal NOT_A_LIST, LIST_TOO_LONG
    public static List<Feature> read(byte[] bytes, String name) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            List<Feature> features = new ArrayList<>();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal(Problem.NOT_A_LIST, name);
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals("features");
                JsonToken value = parser.nextToken();
                if (wanted && value == JsonToken.START_ARRAY) {
                    found = true;
                    features(parser, features, name);
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new Refusal(Problem.NOT_A_LIST, name);
            }
            return features;
        } catch (JacksonException e) {
            throw new Refusal(e, Problem.NOT_A_LIST, name);
        }
    }

    private static void features(JsonParser parser, List<Feature> into, String name) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (into.size() >= ListFile.MOST_ROWS) {
                throw new Refusal(Problem.LIST_TOO_LONG, name);
            }
            into.add(feature(parser, into.size() + 1));
        }
    }

    private static Feature feature(JsonParser parser, int number) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<Double> point = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(parser, properties);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry(parser, point);
            } else {
                parser.skipChildren();
            }
        }
        boolean located = point.size() >= 2;
        return new Feature(number, properties, located ? point.get(1) : null, located ? point.get(0) : null);
    }

    private static void properties(JsonParser parser, Map<String, String> into) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                into.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    /// The numbers of a point; of lines and areas none.
    private static void geometry(JsonParser parser, List<Double> point) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    if (next.isNumeric()) {
                        point.add(parser.getDoubleValue());
                    } else {
                        point.clear();
                        parser.skipChildren();
                    }
                }
            } else {
                parser.skipChildren();
            }
        }
    }
}
