package org.entente.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.sync.Diary;
import org.entente.sync.Home;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Says how things stand between communities and with this laptop.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--leave", paramLabel = "N")
    int leave;

    @Option(names = "--take-up", paramLabel = "N")
    int takeUp;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Text text = talk.text();
        try (Home home = common.open()) {
            List<Matter> matters = Matters.of(home, Clock.systemUTC());
            if (leave != 0 || takeUp != 0) {
                settle(home, matters);
                matters = Matters.of(home, Clock.systemUTC());
            }
            List<Object> json = new ArrayList<>();
            int number = 0;
            if (matters.isEmpty()) {
                talk.say("cli.status-clean");
            }
            for (Matter matter : matters) {
                String name = matter.topic().message();
                String heading = ++number + ". " + text.of(name, matter.blanks());
                talk.line(matter.left() ? heading + " " + text.of("cli.status-left") : heading);
                talk.line("  " + why(matter, text));
                talk.line("  " + text.of(name + ".do", matter.blanks()));
                json.add(json(matter));
            }
            talk.result(json);
            return matters.stream().anyMatch(Matter::isPressing) ? Commands.ATTENTION : Commands.DONE;
        }
    }

    private void settle(Home home, List<Matter> matters) {
        int number = leave == 0 ? takeUp : leave;
        if (number < 1 || number > matters.size() || !matters.get(number - 1).topic().mayBeLeft()) {
            throw new Refusal(Problem.MATTER_NUMBER, number);
        }
        Matter matter = matters.get(number - 1);
        Diary diary = new Diary(home);
        if (leave == 0) {
            diary.takeUp(matter);
        } else {
            diary.leave(matter, Instant.now());
        }
    }

    private static String why(Matter matter, Text text) {
        String why = text.of(matter.topic().message() + ".why", matter.blanks());
        return matter.reason() == null ? why : text.of("unfit." + matter.reason().name()) + " " + why;
    }

    private static Map<String, @Nullable Object> json(Matter matter) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("topic", matter.topic().name());
        json.put("pressing", matter.isPressing());
        json.put("left", matter.left());
        json.put("community", matter.community());
        json.put("device", matter.device());
        json.put("count", matter.count());
        json.put("others", matter.others());
        json.put("reason", matter.reason() == null ? null : matter.reason().name());
        json.put("records", matter.records().stream().map(RecordId::text).toList());
        return json;
    }
}
