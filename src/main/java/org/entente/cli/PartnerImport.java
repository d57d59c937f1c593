package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.areas.Shown;
import org.entente.areas.partners.intake.Difference;
import org.entente.areas.partners.intake.DifferenceWords;
import org.entente.areas.partners.intake.Flag;
import org.entente.areas.partners.intake.FlagWords;
import org.entente.areas.partners.intake.Known;
import org.entente.areas.partners.intake.ListIntake;
import org.entente.areas.partners.intake.Part;
import org.entente.areas.partners.intake.PartnerList;
import org.entente.interchange.Table;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
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

    @Option(names = "--column", paramLabel = "COLUMN=PART")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--flags", paramLabel = "FILE.csv")
    @Nullable Path flags;

    @Option(names = "--known", paramLabel = "skip|fill|update")
    String known = "skip";

    @Option(names = "--space", paramLabel = "ours|pair:NAME|network:NAME")
    String space = "ours";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            PartnerList list = PartnerList.read(file);
            List<Part> parts = parts(list);
            list.table().ifPresent(table -> say(talk, table, parts));
            ListIntake.Wish wish = new ListIntake.Wish(known(), home.space(space).id(), !dryRun);
            ListIntake.Outcome outcome = new ListIntake(home.store()).take(list, parts, wish);
            talk.say(dryRun ? "cli.partners-would" : "cli.partners-read", outcome.fresh(), outcome.known());
            if (wish.known() != Known.SKIP) {
                talk.say(dryRun ? "cli.partners-would-change" : "cli.partners-changed", outcome.changed());
                differences(
                        talk,
                        new DifferenceWords(talk.text(), Shown.of(home.records(), talk.text(), List.of())),
                        outcome);
            }
            Map<Flag.What, Integer> counts = new EnumMap<>(Flag.What.class);
            outcome.flags().forEach(flag -> counts.merge(flag.what(), 1, Integer::sum));
            counts.forEach((what, count) -> talk.say("cli.flag-count", count, talk.text().of("flag." + what)));
            if (flags != null) {
                write(flags, FlagWords.csv(talk.text(), outcome.flags()));
                talk.note("cli.flags-written", flags.toString());
            } else if (!outcome.flags().isEmpty()) {
                talk.note("cli.flags-hint");
            }
            talk.result(
                    Map.of(
                            "changed", (long) outcome.changed(),
                            "flagged", outcome.flagged(),
                            "fresh", (long) outcome.fresh(),
                            "known", (long) outcome.known(),
                            "rows", (long) outcome.rows()));
        }
        return Commands.DONE;
    }

    private Known known() {
        return Arrays.stream(Known.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(known.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.LIST_KNOWN, known));
    }

    /// What changes, row by row.
    private static void differences(Talk talk, DifferenceWords words, ListIntake.Outcome outcome) {
        for (Difference one : outcome.differences()) {
            talk.say(
                    "cli.partners-difference",
                    one.row(),
                    one.name(),
                    words.field(one),
                    words.before(one),
                    words.after(one));
        }
    }

    /// What each column is: as found by its name, or as said.
    private List<Part> parts(PartnerList list) {
        List<Part> parts = new ArrayList<>(list.proposal(column -> Optional.empty()));
        List<String> names = list.table().map(Table::columns).orElse(List.of());
        columns.forEach((column, said) -> {
            Optional<Part> part =
                    Arrays.stream(Part.values())
                            .filter(one -> word(one).equals(said.toLowerCase(Locale.ROOT)))
                            .findFirst();
            int at = names.indexOf(column);
            if (at < 0 || part.isEmpty()) {
                String example = names.isEmpty() ? "Name=name" : names.getFirst() + "=name";
                throw new Refusal(Problem.LIST_COLUMN, column + "=" + said, example);
            }
            PartnerList.say(parts, at, part.get());
        });
        return parts;
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void say(Talk talk, Table table, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            talk.say("cli.partners-column", table.columns().get(i), word(parts.get(i)));
        }
    }

    private static void write(Path to, String csv) {
        try {
            Files.writeString(to, csv, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, to.toString());
        }
    }
}
