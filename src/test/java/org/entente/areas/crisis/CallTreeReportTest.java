package org.entente.areas.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.areas.RecordsInMemory;
import org.entente.areas.crisis.CallPlan.Call;
import org.entente.areas.partners.Phone;
import org.entente.report.Frame;
import org.entente.report.Paper;
import org.entente.report.Pdf;
import org.entente.sample.Sample;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;

class CallTreeReportTest {
    private static final Frame FRAME = new Frame("Hillside", Instant.EPOCH, null, Paper.LETTER, false);

    private final RecordsInMemory records = Sample.records();
    private final Text text = Text.in(Locale.US);

    private String printed(Frame frame) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(new CallTreeReport(), records, frame, text))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void everyoneIsPrintedWithEveryNumber() throws IOException {
        String printed = printed(FRAME);
        List<Call> everybody = CallPlan.all(records).stream().flatMap(plan -> plan.everybody().stream()).toList();
        assertEquals(38, everybody.size());
        for (Call call : everybody) {
            assertTrue(printed.contains(call.person().name()), call.person().name());
            assertTrue(!call.person().phones().isEmpty(), call.person().name());
            for (Phone phone : call.person().phones()) {
                assertTrue(printed.contains(phone.number()), phone.number());
            }
        }
    }

    @Test
    void everyCallerGetsOneSlip() throws IOException {
        String printed = printed(new Frame("Hillside", Instant.EPOCH, Instant.EPOCH, Paper.A4, true));
        long callers =
                CallPlan.all(records).stream()
                        .flatMap(plan -> plan.everybody().stream())
                        .filter(call -> !call.calls().isEmpty())
                        .count();
        assertEquals(callers, printed.split("Finished at", -1).length - 1);
    }

    @Test
    void printingTwiceGivesTheSamePagesOfText() throws IOException {
        assertEquals(printed(FRAME), printed(FRAME));
    }
}
