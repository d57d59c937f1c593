package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.Areas;
import org.entente.log.Card;
import org.entente.sync.Home;
import org.entente.sync.RootKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Puts what speaks for the community back from its recovery sheet: here, or as a laptop set up from nothing.
@Command(name = "recover")
final class Recover implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--words-file", paramLabel = "FILE", required = true)
    Path words = Path.of("");

    @Option(names = "--new-passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable String name;

    @Option(names = "--card", paramLabel = "FILE")
    @Nullable Path card;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        String typed = Passphrase.words(words);
        char[] secret = Passphrase.read(passphrase);
        if (!Home.isFounded(common.folder())) {
            return fromNothing(typed, secret, talk);
        }
        try (Home home = common.open()) {
            int corrected = new RootKeys(home).recover(typed, secret).size();
            talk.say("cli.recovered", home.name(), corrected);
            if (secret == null) {
                talk.note("cli.unprotected");
            }
            talk.result(Map.of("corrected", (long) corrected, "name", home.name()));
        }
        return Commands.DONE;
    }

    private Integer fromNothing(String typed, char @Nullable [] secret, Talk talk) {
        String called = name == null ? Restore.usualName(talk) : name;
        Card known = card == null ? null : Home.readCard(card);
        try (Home home = RootKeys.restore(common.folder(), Areas.model(), typed, known, called, secret)) {
            talk.say("cli.restored", home.name(), common.folder().toString());
            talk.note("cli.restored-next");
            if (secret == null) {
                talk.note("cli.unprotected");
            }
            talk.result(Map.of("corrected", 0L, "name", home.name()));
        }
        return Commands.DONE;
    }
}
