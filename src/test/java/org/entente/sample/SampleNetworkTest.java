package org.entente.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.areas.Areas;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Outcome;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleNetworkTest {
    @TempDir Path folder;

    @Test
    void fiveNeighboursBringTheirShareAndOneDifference() throws IOException {
        Path home = folder.resolve("home");
        Path drive = folder.resolve("drive");
        SampleNetwork.open(home, drive, LocalDate.of(2026, 5, 3));
        assertEquals(Optional.of(drive.toAbsolutePath()), SampleNetwork.driveOf(home));
        List<Path> bundles = Incoming.bundlesIn(drive);
        assertEquals(5, bundles.size());
        try (Home hillside = Home.open(home, Areas.model())) {
            int conflicts = 0;
            for (Path bundle : bundles) {
                Incoming incoming = new Incoming(hillside);
                assertTrue(incoming.preview(bundle).sealed());
                assertTrue(incoming.preview(bundle).fresh() >= 3, bundle.toString());
                Outcome outcome = incoming.bringIn(bundle, Progress.NONE);
                conflicts += outcome.conflicts();
                assertEquals(0, outcome.held() + outcome.unfit() + outcome.forked().size(), outcome.toString());
            }
            assertEquals(1, conflicts);
            assertEquals(1, hillside.records().conflicts().size());
            Map.of("partner", 30, "agreement", 12, "resource", 25, "crisis-contact", 40, "call-tree", 2)
                    .forEach((kind, least) -> {
                        int there = hillside.records().count(Query.all(hillside.records().kinds().named(kind)));
                        assertTrue(there >= least, kind + " " + there);
                    });
            var verified = hillside.store().trust().contacts().stream().map(c -> c.isVerified()).distinct().count();
            assertEquals(2, verified, "some are verified and some are not");
            assertEquals(Problem.IN_USE, refusal(home, drive));
        }
        SampleNetwork.open(home, drive, LocalDate.of(2026, 5, 4));
        assertEquals(5, Incoming.bundlesIn(drive).size());
    }

    @Test
    void aFolderWithAnythingElseInItIsLeftAlone() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path letter = Files.writeString(home.resolve("letter.txt"), "Dear all");
        assertEquals(Problem.SAMPLE_NOT_EMPTY, refusal(home, folder.resolve("drive")));
        assertEquals("Dear all", Files.readString(letter));
    }

    private static Problem refusal(Path home, Path drive) {
        return assertThrows(Refusal.class, () -> SampleNetwork.open(home, drive, LocalDate.of(2026, 5, 3))).problem();
    }
}
