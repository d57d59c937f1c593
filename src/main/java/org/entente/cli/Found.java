package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.Areas;
import org.entente.areas.partners.OurPlaces;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Founds a community.
@Command(name = "found")
final class Found implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--name", paramLabel = "NAME", required = true)
    String name = "";

    @Option(names = "--place", paramLabel = "PLACE")
    String place = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        char[] secret = Passphrase.read(passphrase);
        try (Home home = Home.found(common.folder(), Areas.model(), name, place, secret)) {
            OurPlaces.found(home.store(), place);
            String words = Safety.words(home.store().community(), talk.text());
            talk.say("cli.founded", home.name(), home.folder().toString());
            talk.say("cli.own-words", words);
            talk.result(Map.of("name", home.name(), "community", home.store().community().text(), "words", words));
            if (secret == null) {
                talk.note("cli.unprotected");
            }
        }
        return Commands.DONE;
    }
}
