package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.areas.Need;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// What of the agreements needs somebody's attention.
final class AgreementNeeds {
    private static final String KIND = "agreement";

    private final Records records;
    private final LocalDate today;
    private final List<Need> sign = new ArrayList<>();
    private final List<Need> actBy = new ArrayList<>();
    private final List<Need> renew = new ArrayList<>();
    private final List<Need> owed = new ArrayList<>();
    private final List<Need> reviews = new ArrayList<>();

    AgreementNeeds(Records records, LocalDate today) {
        this.records = records;
        this.today = today;
    }

    List<Need> all() {
        List<Item> agreements = records.list(Query.all(records.kinds().of(Agreement.class)));
        String us = agreements.isEmpty() ? "" : SigningRules.us(records);
        for (Dossier dossier : Dossier.of(records, agreements)) {
            Item item = dossier.item();
            Standing standing = Standing.of(dossier, today);
            if (waitsForUs(dossier, us)) {
                sign.add(new Need("sign", KIND, item.title(), null, "", item.id()));
            }
            add(actBy, "act-by", item, standing.actBy(dossier, today).orElse(null), "");
            if (standing.next() == Standing.Next.DECIDE_RENEWAL) {
                add(renew, "renew", item, standing.end(), "");
            }
            if (!standing.isOver()) {
                add(reviews, "review", item, dossier.agreement().reviewOn(), "");
            }
            owed(dossier);
        }
        List<Need> needs = new ArrayList<>();
        for (List<Need> some : List.of(sign, actBy, renew, owed, reviews)) {
            some.sort(Need.ORDER);
            needs.addAll(some);
        }
        return needs;
    }

    /// Whether others have signed, or a meeting has agreed to it, and our own signature is missing.
    private static boolean waitsForUs(Dossier dossier, String us) {
        return dossier.latest()
                .map(dossier::signing)
                .filter(signing -> signing.isBegun() || dossier.agreement().status() == Agreement.Status.CONSENTED)
                .flatMap(signing -> signing.of(us))
                .filter(line -> line.signature() == null)
                .isPresent();
    }

    /// Of each obligation what waits longest.
    private void owed(Dossier dossier) {
        Set<RecordId> told = new HashSet<>();
        for (Occurrence one : Schedule.of(dossier, today, Need.AHEAD).open()) {
            if (one.due() != null && told.add(one.owed().id())) {
                add(owed, "obligation", dossier.item(), one.due(), one.owed().value().what());
            }
        }
    }

    private void add(List<Need> into, String sort, Item item, @Nullable LocalDate day, String detail) {
        if (Need.isNear(day, today)) {
            into.add(new Need(sort, KIND, item.title(), day, detail, item.id()));
        }
    }
}
