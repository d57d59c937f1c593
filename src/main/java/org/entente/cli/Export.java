package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.sync.FileRules;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Writes a bundle for each community named.
@Command(name = "export")
final class Export implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--to", paramLabel = "NAME", required = true)
    List<String> to = List.of();

    @Option(names = "--open")
    boolean open;

    @Option(names = "--everything")
    boolean everything;

    /// Megabytes of photos and files a drive; `none` for as many as fit, 0 for none at all.
    @Option(names = "--files-limit", paramLabel = "MB|none", converter = Megabytes.class)
    @Nullable Long filesLimit;

    /// The folder, after further names: `--to A B DIR`.
    @Parameters(paramLabel = "DIR", arity = "1..*")
    List<String> rest = List.of();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Path folder;
        try {
            folder = Path.of(rest.getLast());
        } catch (java.nio.file.InvalidPathException e) {
            throw new ParameterException(common.spec().commandLine(), String.valueOf(e.getMessage()), e);
        }
        List<String> names = new ArrayList<>();
        to.forEach(name -> names.addAll(Arrays.asList(name.split(",", -1))));
        names.addAll(rest.subList(0, rest.size() - 1));
        List<Object> written = new ArrayList<>();
        try (Home home = common.open()) {
            List<Contact> contacts =
                    names.stream().map(String::strip).map(name -> contact(home, name)).distinct().toList();
            for (Contact contact : contacts) {
                Outgoing.Taken taken =
                        new Outgoing(home)
                                .take(List.of(contact), folder, new Outgoing.Wish(open, everything), Progress.NONE);
                talk.say("cli.exported", taken.entries(), contact.name(), taken.file().toString());
                Map<String, @Nullable Object> json = new TreeMap<>();
                json.put("to", contact.name());
                json.put("file", taken.file().toString());
                json.put("bundle", taken.bundle());
                json.put("entries", taken.entries());
                json.put("bytes", taken.bytes());
                json.put("files", files(home, contact, folder, talk));
                written.add(json);
                if (!contact.isVerified()) {
                    talk.note("cli.export-unverified", contact.name());
                }
            }
        }
        if (open) {
            talk.note("cli.export-open");
        }
        talk.result(written);
        return Commands.DONE;
    }

    /// The records are there by now; whatever becomes of photos and files changes nothing about that.
    private Map<String, @Nullable Object> files(Home home, Contact contact, Path folder, Talk talk) {
        long limit = filesLimit == null ? FileRules.of(home).limit() : filesLimit;
        FilesOut.Taken taken =
                new FilesOut(home)
                        .take(List.of(contact), folder, new Outgoing.Wish(open, everything), limit, Progress.NONE);
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("count", taken.count());
        json.put("bytes", taken.bytes());
        json.put("left", taken.left());
        Path file = taken.file();
        if (file != null) {
            talk.say(
                    "cli.files-exported",
                    taken.count(),
                    talk.text().size(taken.bytes()),
                    contact.name(),
                    file.toString());
            json.put("file", file.toString());
            json.put("bundle", taken.bundle());
        }
        Refusal trouble = taken.trouble();
        if (trouble != null) {
            talk.refuse(trouble, null);
            talk.note("cli.files-trouble", contact.name());
            json.put("refused", trouble.problem().name());
        } else if (taken.left() > 0) {
            talk.note("cli.files-left", taken.left(), talk.text().size(taken.leftBytes()), contact.name());
        }
        return json;
    }

    /// Reads a limit.
    static final class Megabytes implements ITypeConverter<Long> {
        private static final long MILLION = 1_000_000;

        @Override
        public Long convert(String text) {
            if (text.equals("none")) {
                return FileRules.NO_LIMIT;
            }
            long megabytes = Long.parseLong(text);
            if (megabytes < 0 || megabytes > FileRules.NO_LIMIT / MILLION) {
                throw new NumberFormatException(text);
            }
            return megabytes * MILLION;
        }
    }

    /// Another community, or with `ours` our own: its other laptops.
    private static Contact contact(Home home, String name) {
        return name.equals("ours") ? home.store().trust().us() : home.contact(name);
    }
}
