package org.entente.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.areas.Areas;
import org.entente.areas.partners.MapPart;
import org.entente.report.Frame;
import org.entente.report.Paper;
import org.entente.report.Pdf;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.sync.Heard;
import org.entente.sync.Home;
import org.entente.sync.WholeFile;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints a report to a PDF file.
@Command(name = "report")
final class Print implements Callable<Integer> {
    /// Where sheets are 8.5 × 11 inches (CLDR, paper size).
    private static final Set<String> LETTER =
            Set.of("US", "CA", "MX", "PH", "CL", "CO", "VE", "CR", "GT", "NI", "PA", "SV", "PR");

    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Option(names = "--about", paramLabel = "ID")
    @Nullable String about;

    @Option(names = "--around", paramLabel = "PLACE")
    @Nullable String around;

    @Option(names = "--radius", paramLabel = "100mi|150km")
    @Nullable String radius;

    @Option(names = "--paper", paramLabel = "a4|letter")
    @Nullable Paper paper;

    @Option(names = "--large")
    boolean large;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Report<Records> all = Areas.reports().named(name);
        try (Home home = common.open()) {
            String one = about == null ? "" : ":" + new Names(home).item(about).id();
            boolean part = around != null || radius != null;
            String whole = part ? MapPart.around(name, given(around), given(radius), home.records()) : name + one;
            Report<Records> report = whole.equals(name) ? all : Areas.reports().named(whole);
            Paper sheet = paper != null ? paper : usual();
            int bytes = write(home, report, file, sheet, large, talk.text());
            talk.say("cli.printed", file.toString());
            talk.result(Map.of("file", file.toString(), "bytes", bytes));
        }
        return Commands.DONE;
    }

    private static String given(@Nullable String words) {
        return words == null ? "" : words;
    }

    /// The country's usual paper.
    static Paper usual() {
        return LETTER.contains(Locale.getDefault().getCountry()) ? Paper.LETTER : Paper.A4;
    }

    /// Writes a report.
    ///
    /// @return the file's size
    /// @throws org.entente.record.Refusal FILE_UNWRITABLE; what was there before stays
    static int write(Home home, Report<Records> report, Path file, Paper paper, boolean large, Text text) {
        Frame frame = new Frame(home.name(), Instant.now(), Heard.last(home), paper, large);
        byte[] pdf = Pdf.of(report, home.records(), frame, text);
        WholeFile.write(file, out -> out.write(pdf));
        return pdf.length;
    }
}
