package org.entente.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.Areas;
import org.entente.log.Card;
import org.entente.sync.Home;
import org.entente.sync.Joining;
import org.entente.sync.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Takes in the answer with which a laptop of the community lets this one join.
@Command(name = "join")
final class DeviceJoin implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ANSWER")
    Path answer = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Card card = Joining.look(common.folder(), answer);
        String words = Safety.words(card.community(), talk.text());
        try (Home home = Joining.join(common.folder(), Areas.model(), answer, Progress.NONE)) {
            talk.say("cli.joined", home.name());
            talk.say("cli.joined-words", words);
            talk.result(Map.of("community", card.community().text(), "name", home.name(), "words", words));
        }
        return Commands.DONE;
    }
}
