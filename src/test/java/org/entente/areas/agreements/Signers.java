package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.junit.jupiter.api.function.Executable;

/// What tests of agreements share: an agreement between real communities, and short ways to act on it.
final class Signers {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Signers() {}

    static Proceedings at(Home home) {
        return new Proceedings(home.store(), TODAY);
    }

    /// An agreement whose parties are partners with the names of communities, or without Entente.
    static RecordId agreement(Home home, SpaceId space, String text, String... parties) {
        RecordId id =
                Communities.add(
                        home,
                        space,
                        "agreement",
                        "title",
                        "The mill",
                        "text",
                        text,
                        "type",
                        "resource-sharing",
                        "renewal",
                        "automatic");
        Map<String, Object> values = new HashMap<>();
        values.put("parties", java.util.Arrays.stream(parties).map(p -> partner(home, space, p).text()).toList());
        values.put("runs", Map.of("from", "2026-12-01", "to", "2027-12-01"));
        values.put("renewal_months", 12L);
        values.put("notice_days", 60L);
        change(home, id, values);
        return id;
    }

    static RecordId partner(Home home, SpaceId space, String name) {
        return Communities.add(home, space, "partner", "name", name);
    }

    static void change(Home home, RecordId id, Map<String, Object> values) {
        Item item = home.records().find(id).orElseThrow();
        Saving saving = new Saving(home.store());
        saving.change(item, new HashMap<>(values));
        saving.save();
    }

    static Dossier dossier(Home home, RecordId agreement) {
        return at(home).dossier(agreement);
    }

    /// The text that a screen would show.
    static Document read(Home home, RecordId agreement) {
        return dossier(home, agreement).latest().orElseThrow().document();
    }

    static Signing signing(Home home, RecordId agreement) {
        Dossier dossier = dossier(home, agreement);
        return dossier.signing(dossier.latest().orElseThrow());
    }

    /// Who has signed which text, as a laptop shows it: fingerprint, community, how.
    static Set<String> signed(Home home, RecordId agreement) {
        Set<String> signed = new TreeSet<>();
        Dossier dossier = dossier(home, agreement);
        for (Version version : dossier.versions()) {
            for (Signing.Line line : dossier.signing(version).lines()) {
                if (line.signature() != null) {
                    signed.add(version.fingerprint() + " " + line.party().name() + " " + line.isByKey());
                }
            }
        }
        return signed;
    }

    static void assertRefused(Problem problem, Executable what) {
        Refusal refusal = assertThrows(Refusal.class, what);
        assertEquals(problem, Objects.requireNonNull(refusal).problem());
    }

    static List<String> missing(Home home, RecordId agreement) {
        return signing(home, agreement).missing();
    }
}
