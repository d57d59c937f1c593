package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Backup;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a backup under a passphrase.
@Command(name = "backup")
final class BackUp implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE", required = true)
    Path passphrase = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        char[] secret = Passphrase.required(passphrase);
        try (Home home = common.open()) {
            Path file = Backup.write(home, folder, Backup.usualName(home), secret);
            talk.say("cli.backed-up", file.toString());
            talk.note("cli.backup-needs");
            talk.result(Map.of("file", file.toString()));
        }
        return Commands.DONE;
    }
}
