package org.entente.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.report.Frame;
import org.entente.report.Paper;
import org.entente.report.RecoverySheet;
import org.entente.sync.Diary;
import org.entente.sync.Home;
import org.entente.sync.RootKeys;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the recovery sheet. Its words are in that file alone.
@Command(name = "sheet")
final class Sheet implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE")
    @Nullable Path passphrase;

    @Option(names = "--paper", paramLabel = "a4|letter")
    @Nullable Paper paper;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Text text = talk.text();
            List<String> words = new RootKeys(home).sheet(Passphrase.read(passphrase), text.locale());
            Frame frame = new Frame(home.name(), Instant.now(), null, paper != null ? paper : Print.usual(), false);
            byte[] pdf = RecoverySheet.pdf(words, frame, text);
            try {
                Files.write(file, pdf);
            } catch (IOException e) {
                throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
            }
            new Diary(home).note(Diary.Precaution.SHEET, Instant.now());
            talk.say("cli.sheet", file.toString());
            talk.note("cli.sheet-next");
            talk.result(Map.of("bytes", pdf.length, "file", file.toString()));
        }
        return Commands.DONE;
    }
}
