package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.areas.Areas;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.report.Audience;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a partner's card and dossier are made of, read from a real store.
class DossierTest {
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    @TempDir Path folder;

    private final Text text = Text.in(Locale.ENGLISH);
    private Home home;
    private SpaceId ours;
    private RecordId mill;
    private RecordId fund;

    @BeforeEach
    void found() {
        home = Home.found(folder.resolve("home"), Areas.model(), "Hillside", "", null);
        ours = home.space("ours").id();
        mill = make("partner", "name", "Mill Creek", "phase", "prospect", "sensitivities", "Proud");
        fund = make("partner", "name", "Valley Fund");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private RecordId make(String kind, Object... fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(ours);
        saving.create(id, home.records().kinds().named(kind), ours, values);
        saving.save();
        return id;
    }

    private Dossier dossier(RecordId id) {
        return Dossier.of(home.records(), id, today);
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }

    @Test
    void theTimelineTellsAllThatHappenedNewestFirst() {
        RecordId ana = make("person", "name", "Ana", "partner", mill.text(), "role", "Miller");
        make("interaction", "what", "Call", "people", List.of(ana.text()), "day", day(9), "way", "call");
        make(
                "interaction",
                "what",
                "Visit",
                "partners",
                List.of(mill.text()),
                "day",
                day(20),
                "follow_up",
                "Ask again");
        make(
                "project",
                "name",
                "Pilot",
                "partners",
                List.of(mill.text()),
                "runs",
                Map.of("from", day(30), "to", day(12)));
        make(
                "agreement",
                "title",
                "Flour",
                "runs",
                Map.of("from", day(10), "to", day(-300)),
                "parties",
                List.of(mill.text()));
        Moving.move(
                home.store(),
                home.records().find(mill).orElseThrow(),
                Phase.RELATIONSHIP_BUILDING,
                today.minusDays(15),
                "");
        Dossier dossier = dossier(mill);
        List<String> told =
                dossier.moments().stream()
                        .filter(moment -> moment.sort() != Moment.Sort.CHANGE)
                        .map(moment -> moment.headline(text))
                        .toList();
        assertEquals(
                List.of(
                        "Call: Call",
                        "Agreement: Flour",
                        "Ended: Pilot",
                        "Moved to “1 Building the relationship”",
                        "Visit",
                        "Begun together: Pilot"),
                told);
        assertEquals(today.minusDays(9), dossier.standing().lastContact());
        assertEquals(List.of("Visit"), dossier.open().stream().map(item -> item.title()).toList());
        assertEquals(List.of("Ana"), dossier.people().stream().map(item -> item.title()).toList());
    }

    @Test
    void aRelationshipReadsFromBothEnds() {
        make("relationship", "from", fund.text(), "type", "funds", "to", mill.text());
        RecordId ana = make("person", "name", "Ana");
        make("relationship", "from", ana.text(), "type", "founded", "to", mill.text());
        make("relationship", "from", ana.text(), "type", "friend-of", "to", fund.text());
        Dossier dossier = dossier(mill);
        assertEquals(
                List.of("was founded by Ana", "is funded by Valley Fund"),
                dossier.ties().stream().map(tie -> tie.words(text) + " " + tie.title()).toList());
        assertEquals(List.of(new Dossier.Link(ana, fund)), dossier.links());
        assertEquals("funds", dossier(fund).ties().getLast().words(text));
        assertEquals("is a friend of", dossier(fund).ties().getFirst().words(text), "the same from both ends");
    }

    @Test
    void whatBelongsToOthersIsNotInIt() {
        make("interaction", "what", "With the fund", "partners", List.of(fund.text()), "day", day(3));
        assertTrue(dossier(mill).moments().stream().noneMatch(moment -> moment.sort() == Moment.Sort.CONTACT));
        assertEquals(today.minusDays(3), dossier(fund).standing().lastContact());
    }

    @Test
    void theDrawingIsTheSameEachTimeAndNothingLiesOnAnything() {
        for (int count = 1; count <= 12; count++) {
            List<Ring.Spot> spots = Ring.places(count);
            assertEquals(spots, Ring.places(count));
            Set<String> places = new HashSet<>();
            for (Ring.Spot spot : spots) {
                places.add(Math.round(spot.x() * 20) + " " + Math.round(spot.y() * 20));
            }
            assertEquals(count, places.size());
        }
    }

    @Test
    void theDossierIsPrintedWithItsPrivateNotesForUsAlone() {
        make(
                "interaction",
                "what",
                "Visit",
                "partners",
                List.of(mill.text()),
                "day",
                day(5),
                "note",
                "Good bread",
                "private_note",
                "In debt");
        var report = Areas.reports().named("partner-dossier:" + mill);
        String body = report.body(home.records(), text);
        for (String words : List.of("Mill Creek", "Good bread", "[only us] In debt", "[only us] Proud", "Prospect")) {
            assertTrue(body.contains(words), words);
        }
        assertFalse(body.contains("Valley Fund"));
        assertEquals(Audience.OURS, report.audience(home.records()));
        assertEquals(body, report.body(home.records(), text), "the same each time");
    }

    @Test
    void thePipelineNamesWhatIsMissing() {
        make(
                "criterion",
                "partner",
                mill.text(),
                "order",
                "a",
                "what",
                "pilot-reviewed",
                "evidence",
                "x",
                "met_on",
                day(3));
        Moving.move(home.store(), home.records().find(mill).orElseThrow(), Phase.RELATIONSHIP_BUILDING, today, "");
        String body = Areas.reports().named("alliance-pipeline").body(home.records(), text);
        List<String> said = new ArrayList<>(List.of("Mill Creek", "1 of 4 met", "Trust checked by both sides"));
        said.forEach(words -> assertTrue(body.contains(words), words));
        assertFalse(body.contains("– A small pilot done"));
        assertFalse(body.contains("Valley Fund"), "without a phase it stands nowhere");
    }
}
