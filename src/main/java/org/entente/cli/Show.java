package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.areas.Shown;
import org.entente.log.Card;
import org.entente.log.PublicKey;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.store.Change;
import org.entente.store.Item;
import org.entente.store.Unfit;
import org.entente.sync.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one record, its rows, and what happened to it.
@Command(name = "show")
final class Show implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID")
    String id = "";

    @Option(names = "--history")
    boolean history;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Names names = new Names(home);
            Item item = names.item(id);
            Map<String, @Nullable Object> json = names.json(item);
            List<Object> rows = new ArrayList<>();
            fields(home, item, talk, "");
            for (Kind<?> kind : home.records().kinds().childrenOf(item.kind())) {
                for (Item row : home.records().children(item.id(), kind)) {
                    talk.line(talk.text().kind(kind.name()) + ": " + row.title() + "  " + row.id().handle());
                    fields(home, row, talk, "  ");
                    rows.add(names.json(row));
                }
            }
            json.put("rows", rows);
            json.put("deleted", item.deleted());
            json.put("erased", List.copyOf(item.erased()));
            json.put("conflicts", item.conflicts());
            if (history) {
                json.put("history", history(home, item, talk));
            }
            talk.result(json);
        }
        return Commands.DONE;
    }

    private static void fields(Home home, Item item, Talk talk, String indent) {
        Shown shown = Shown.of(home.records(), talk.text(), List.of(item));
        if (indent.isEmpty()) {
            talk.line(talk.text().kind(item.kind().name()) + " " + item.id().text());
            talk.say("cli.seen-by", home.records().space(item.space()).map(Names::of).orElse(""));
            if (item.deleted()) {
                talk.say("cli.is-deleted");
            }
            if (item.conflicts() > 0) {
                talk.say("cli.has-conflicts", item.conflicts());
            }
        }
        for (Field field : item.kind().fields()) {
            String value = item.isErased(field.name()) ? talk.text().of("erased") : shown.value(item, field);
            boolean told = !value.isBlank() && !field.parent() && !field.name().equals("order");
            if (told && !(field.title() && !indent.isEmpty())) {
                talk.line(indent + talk.text().field(item.kind().name(), field.name()) + ": " + value);
            }
        }
    }

    private static List<Object> history(Home home, Item item, Talk talk) {
        List<Object> changes = new ArrayList<>();
        talk.say("cli.history");
        for (Change change : home.records().history(item.id())) {
            String who =
                    change.community().isEmpty()
                            ? "?"
                            : home.store().trust().card(new PublicKey(change.community())).map(Card::name).orElse("?");
            talk.line(
                    "  "
                            + talk.text().time(change.time())
                            + "  "
                            + who
                            + " ("
                            + change.device()
                            + ")  "
                            + registers(item, change));
            Unfit mark = change.mark();
            if (mark != null) {
                talk.line("    " + talk.text().of("unfit." + mark.name()));
            }
            Map<String, @Nullable Object> json = new TreeMap<>();
            json.put("entry", change.entry());
            json.put("record", change.record().text());
            json.put("community", who);
            json.put("device", change.device());
            json.put("time", change.time().toString());
            json.put("created", change.created());
            json.put("applies", change.applies());
            json.put("mark", mark == null ? null : mark.name());
            json.put("set", new TreeMap<>(change.registers()));
            changes.add(json);
        }
        return changes;
    }

    private static String registers(Item item, Change change) {
        List<String> parts = new ArrayList<>();
        Kind<?> kind = change.kind().equals(item.kind().name()) ? item.kind() : null;
        change.registers()
                .forEach((register, value) -> {
                    Field field = kind == null ? null : kind.find(register).orElse(null);
                    parts.add(register + "=" + (field == null ? String.valueOf(value) : field.print(value)));
                });
        return String.join("; ", parts);
    }
}
