package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the photos and files of a record, and saves them elsewhere where that is wanted.
@Command(name = "attachments")
final class AttachmentList implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--out", paramLabel = "DIR")
    @Nullable Path out;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        List<Object> json = new ArrayList<>();
        boolean all = true;
        try (Home home = common.open()) {
            Attachments attachments = new Attachments(home);
            Item item = new Names(home).item(id);
            List<Item> found = home.records().attachments(item.id());
            if (found.isEmpty()) {
                talk.say("cli.attachments-none", item.title());
            }
            for (Item attachment : found) {
                boolean here = attachments.isHere(attachment);
                Map<String, @Nullable Object> one = new Names(home).json(attachment);
                one.put("here", here);
                talk.say(
                        here ? "cli.attachment" : "cli.attachment-missing",
                        attachment.id().handle(),
                        attachment.title(),
                        talk.text().size(attachment.values().get("size") instanceof Long size ? size : 0));
                if (out != null) {
                    all &= save(attachments, attachment, out, talk, one);
                }
                json.add(new TreeMap<>(one));
            }
        }
        talk.result(json);
        return all ? Commands.DONE : Commands.ATTENTION;
    }

    private static boolean save(
            Attachments attachments, Item attachment, Path folder, Talk talk, Map<String, @Nullable Object> json) {
        try {
            Path file = attachments.saveInto(attachment, folder);
            talk.say("cli.attachment-saved", file.toString());
            json.put("file", file.toString());
            return true;
        } catch (Refusal e) {
            if (e.problem() == Problem.FILE_UNWRITABLE) {
                throw e;
            }
            talk.refuse(e, null);
            return false;
        }
    }
}
