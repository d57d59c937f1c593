package org.entente.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.sync.Progress;
import org.entente.sync.exchange.Exchange;
import org.entente.sync.exchange.ExchangeFolder;
import org.entente.sync.exchange.Look;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Exchanges over a folder that another program carries: once, or until it is stopped.
@Command(name = "exchange")
final class ExchangeCommand implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Option(names = "--folder", paramLabel = "DIR", required = true)
    Path folder = Path.of("");

    @Option(names = "--with", paramLabel = "NAME", split = ",")
    List<String> with = List.of();

    @Option(names = "--once")
    boolean once;

    private final Set<String> said = new HashSet<>();

    @Override
    public Integer call() throws InterruptedException {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            if (!Files.isDirectory(folder)) {
                throw new Refusal(Problem.EXCHANGE_FOLDER_GONE, folder.toString());
            }
            Set<String> ids = new HashSet<>();
            with.forEach(name -> ids.add(home.contact(name.strip()).id()));
            if (once) {
                return once(new ExchangeFolder(home, folder, ids, Duration.ZERO), talk);
            }
            talk.say("cli.exchanging", folder.toString());
            CountDownLatch stopped = new CountDownLatch(1);
            ExchangeFolder exchange = new ExchangeFolder(home, folder, ids, Exchange.PATIENCE);
            try (Exchange _ = new Exchange(exchange, folder, Exchange.PERIOD, look -> report(look, talk))) {
                stopped.await(); // until the program is ended from outside; every look is whole or as if it had not
                // been
            }
        }
        return Commands.DONE;
    }

    private int once(ExchangeFolder exchange, Talk talk) {
        Look look = exchange.look(Progress.NONE);
        report(look, talk);
        talk.result(json(look));
        boolean attention =
                !look.waiting().isEmpty() || look.arrived().stream().anyMatch(a -> a.conflicts() > 0 || a.held() > 0);
        return look.trouble() != null ? Commands.REFUSED : attention ? Commands.ATTENTION : Commands.DONE;
    }

    private void report(Look look, Talk talk) {
        for (Look.Arrived one : look.arrived()) {
            talk.say("cli.exchange-arrived", one.from(), one.entries(), talk.text().time(one.at()));
            if (one.conflicts() > 0) {
                talk.note("cli.import-conflicts", one.conflicts());
            }
            if (one.held() > 0) {
                talk.note("cli.import-held", one.held());
            }
        }
        if (look.written() > 0 || (once && !look.left().isEmpty())) {
            look.left().forEach(left -> talk.say("cli.exchange-left", left.to(), left.changes()));
        } else if (once && look.arrived().isEmpty() && look.trouble() == null) {
            talk.say("cli.exchange-nothing");
        }
        List<Refusal> troubles = new ArrayList<>(look.waiting().stream().map(Look.Waiting::why).toList());
        if (look.trouble() != null) {
            troubles.add(look.trouble());
        }
        Set<String> now = new HashSet<>();
        for (Refusal trouble : troubles) {
            now.add(String.valueOf(trouble.getMessage()));
            if (!said.contains(trouble.getMessage())) {
                talk.refuse(trouble, null); // once, as long as it lasts
            }
        }
        said.clear();
        said.addAll(now);
    }

    private static Map<String, @Nullable Object> json(Look look) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        List<Object> arrived = new ArrayList<>();
        for (Look.Arrived one : look.arrived()) {
            arrived.add(
                    Map.of(
                            "from", one.from(),
                            "entries", one.entries(),
                            "conflicts", (long) one.conflicts(),
                            "held", one.held()));
        }
        json.put("arrived", arrived);
        List<Object> left = new ArrayList<>();
        look.left().forEach(one -> left.add(Map.of("to", one.to(), "changes", one.changes())));
        json.put("left", left);
        json.put("written", (long) look.written());
        json.put("removed", (long) look.removed());
        List<Object> waiting = new ArrayList<>();
        look.waiting().forEach(one -> waiting.add(Map.of("file", one.file(), "problem", one.why().problem().name())));
        json.put("waiting", waiting);
        Refusal trouble = look.trouble();
        json.put("trouble", trouble == null ? null : trouble.problem().name());
        return json;
    }
}
