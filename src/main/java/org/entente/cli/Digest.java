package org.entente.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.SpaceId;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Two short texts by which coordinators at a table see whether they hold the same.
@Command(name = "digest")
final class Digest implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--space", paramLabel = "ours|pair:NAME|network:NAME")
    @Nullable String space;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            SpaceId id = space == null ? null : home.space(space).id();
            String held = home.store().shelf().heldDigest(id);
            String state = home.store().shelf().stateDigest(id);
            talk.line("held  " + held);
            talk.line("state " + state);
            talk.result(Map.of("held", held, "state", state));
        }
        return Commands.DONE;
    }
}
