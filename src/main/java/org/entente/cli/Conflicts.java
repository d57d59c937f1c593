package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.areas.Shown;
import org.entente.log.PublicKey;
import org.entente.record.Edit;
import org.entente.record.Field;
import org.entente.record.FieldType;
import org.entente.store.Conflict;
import org.entente.sync.Home;
import org.entente.sync.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Lists what people must look at, or settles one of it.
@Command(name = "conflicts")
final class Conflicts implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(paramLabel = "ID", arity = "0..1")
    @Nullable String id;

    @Option(names = "--keep", paramLabel = "N")
    @Nullable Integer keep;

    @Option(names = "--value", paramLabel = "V")
    @Nullable String value;

    @Override
    public Integer call() {
        Talk talk = common.talk();
        boolean settles = keep != null || value != null;
        if ((settles && id == null) || (keep != null && value != null)) {
            throw new ParameterException(common.spec().commandLine(), talk.text().of("cli.settle-how"));
        }
        try (Home home = common.open()) {
            Review review = new Review(home);
            List<Conflict> conflicts = id == null ? home.records().conflicts() : List.of(review.find(id));
            if (settles) {
                settle(home, review, conflicts.getFirst());
                talk.say("cli.settled", conflicts.getFirst().title());
                talk.result(Map.of("settled", conflicts.getFirst().id()));
                return Commands.DONE;
            }
            List<Object> json = new ArrayList<>();
            conflicts.forEach(conflict -> json.add(show(home, conflict, talk)));
            talk.result(json);
            talk.note("cli.conflicts", conflicts.size());
        }
        return Commands.DONE;
    }

    private void settle(Home home, Review review, Conflict conflict) {
        if (keep != null) {
            review.keep(conflict, keep - 1);
            return;
        }
        Field field = conflict.kind().find(Edit.fieldOf(conflict.register())).orElse(null);
        String typed = String.valueOf(value);
        if (field == null || field.type().isSet()) {
            review.write(conflict, flag().parse(typed));
        } else if (field.type() == FieldType.REFERENCE && !typed.isBlank()) {
            review.write(conflict, new Names(home).reference(field, typed));
        } else {
            review.write(conflict, field.parse(typed));
        }
    }

    /// Reads yes or no, for an element of a set and for whether a record is hidden.
    private static Field flag() {
        return new Field(
                "value",
                FieldType.FLAG,
                false,
                false,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                org.entente.record.Form.Text.ANY,
                0,
                0);
    }

    private static Map<String, @Nullable Object> show(Home home, Conflict conflict, Talk talk) {
        Shown shown = Shown.of(home.records(), talk.text(), home.records().find(conflict.record()).stream().toList());
        Field field = conflict.kind().find(conflict.register()).orElse(null);
        String label = field == null ? conflict.register() : talk.text().field(conflict.kind().name(), field.name());
        talk.line(
                conflict.record().handle()
                        + "/"
                        + conflict.register()
                        + "  "
                        + talk.text().kind(conflict.kind().name())
                        + " «"
                        + conflict.title()
                        + "»: "
                        + label);
        List<Object> sides = new ArrayList<>();
        for (int i = 0; i < conflict.sides().size(); i++) {
            Conflict.Side side = conflict.sides().get(i);
            String who =
                    side.community().isEmpty()
                            ? "?"
                            : home.store().trust().card(new PublicKey(side.community())).map(c -> c.name()).orElse("?");
            String words =
                    field == null ? String.valueOf(side.value()) : shown.value(conflict.kind(), field, side.value());
            talk.line("  " + (i + 1) + "  " + words + "  (" + who + ", " + talk.text().time(side.time()) + ")");
            Map<String, @Nullable Object> json = new TreeMap<>();
            json.put("number", i + 1);
            json.put("community", who);
            json.put("device", side.device());
            json.put("time", side.time().toString());
            json.put("value", field == null ? side.value() : field.print(side.value()));
            sides.add(json);
        }
        return Map.of(
                "id", conflict.id(),
                "record", conflict.record().text(),
                "kind", conflict.kind().name(),
                "title", conflict.title(),
                "field", conflict.register(),
                "sides", sides);
    }
}
