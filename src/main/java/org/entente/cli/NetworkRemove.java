package org.entente.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.store.Space;
import org.entente.sync.Home;
import org.entente.sync.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Removes a community from a network.
@Command(name = "remove")
final class NetworkRemove implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Parameters(paramLabel = "COMMUNITY")
    String community = "";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Space space = home.space("network:" + name);
            String id = home.contact(community).id();
            new Networks(home).remove(space.id(), id);
            talk.say("cli.network-removed", home.contact(community).name(), space.name());
            Space now = home.records().space(space.id()).orElseThrow();
            talk.result(Map.of("members", List.copyOf(now.members()), "name", now.name()));
        }
        return Commands.DONE;
    }
}
