package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.sync.Joining;
import org.entente.sync.Laptops;
import org.entente.sync.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Asks, in a file, to let this laptop join a community.
@Command(name = "ask")
final class DeviceAsk implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--name", paramLabel = "NAME", required = true)
    String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Request request = Joining.ask(common.folder(), name, file);
        String words = String.join(" ", Laptops.words(request, talk.text().locale()));
        talk.say("cli.asked", file.toString());
        talk.say("cli.laptop-words", words);
        talk.result(Map.of("file", file.toString(), "name", request.name(), "words", words));
        return Commands.DONE;
    }
}
