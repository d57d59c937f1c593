package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Does Entente's main job without a display, telling what it does and checking that it came about.
@Command(name = "tour")
final class Tour implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    Path out = Path.of("");

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, out.toString());
        }
        TourGuide guide = new TourGuide(talk);
        try {
            new TourOfTwo(guide, out).walk();
            new TourOfSix(guide, out).walk();
        } catch (TourGuide.Stopped e) {
            talk.note("cli.tour.stopped", e.step());
            talk.result(Map.of("out", out.toString(), "steps", guide.steps(), "stopped", e.step()));
            return Commands.REFUSED;
        }
        talk.say("cli.tour.done", guide.steps(), out.toAbsolutePath().toString());
        talk.result(Map.of("out", out.toString(), "steps", guide.steps()));
        return Commands.DONE;
    }
}
