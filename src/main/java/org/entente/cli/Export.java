package org.entente.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Contact;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import picocli.CommandLine.Command;
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
                written.add(
                        Map.of(
                                "to", contact.name(),
                                "file", taken.file().toString(),
                                "bundle", taken.bundle(),
                                "entries", taken.entries(),
                                "bytes", taken.bytes()));
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

    /// Another community, or with `ours` our own: its other laptops.
    private static Contact contact(Home home, String name) {
        return name.equals("ours") ? home.store().trust().us() : home.contact(name);
    }
}
