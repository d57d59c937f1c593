package org.entente.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.record.RecordId;
import org.entente.sync.Home;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Says how things stand between communities and with this laptop.
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Override
    public Integer call() {
        Talk talk = common.talk();
        Text text = talk.text();
        try (Home home = common.open()) {
            List<Matter> matters = Matters.of(home, Clock.systemUTC());
            List<Object> json = new ArrayList<>();
            if (matters.isEmpty()) {
                talk.say("cli.status-clean");
            }
            for (Matter matter : matters) {
                String name = matter.topic().message();
                talk.line(text.of(name, matter.blanks()));
                talk.line("  " + why(matter, text));
                talk.line("  " + text.of(name + ".do", matter.blanks()));
                json.add(json(matter));
            }
            talk.result(json);
            return matters.stream().anyMatch(m -> m.topic().isPressing()) ? Commands.ATTENTION : Commands.DONE;
        }
    }

    private static String why(Matter matter, Text text) {
        String why = text.of(matter.topic().message() + ".why", matter.blanks());
        return matter.reason() == null ? why : text.of("unfit." + matter.reason().name()) + " " + why;
    }

    private static Map<String, @Nullable Object> json(Matter matter) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("topic", matter.topic().name());
        json.put("pressing", matter.topic().isPressing());
        json.put("community", matter.community());
        json.put("device", matter.device());
        json.put("count", matter.count());
        json.put("others", matter.others());
        json.put("reason", matter.reason() == null ? null : matter.reason().name());
        json.put("records", matter.records().stream().map(RecordId::text).toList());
        return json;
    }
}
