package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person is told as days go by and clocks go wrong.
class MattersTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        Home riverbend = communities.found("Riverbend");
        Communities.add(riverbend, Communities.pair(riverbend, hillside), "resource", "name", "Tractor");
        communities.carry(riverbend, hillside);
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private List<Matter> after(Duration time) {
        return Matters.of(hillside, Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC));
    }

    private boolean tells(Duration time, Matter.Topic topic) {
        return after(time).stream().anyMatch(matter -> matter.topic() == topic);
    }

    @Test
    void aCommunityNotHeardOfForMoreThanThreeWeeksIsNamed() {
        assertFalse(tells(Duration.ofDays(Matters.SILENT), Matter.Topic.STALE));
        Matter stale =
                after(Duration.ofDays(Matters.SILENT + 2)).stream()
                        .filter(matter -> matter.topic() == Matter.Topic.STALE)
                        .findFirst()
                        .orElseThrow();
        assertEquals("Riverbend", stale.community());
        assertEquals(Matters.SILENT + 2, stale.count());
    }

    @Test
    void aClockBehindWhatWasSeenIsNoticedAfterADay() {
        assertFalse(tells(Duration.ofHours(-20), Matter.Topic.CLOCK));
        assertTrue(tells(Duration.ofHours(-30), Matter.Topic.CLOCK));
        assertTrue(tells(Duration.ofDays(-10_000), Matter.Topic.CLOCK));
    }

    @Test
    void aPrecautionIsRememberedUntilItHasToBeTakenAnew() {
        assertTrue(tells(Duration.ZERO, Matter.Topic.SHEET));
        new Diary(hillside).note(Diary.Precaution.SHEET, Instant.now());
        assertFalse(tells(Duration.ZERO, Matter.Topic.SHEET));
        new RootKeys(hillside).succeed(new Laptops(hillside).all(), null, null);
        assertTrue(tells(Duration.ZERO, Matter.Topic.SHEET));
    }
}
