package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.partners.intake.Flag;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.interchange.Csv;
import org.entente.interchange.GeoJson;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads a list of partners in.
@Command(name = "import")
final class PartnerImport implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--flags", paramLabel = "FILE.csv")
    @Nullable Path flags;

    @Option(names = "--space", paramLabel = "ours|pair:NAME|network:NAME")
    String space = "ours";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            List<GeoJson.Feature> list = GeoJson.read(file);
            ListIntake.Outcome outcome = new ListIntake(home.store()).take(list, home.space(space).id(), !dryRun);
            talk.say(dryRun ? "cli.partners-would" : "cli.partners-read", outcome.fresh(), outcome.known());
            Map<Flag.What, Integer> counts = new EnumMap<>(Flag.What.class);
            outcome.flags().forEach(flag -> counts.merge(flag.what(), 1, Integer::sum));
            counts.forEach((what, count) -> talk.say("cli.flag-count", count, talk.text().of("flag." + what)));
            if (flags != null) {
                write(flags, outcome.flags(), talk.text());
                talk.note("cli.flags-written", flags.toString());
            } else if (!outcome.flags().isEmpty()) {
                talk.note("cli.flags-hint");
            }
            talk.result(
                    Map.of(
                            "flagged", outcome.flagged(),
                            "fresh", (long) outcome.fresh(),
                            "known", (long) outcome.known(),
                            "rows", (long) outcome.rows()));
        }
        return Commands.DONE;
    }

    private static void write(Path to, List<Flag> flags, Text text) {
        StringBuilder csv = new StringBuilder(Csv.line(List.of("row", "name", "column", "value", "what")));
        for (Flag flag : flags) {
            csv.append(
                    Csv.line(
                            List.of(
                                    String.valueOf(flag.row()),
                                    flag.name(),
                                    flag.column(),
                                    flag.value(),
                                    text.of("flag." + flag.what()))));
        }
        try {
            Files.writeString(to, csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, to.toString());
        }
    }
}
