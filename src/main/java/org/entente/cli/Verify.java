package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.bundle.Proof;
import org.entente.log.Card;
import org.entente.sync.Check;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Checks every signature, every hash and every change in a file. Needs no store.
@Command(name = "verify")
final class Verify implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Map<String, @Nullable Object> json = new TreeMap<>();
        if (Arriving.isCard(file)) {
            Card card = Home.readCard(file);
            talk.say("cli.card-holds", card.name());
            talk.say("cli.their-words", Safety.words(card.community(), talk.text()));
            json.put("card", card.name());
            json.put("words", Safety.words(card.community(), talk.text()));
        } else if (Check.isProof(file)) {
            Proof proof = Check.proof(file);
            VerifyProof.say(proof, String.valueOf(file.getFileName()), talk);
            json.putAll(VerifyProof.json(proof));
        } else {
            Check.Found found = Check.bundle(file, common.folder());
            talk.say("cli.holds", String.valueOf(file.getFileName()));
            talk.say("cli.inspected", found.fromName(), talk.text().time(found.made()));
            talk.say("cli.for", String.join(", ", found.to()));
            talk.say(found.sealed() ? "cli.sealed" : "cli.open");
            talk.say("cli.checked", found.entries(), found.laptops(), found.cards());
            if (found.files() > 0) {
                talk.say("cli.files-checked", found.files(), talk.text().size(found.fileBytes()));
            }
            if (!found.certified()) {
                talk.note("cli.uncertified", found.fromName());
            }
            json.put("bundle", found.bundle());
            json.put("from", found.fromName());
            json.put("community", found.from());
            json.put("certified", found.certified());
            json.put("to", found.to());
            json.put("made", found.made().toString());
            json.put("sealed", found.sealed());
            json.put("spaces", found.spaces());
            json.put("laptops", found.laptops());
            json.put("entries", found.entries());
            json.put("statements", found.cards());
            json.put("files", found.files());
            json.put("fileBytes", found.fileBytes());
        }
        json.put("valid", true);
        talk.result(json);
        return Commands.DONE;
    }
}
