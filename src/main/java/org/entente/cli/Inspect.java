package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.sync.Check;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Says what bringing a bundle in would do. Without a founded data folder it can say that of an open one.
@Command(name = "inspect")
final class Inspect implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        if (!Home.isFounded(common.folder())) {
            return fromItsOwnBytes(talk);
        }
        try (Home home = common.open()) {
            Incoming.Preview preview = new Incoming(home).preview(file);
            talk.say("cli.inspected", preview.fromName(), talk.text().time(preview.made()));
            talk.say(preview.verified() ? "cli.sender-verified" : "cli.sender-unverified", preview.fromName());
            talk.say(preview.sealed() ? "cli.sealed" : "cli.open");
            talk.say("cli.changes", preview.entries(), preview.fresh());
            preview.kinds()
                    .forEach((kind, count) ->
                            talk.line("  " + count + "  " + (kind.isEmpty() ? "?" : talk.text().kind(kind))));
            if (preview.files().count() > 0) {
                talk.say(
                        "cli.files",
                        preview.files().count(),
                        talk.text().size(preview.files().bytes()),
                        preview.files().fresh());
            }
            if (preview.known()) {
                talk.say("cli.known");
            }
            Map<String, @Nullable Object> json = new TreeMap<>();
            json.put("bundle", preview.bundle());
            json.put("from", preview.fromName());
            json.put("community", preview.from());
            json.put("verified", preview.verified());
            json.put("made", preview.made().toString());
            json.put("sealed", preview.sealed());
            json.put("entries", preview.entries());
            json.put("new", preview.fresh());
            json.put("files", preview.files().count());
            json.put("newFiles", preview.files().fresh());
            json.put("kinds", new TreeMap<String, @Nullable Object>(preview.kinds()));
            json.put("known", preview.known());
            talk.result(json);
        }
        return Commands.DONE;
    }

    /// Where there is no store to compare with: what the file says itself.
    private int fromItsOwnBytes(Talk talk) {
        Check.Found found = Check.bundle(file, common.folder());
        talk.say("cli.inspected", found.fromName(), talk.text().time(found.made()));
        talk.say("cli.sender-unverified", found.fromName());
        talk.say(found.sealed() ? "cli.sealed" : "cli.open");
        talk.say("cli.changes", found.entries(), found.entries());
        if (found.files() > 0) {
            talk.say("cli.files", found.files(), talk.text().size(found.fileBytes()), found.files());
        }
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("bundle", found.bundle());
        json.put("from", found.fromName());
        json.put("community", found.from());
        json.put("verified", false);
        json.put("made", found.made().toString());
        json.put("sealed", found.sealed());
        json.put("entries", found.entries());
        json.put("new", found.entries());
        json.put("files", found.files());
        json.put("newFiles", found.files());
        json.put("known", false);
        talk.result(json);
        return Commands.DONE;
    }
}
