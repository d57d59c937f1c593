package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reader in another language takes and refuses the same bundles of photos and files, and the same receipts about
/// them.
class AttachmentInteropTest {
    @TempDir Path folder;

    private final List<Path> cases = new ArrayList<>();
    private Home hillside;

    private void add(byte[] bytes) throws Exception {
        cases.add(Files.write(folder.resolve("case" + cases.size()), bytes));
    }

    private static Map<String, Object> said(Path file) {
        try {
            Check.Found found = Check.bundle(file, file.resolveSibling("nobody"));
            return Map.of("valid", true, "files", (long) found.files(), "fileBytes", found.fileBytes());
        } catch (Refusal e) {
            return Map.of("valid", false);
        }
    }

    private static Map<String, Object> said(Map<String, Object> verdict) {
        return Boolean.TRUE.equals(verdict.get("valid"))
                ? Map.of("valid", true, "files", verdict.get("files"), "fileBytes", verdict.get("fileBytes"))
                : Map.of("valid", false);
    }

    private void forged(Path file, Consumer<List<String>> change) throws Exception {
        Forged forged = new Forged(file);
        change.accept(forged.sections.get(4));
        add(forged.signed(hillside.keys().signing()));
    }

    private static Consumer<List<String>> with(String what, String instead) {
        return lines -> {
            String line = lines.getFirst();
            lines.set(0, line.replace(what, instead));
            assertEquals(line.length() + instead.length() - what.length(), lines.getFirst().length(), what);
        };
    }

    @Test
    void bothTakeAndRefuseTheSame() throws Exception {
        try (Communities communities = new Communities(folder)) {
            hillside = communities.found("Hillside");
            Home riverbend = communities.found("Riverbend");
            RecordId tractor =
                    Communities.add(hillside, Communities.pair(hillside, riverbend), "resource", "name", "Tractor");
            Random random = new Random(7);
            for (int size : List.of(1, 3_000, 737_280, 1_500_000)) {
                byte[] bytes = new byte[size];
                random.nextBytes(bytes);
                Path file = Files.write(folder.resolve(size + ".bin"), bytes);
                new Attachments(hillside).add(hillside.records().find(tractor).orElseThrow(), file);
            }
            Contact to = hillside.contact("Riverbend");
            Outgoing.Wish wish = new Outgoing.Wish(true, true);
            Path sound =
                    new FilesOut(hillside).take(List.of(to), folder, wish, FileRules.NO_LIMIT, Progress.NONE).file();
            add(Files.readAllBytes(sound));
            communities.carryOpen(hillside, riverbend);
            add(Files.readAllBytes(communities.take(riverbend, hillside, wish))); // its receipt lacks them
            new FileRules(false, 1).keep(riverbend);
            add(Files.readAllBytes(communities.take(riverbend, hillside, wish))); // its receipt wants none
            forged(sound, Collections::reverse);
            forged(sound, lines -> Collections.swap(lines, 3, 4));
            forged(sound, lines -> Collections.swap(lines, 1, 4));
            forged(sound, lines -> lines.add(lines.getFirst()));
            forged(sound, List::removeLast);
            forged(sound, List::clear);
            forged(sound, with("\"part\":1", "\"part\":2"));
            forged(sound, with("\"part\":1,", ""));
            forged(sound, with("\"parts\":1", "\"parts\":2"));
            forged(sound, with("\"size\":1}", "\"size\":0}"));
            forged(sound, with("\"size\":1}", "\"size\":2}"));
            forged(sound, with("\"size\":1}", "\"size\":52428801}"));
            forged(sound, with("\"size\":1}", "\"size\":1,\"type\":\"x\"}"));
            forged(sound, with("{\"data\"", "{ \"data\""));
            forged(sound, with("\"sha256\":\"", "\"sha256\":\"A"));
            List<Map<String, Object>> theirs = Interop.verdicts(cases);
            for (int i = 0; i < cases.size(); i++) {
                assertEquals(said(cases.get(i)), said(theirs.get(i)), "case " + i + " " + theirs.get(i).get("why"));
            }
            assertEquals(4L, said(cases.getFirst()).get("files"));
            assertEquals(2_240_281L, said(cases.getFirst()).get("fileBytes"));
            assertEquals(
                    List.of(0, 1, 2, 8),
                    java.util.stream.IntStream.range(0, cases.size())
                            .filter(i -> Boolean.TRUE.equals(said(cases.get(i)).get("valid")))
                            .boxed()
                            .toList());
        }
    }
}
