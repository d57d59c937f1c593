package org.entente.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Contact;
import org.entente.store.Space;
import org.entente.sync.Home;
import org.entente.sync.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a community into a network.
@Command(name = "add")
final class NetworkAdd implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Parameters(paramLabel = "COMMUNITY")
    String community = "";

    @Option(names = "--administrator")
    boolean administrator;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Space space = home.space("network:" + name);
            Contact contact = home.contact(community);
            new Networks(home).take(space.id(), contact, administrator);
            talk.say(
                    administrator ? "cli.network-added-administrator" : "cli.network-added",
                    contact.name(),
                    space.name());
            Space now = home.records().space(space.id()).orElseThrow();
            talk.result(Map.of("members", List.copyOf(now.members()), "name", now.name()));
        }
        return Commands.DONE;
    }
}
