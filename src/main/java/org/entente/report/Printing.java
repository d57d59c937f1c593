package org.entente.report;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Sends pages to a printer. Asking the system for its printers can take seconds: never on the window's thread.
public final class Printing {
    private Printing() {}

    /// The printers this computer knows, the usual one first.
    public static List<String> printers() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(services())
                .sorted((a, b) -> Boolean.compare(b.equals(usual), a.equals(usual)))
                .map(PrintService::getName)
                .toList();
    }

    /// Prints all pages as they are, turned where the sheet lies the other way.
    ///
    /// @param pdf     what [Pdf] has made
    /// @param title   the job's name in the printer's queue
    /// @param printer one of [#printers], or null for the usual one
    /// @param copies  1 or more
    /// @throws Refusal NO_PRINTER where there is none (of that name); PRINTER_FAILED with the printer and its reason
    public static void print(byte[] pdf, String title, @Nullable String printer, int copies) {
        Quiet.hush();
        PrintService service = service(printer);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(title);
            job.setPrintService(service);
            job.setCopies(copies);
            job.setPageable(new PDFPageable(document, Orientation.AUTO));
            job.print();
        } catch (PrinterException e) {
            String reason = e.getLocalizedMessage();
            throw new Refusal(e, Problem.PRINTER_FAILED, service.getName(), reason == null ? "?" : reason);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // read from memory, and our own: a defect
        }
    }

    private static PrintService service(@Nullable String name) {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        if (name == null && usual != null) {
            return usual;
        }
        return Arrays.stream(services())
                .filter(service -> name == null || service.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.NO_PRINTER));
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }
}
