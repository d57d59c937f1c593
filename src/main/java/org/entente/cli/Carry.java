package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Mail;
import org.entente.sync.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes sealed bundles for others along from a drive, and leaves on it those taken along before.
@Command(name = "carry")
final class Carry implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "DIR")
    Path drive = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            if (!Files.isDirectory(drive)) {
                throw new Refusal(Problem.DRIVE_GONE, drive.toString());
            }
            Mail mail = new Mail(home);
            Mail.Passed passed = mail.pass(drive, mail.waiting(drive, ours(home)), Progress.NONE);
            talk.say("cli.carried", passed.picked(), passed.put());
            if (passed.left() > 0) {
                talk.note("cli.carried-left", passed.left());
            }
            talk.result(
                    Map.of(
                            "left", (long) passed.left(),
                            "picked", (long) passed.picked(),
                            "put", (long) passed.put()));
            return passed.left() > 0 ? Commands.ATTENTION : Commands.DONE;
        }
    }

    /// The files on the drive that are for us, or that say nothing to anybody.
    private Set<String> ours(Home home) {
        Set<String> ours = new HashSet<>();
        Incoming incoming = new Incoming(home);
        for (Path file : Incoming.bundlesIn(drive)) {
            try {
                incoming.preview(file);
                ours.add(String.valueOf(file.getFileName()));
            } catch (Refusal refusal) {
                if (refusal.problem() != Problem.NOT_FOR_US) {
                    ours.add(String.valueOf(file.getFileName()));
                }
            }
        }
        return ours;
    }
}
