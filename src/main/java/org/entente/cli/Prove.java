package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.bundle.Proof;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.entente.sync.Proofs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes to a file who wrote a signature, a vote or a payment, for people who were not there.
@Command(name = "proof")
final class Prove implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Item item = new Names(home).item(id);
            Proof proof = new Proofs(home).write(item, file);
            talk.say("cli.proof-written", item.title(), file.toString());
            if (proof.isDisputed()) {
                talk.note("cli.proof-disputed");
            }
            talk.result(Map.of("file", file.toString(), "entry", proof.tip().toJson()));
        }
        return Commands.DONE;
    }
}
