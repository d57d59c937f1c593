package org.entente.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.areas.Areas;
import org.entente.areas.RecordsInMemory;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sample.Sample;
import org.entente.store.Records;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PdfTest {
    private static final Frame FRAME = new Frame("Hillside", Instant.EPOCH, Instant.EPOCH, Paper.A4, false);

    private final Text text = Text.in(Locale.UK);

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void everyPageSaysWhoseItIsWhoMaySeeItAndWhichOfHowMany() throws IOException {
        byte[] pdf =
                Pdf.of(
                        "Resources",
                        "<p>one</p><p class='next-page'>two</p>",
                        Audience.CONFIDENTIAL,
                        false,
                        FRAME,
                        text);
        String printed = textOf(pdf);
        assertTrue(printed.contains("Page 1 of 2") && printed.contains("Page 2 of 2"), printed);
        assertEquals(3, printed.split("Confidential: holds", -1).length);
        assertEquals(3, printed.split("Data as of 1 Jan 1970", -1).length, printed);
    }

    @Test
    void everyReportIsMadeInEveryLanguageWithItsFontsInside() throws IOException {
        Records records = Sample.records();
        for (Locale language : Text.LANGUAGES) {
            for (Report<Records> report : Areas.reports().all()) {
                byte[] pdf = Pdf.of(report, records, FRAME, Text.in(language));
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    for (PDPage page : document.getPages()) {
                        for (var name : page.getResources().getFontNames()) {
                            PDFont font = page.getResources().getFont(name);
                            assertTrue(font.isEmbedded(), report.name() + ": " + font.getName());
                        }
                    }
                }
            }
        }
    }

    @Test
    void anEmptyStoreIsPrintedTooAndSaysSo() throws IOException {
        for (Report<Records> report : Areas.reports().all()) {
            assertTrue(textOf(Pdf.of(report, new RecordsInMemory(), FRAME, text)).contains("Page 1 of 1"));
        }
    }

    @Test
    void noTextFromARecordKeepsAReportFromBeingMade() throws IOException {
        RecordsInMemory records = new RecordsInMemory();
        List<String> naughty = naughty();
        assertTrue(naughty.size() > 400);
        IntStream.range(0, naughty.size())
                .forEach(i ->
                        records.put(
                                RecordsInMemory.id(i + 1),
                                "resource",
                                Map.of(
                                        "name",
                                        naughty.get(i),
                                        "site",
                                        naughty.get(i).repeat(3),
                                        "keeper",
                                        "keeper" + i + "end")));
        String printed = textOf(Pdf.of(Areas.reports().named("resources"), records, FRAME, text));
        IntStream.range(0, naughty.size())
                .forEach(i -> assertTrue(printed.contains("keeper" + i + "end"), naughty.get(i)));
    }

    /// The Big List of Naughty Strings, and characters that no file can hold.
    private static List<String> naughty() throws IOException {
        try (InputStream in = PdfTest.class.getResourceAsStream("blns.json")) {
            List<String> all = new ArrayList<>();
            JsonMapper.shared().readTree(in).forEach(node -> all.add(node.asString()));
            all.add("\u0000\u0001\uD800\uFFFE]]></p>");
            return all;
        }
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertEquals("a\uFFFDb\uFFFDc &lt;&amp;&quot;&#39;", Html.escape("a\u0000b\uD800c <&\"'"));
        assertEquals("555-0100", Html.escape("\u202E555-0100\u202C"));
        assertEquals("\uFFFD\uFFFD 🚒", Html.escape("\uFFFE\uFFFF 🚒"));
    }

    @Test
    void pagesBecomePicturesOfTheSheet() {
        try (Pages pages = Pages.of(Pdf.of("T", "<h1>Black</h1>", Audience.PUBLIC, false, FRAME, text))) {
            assertEquals(1, pages.sizes().size());
            Picture picture = pages.picture(0, 96);
            assertEquals(794, picture.width(), 1);
            assertEquals(1123, picture.height(), 1);
            assertTrue(IntStream.of(picture.argb()).anyMatch(c -> c == 0xFF000000));
        }
    }

    @Test
    void anUnknownReportIsRefusedWithThoseThereAre() {
        Refusal refusal = assertThrows(Refusal.class, () -> Areas.reports().named("call-trees"));
        assertEquals(Problem.REPORT_UNKNOWN, refusal.problem());
        assertTrue(refusal.details()[1].toString().contains("call-tree, "));
    }

    @Test
    void aPrinterThatIsNotThereIsRefused() {
        byte[] pdf = Pdf.of("T", "<p>x</p>", Audience.PUBLIC, false, FRAME, text);
        Refusal refusal = assertThrows(Refusal.class, () -> Printing.print(pdf, "T", "no such printer", 1));
        assertEquals(Problem.NO_PRINTER, refusal.problem());
    }
}
