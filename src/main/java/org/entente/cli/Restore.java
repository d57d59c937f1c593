package org.entente.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.Areas;
import org.entente.log.RecoveryWords;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Backup;
import org.entente.sync.Home;
import org.entente.sync.RootKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup back into an empty data folder.
@Command(name = "restore")
final class Restore implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE", required = true)
    Path passphrase = Path.of("");

    @Option(names = "--words-file", paramLabel = "FILE")
    @Nullable Path words;

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable String name;

    @Option(names = "--root-passphrase-file", paramLabel = "FILE")
    @Nullable Path rootPassphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        char[] secret = Passphrase.required(passphrase);
        String typed = words == null ? null : Passphrase.words(words);
        char[] next = Passphrase.read(rootPassphrase);
        if (typed != null && RecoveryWords.read(typed).seed() == null) {
            throw new Refusal(Problem.RECOVERY_WORDS, String.join(", ", RecoveryWords.read(typed).unknown()));
        }
        Backup.restore(file, common.folder(), secret);
        if (typed == null) {
            talk.say("cli.restored-waits", common.folder().toString());
            talk.result(Map.of("joined", false));
            return Commands.ATTENTION;
        }
        String called = name == null ? usualName(talk) : name;
        try (Home home = RootKeys.restore(common.folder(), Areas.model(), typed, null, called, next)) {
            talk.say("cli.restored", home.name(), common.folder().toString());
            talk.note("cli.restored-next");
            talk.result(Map.of("joined", true, "name", home.name()));
        } catch (Refusal e) {
            talk.note("cli.restored-waits", common.folder().toString());
            throw e;
        }
        return Commands.DONE;
    }

    /// A name for a laptop that nobody has named.
    static String usualName(Talk talk) {
        return talk.text().of("cli.restored-name", talk.text().day(LocalDate.now(ZoneId.systemDefault())));
    }
}
