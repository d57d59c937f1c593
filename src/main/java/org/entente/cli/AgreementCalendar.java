package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.agreements.DueCalendar;
import org.entente.interchange.Calendar;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the days of all agreements to a file that calendar programs read.
@Command(name = "calendar")
final class AgreementCalendar implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            Calendar calendar = DueCalendar.of(home.records(), today, talk.text(), home.name());
            Files.writeString(file, calendar.write(Instant.now()));
            talk.say("cli.agreement-calendar", calendar.events().size(), file.toString());
            talk.result(Map.of("file", file.toString(), "events", (long) calendar.events().size()));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        }
        return Commands.DONE;
    }
}
