package org.entente.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Template;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Begins an agreement with a template.
@Command(name = "start")
final class AgreementStart implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Parameters(index = "0", paramLabel = "KIND")
    String type = "";

    @Option(names = "--fill", paramLabel = "BLANK=WORDS")
    Map<String, String> fill = Map.of();

    @Option(names = "--in", paramLabel = "english|spanish")
    String language = "english";

    @Option(names = "--space", paramLabel = "ours|pair:NAME|network:NAME")
    String space = "ours";

    @Override
    public Integer call() {
        Talk talk = common.talk();
        try (Home home = common.open()) {
            Kind<Agreement> kind = home.records().kinds().of(Agreement.class);
            Template empty =
                    Template.of(
                            Agreement.Type.valueOf(constant(kind.field("type"), type)),
                            Agreement.Language.valueOf(constant(kind.field("language"), language)));
            Template.requireBlanks(fill, empty.blanks());
            Template template = empty.filled(fill);
            SpaceId into = home.space(space).id();
            Saving saving = new Saving(home.store());
            RecordId id = saving.newId(into);
            saving.create(id, kind, into, new HashMap<>(template.values()));
            saving.save();
            Item item = home.records().find(id).orElseThrow();
            talk.say("cli.added", talk.text().kind(kind.name()), item.title(), id.handle());
            List<String> blanks = template.blanks();
            if (!blanks.isEmpty()) {
                talk.note("cli.agreement-blanks", String.join("; ", blanks));
            }
            talk.result(Map.of("id", id.text(), "blanks", blanks));
        }
        return Commands.DONE;
    }

    /// The constant with that word, or a refusal that names the words there are.
    private static String constant(Field field, String word) {
        return String.valueOf(field.parse(word)).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
