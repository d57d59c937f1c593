package org.entente.areas.agreements;

import static org.entente.areas.agreements.Signers.TODAY;
import static org.entente.areas.agreements.Signers.at;
import static org.entente.areas.agreements.Signers.dossier;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was done with an agreement is told with who did it, when, why and what shows it.
class CourseTest {
    @TempDir Path folder;

    @Test
    void theNewestComesFirstAndWhoDidItIsKnownFromTheEntry() throws Exception {
        try (Communities communities = new Communities(folder)) {
            Home hillside = communities.found("Hillside");
            Home riverbend = communities.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            RecordId id = Communities.add(hillside, pair, "agreement", "title", "The mill", "status", "active");
            String[] step = {
                "agreement",
                id.text(),
                "order",
                "a",
                "by",
                "Riverbend",
                "what",
                "notice",
                "day",
                "2026-11-20",
                "until",
                "2099-01-01",
                "reason",
                "We move"
            };
            Communities.add(hillside, pair, "agreement-step", step);
            RecordId owed =
                    Communities.add(
                            hillside, pair, "obligation", "agreement", id.text(), "order", "a", "what", "Grease");
            Row<Obligation> row = dossier(hillside, id).obligations().getFirst();
            assertEquals(owed, row.id());
            at(hillside).met(row, null, TODAY, null, "a photo");
            Course course = Course.of(dossier(hillside, id), hillside.store().trust().names(), Text.in(Locale.ENGLISH));
            assertEquals(
                    List.of(
                            new Course.Line(TODAY, "Each party did: Grease.", "a photo"),
                            new Course.Line(
                                    TODAY.minusDays(5),
                                    "Notice given, by Hillside. Runs until Dec 31, 2098.",
                                    "We move")),
                    course.lines());
        }
    }
}
