package org.entente.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableReaderTest {
    private static final String CORPUS = "csv-spectrum/";

    @TempDir Path folder;

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = TableReaderTest.class.getResourceAsStream(CORPUS + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static Table read(String text) {
        return TableReader.read(text.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    private static List<List<String>> cells(Table table) {
        return table.lines().stream().map(Table.Line::cells).toList();
    }

    private static void refused(Problem problem, byte[] bytes) {
        assertEquals(problem, assertThrows(Refusal.class, () -> TableReader.read(bytes, "list.csv")).problem());
    }

    /// Each file of the corpus csv-spectrum reads as its JSON says. The JSON of two of them has line ends that their copies in
    /// the repository lack, hence line ends are compared as such; that of `location_coordinates` names another number than
    /// its table, which is read in a test of its own.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void theCorpusReadsAsItsAuthorsSay(String name) throws Exception {
        Table table = TableReader.read(resource("csvs/" + name + ".csv"), name);
        List<Map<String, String>> read = new ArrayList<>();
        for (Table.Line line : table.lines()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                row.put(table.columns().get(i), line.cells().get(i));
            }
            read.add(row);
        }
        List<Map<String, String>> wanted = new ArrayList<>();
        JsonNode tree = JsonMapper.builder().build().readTree(resource("json/" + name + ".json"));
        for (JsonNode node : tree) {
            Map<String, String> row = new LinkedHashMap<>();
            node.properties().forEach(one -> row.put(one.getKey(), one.getValue().asString().replace("\r\n", "\n")));
            wanted.add(row);
        }
        assertEquals(wanted, read);
    }

    @Test
    void quotationMarksWithinACellStay() throws Exception {
        Table table = TableReader.read(resource("csvs/location_coordinates.csv"), "location_coordinates");
        assertEquals(
                List.of(List.of("2095257564", "37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W", "Modesto", "Stanislaus")),
                cells(table));
    }

    @Test
    void separatorsAreFound() {
        assertEquals(';', read("Nombre;Lugar\nAna, la de abajo;Soria, España\nLuis;Ávila\n").separator());
        assertEquals('\t', read("Name\tPlace\nA; B, C\tHere\n").separator());
        assertEquals('|', read("Name|Place\nA|B\n").separator());
        assertEquals(',', read("Name,Place\n\"A; B; C\",D\n").separator());
        Table told = read("sep=;\r\nName;Place\r\nA,B;C\r\n");
        assertEquals(List.of("Name", "Place"), told.columns());
        assertEquals(3, told.lines().getFirst().number());
    }

    @Test
    void lettersAreReadHoweverTheyAreWritten() throws Exception {
        String text = "Nombre;Lugar\r\nCooperativa «La Peña»;Cáceres\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            assertEquals(
                    List.of(List.of("Cooperativa «La Peña»", "Cáceres")),
                    cells(TableReader.read(text.getBytes(charset), "list.csv")),
                    charset.name());
        }
        assertEquals(List.of("Nombre", "Lugar"), read("\uFEFF" + text).columns());
        assertEquals(
                "Cáceres",
                TableReader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), "list.csv")
                        .lines()
                        .getFirst()
                        .cell(1));
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoes() {
        Table table = read("a,b\n1,\"two\nlines\"\n\n,\n3,4,5\n6\n");
        assertEquals(List.of(2, 5, 6), table.lines().stream().map(Table.Line::number).toList());
        assertEquals(List.of("3", "4", "5"), table.lines().get(1).cells());
        assertEquals("", table.lines().get(2).cell(1));
    }

    @Test
    void aQuotationMarkWithinACellIsASign() {
        assertEquals(List.of(List.of("5\" pipe", "b\" c")), cells(read("a,b\n5\" pipe,\"b\"\" c\"\n")));
    }

    @Test
    void whatIsNoTableIsRefusedInASentence() throws Exception {
        refused(Problem.NOT_A_LIST, new byte[] {'P', 'K', 3, 4, 0, 0, 1, ',', 2, '\n', 3});
        refused(Problem.NOT_A_LIST, "only one row, of two cells".getBytes(StandardCharsets.UTF_8));
        refused(Problem.NOT_A_LIST, "\n\n\n".getBytes(StandardCharsets.UTF_8));
        refused(Problem.LIST_TOO_LONG, ("a" + ",b".repeat(200) + "\n1\n").getBytes(StandardCharsets.UTF_8));
        refused(Problem.LIST_TOO_LONG, ("a,b\n" + "1,2\n".repeat(50_001)).getBytes(StandardCharsets.UTF_8));
        Refusal open = assertThrows(Refusal.class, () -> read("a,b\n1,2\n\"3,4\n5,6\n7,8\n"));
        assertEquals(Problem.LIST_QUOTE, open.problem());
        assertEquals(3, open.details()[1]);
        assertEquals(
                Problem.FILE_EMPTY,
                assertThrows(Refusal.class, () -> TableReader.read(Files.createFile(folder.resolve("empty.csv"))))
                        .problem());
        Path packed = Files.write(folder.resolve("cut.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
        assertEquals(Problem.NOT_A_LIST, assertThrows(Refusal.class, () -> TableReader.read(packed)).problem());
        assertEquals(
                Problem.FILE_MISSING,
                assertThrows(Refusal.class, () -> TableReader.read(folder.resolve("none"))).problem());
    }
}
