package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.log.Json;
import org.junit.jupiter.api.Test;

/// Nicolas Seriot's JSON parsing test suite: `n_` must be refused, `y_` is JSON, `i_` is left to the reader. Read with a
/// heap of 256 MB; whatever is not taken is refused in words.
class JsonSuiteTest {
    private static final String FLOAT = "VALUE_NUMBER_FLOAT";

    /// JSON that has no place in the log: fractions and exponents, names twice.
    private static final Set<String> FRACTIONS =
            Set.of(
                    "y_number",
                    "y_number_0e+1",
                    "y_number_0e1",
                    "y_number_int_with_exp",
                    "y_number_real_capital_e",
                    "y_number_real_capital_e_neg_exp",
                    "y_number_real_capital_e_pos_exp",
                    "y_number_real_exponent",
                    "y_number_real_fraction_exponent",
                    "y_number_real_neg_exp",
                    "y_number_real_pos_exponent",
                    "y_number_simple_real",
                    "y_object_extreme_numbers",
                    "y_structure_lonely_negative_real");

    private static final Set<String> TWICE = Set.of("y_object_duplicated_key", "y_object_duplicated_key_and_value");

    private record Case(String name, String any, String canonical, boolean writtenSo) {}

    private static List<Case> cases() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(Json.class.getResource("jsontestsuite/test_parsing")).toURI());
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        List<String> lines = SmallHeap.run("json", files);
        assertEquals(files.size(), lines.size(), lines.toString());
        return java.util.stream.IntStream.range(0, files.size())
                .mapToObj(i -> {
                    String[] said = lines.get(i).split("\t");
                    String name = files.get(i).getFileName().toString().replace(".json", "");
                    return new Case(name, said[0], said[1], Boolean.parseBoolean(said[2]));
                })
                .toList();
    }

    @Test
    void everyCaseIsReadOrRefusedAsItMust() throws Exception {
        Set<String> fractions = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        int[] counts = new int[128];
        for (Case one : cases()) {
            counts[one.name().charAt(0)]++;
            // The canonical reader takes those bytes that would be written for what they mean, and no others.
            assertEquals(one.writtenSo(), one.canonical().equals("taken"), one.toString());
            if (one.name().startsWith("n_")) {
                assertNotEquals("taken", one.any(), one.name());
            } else if (one.name().startsWith("y_") && !one.any().equals("taken")) {
                if (one.any().contains(FLOAT)) {
                    fractions.add(one.name());
                } else if (one.any().contains("twice")) {
                    twice.add(one.name());
                    assertTrue(one.canonical().contains("twice"), one.toString());
                } else {
                    // a fraction as well, of more digits than any whole number has
                    assertEquals("y_number_double_close_to_zero", one.name(), one.any());
                }
            }
        }
        assertEquals(new TreeSet<>(FRACTIONS), fractions);
        assertEquals(new TreeSet<>(TWICE), twice);
        assertEquals(List.of(188, 95, 35), List.of(counts['n'], counts['y'], counts['i']));
    }
}
