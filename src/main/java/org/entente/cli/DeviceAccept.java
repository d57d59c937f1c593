package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.entente.sync.Request;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets a laptop join that has asked, once a person has compared the words.
@Command(name = "accept")
final class DeviceAccept implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "REQUEST")
    Path request = Path.of("");

    @Parameters(paramLabel = "DIR")
    Path folder = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Option(names = "--yes")
    boolean yes;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Request asked = Laptops.readRequest(request);
        String words = String.join(" ", Laptops.words(asked, talk.text().locale()));
        talk.say("cli.accepting", asked.name(), words);
        if (!yes) {
            throw new Refusal(Problem.WORDS_NOT_COMPARED, asked.name(), words);
        }
        try (Home home = common.open()) {
            Outgoing.Taken taken = new Laptops(home).accept(asked, folder, Passphrase.read(passphrase), Progress.NONE);
            talk.say("cli.accepted", asked.name(), taken.file().toString());
            talk.result(
                    Map.of(
                            "entries", taken.entries(),
                            "file", taken.file().toString(),
                            "name", asked.name(),
                            "words", words));
        }
        return Commands.DONE;
    }
}
