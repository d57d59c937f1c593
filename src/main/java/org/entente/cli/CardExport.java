package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes our card to a file.
@Command(name = "export")
final class CardExport implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            home.exportCard(file);
            String words = Safety.words(home.store().community(), talk.text());
            talk.say("cli.card-written", file.toString());
            talk.say("cli.own-words", words);
            talk.result(Map.of("file", file.toString(), "words", words));
        }
        return Commands.DONE;
    }
}
