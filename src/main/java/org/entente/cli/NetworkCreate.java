package org.entente.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Contact;
import org.entente.store.Space;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Founds a network with communities we have met.
@Command(name = "create")
final class NetworkCreate implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--with", paramLabel = "NAME", split = ",", required = true)
    List<String> with = List.of();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            List<Contact> members = with.stream().map(String::strip).map(home::contact).toList();
            Space space = home.createNetwork(name, members);
            talk.say("cli.network", space.name(), space.members().size());
            talk.result(
                    Map.of("name", space.name(), "space", Names.of(space), "members", List.copyOf(space.members())));
        }
        return Commands.DONE;
    }
}
