package org.entente.areas.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.entente.areas.Computed;
import org.entente.areas.Lists;
import org.entente.record.RecordId;

/// What the list of agreements shows besides their fields: where each stands today, by when somebody has to act, how much of
/// what fell due was done.
final class AgreementColumns {
    private AgreementColumns() {}

    static Lists lists() {
        return new Lists(
                Agreement.class,
                List.of(
                        new Computed(
                                "standing",
                                "agreement-list.standing",
                                "status",
                                18,
                                false,
                                of(AgreementColumns::standing)),
                        // our preparation days are in it, and those are ours alone
                        new Computed("act_by", "agreements-due.ACT", "runs", 18, true, of(AgreementColumns::actBy)),
                        new Computed("met", "agreement-list.met", "runs", 11, false, of(AgreementColumns::met))),
                List.of("title", "standing", "parties", "runs", "act_by", "met"));
    }

    /// What its papers say; read once for the page.
    private static Computed.Working of(BiFunction<Computed.Page, Dossier, String> words) {
        return page -> {
            Map<RecordId, Dossier> dossiers = new HashMap<>();
            Dossier.of(page.records(), page.items()).forEach(one -> dossiers.put(one.item().id(), one));
            return item -> {
                Dossier dossier = dossiers.get(item.id());
                return dossier == null ? "" : words.apply(page, dossier);
            };
        };
    }

    private static String standing(Computed.Page page, Dossier dossier) {
        Standing standing = Standing.of(dossier, page.today());
        return page.text().choice("agreement", "status", Contents.word(standing.status()));
    }

    private static String actBy(Computed.Page page, Dossier dossier) {
        return Standing.of(dossier, page.today())
                .actBy(dossier, page.today())
                .map(day ->
                        day.isBefore(page.today())
                                ? page.text().of("agreement-list.past", page.text().day(day))
                                : page.text().day(day))
                .orElse("");
    }

    private static String met(Computed.Page page, Dossier dossier) {
        OptionalInt percent = Schedule.of(dossier, page.today(), Schedule.AHEAD).percentMet();
        return percent.isEmpty() ? "" : page.text().of("agreement-list.percent", percent.getAsInt());
    }
}
