package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search index after many records that were here already came in changed.
class SearchIndexTest {
    private static final int MANY = 300;

    @TempDir Path folder;

    @Test
    void changesOfManyRecordsGoIntoTheIndexAtOnce() throws Exception {
        try (Communities communities = new Communities(folder)) {
            Home hillside = communities.found("Hillside");
            Home riverbend = communities.found("Riverbend");
            SpaceId pair = Communities.pair(hillside, riverbend);
            List<RecordId> ids = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                ids.add(Communities.add(riverbend, pair, "partner", "name", "Willow farm " + i));
            }
            communities.carry(riverbend, hillside);
            int before = segments(hillside);
            for (RecordId id : ids) {
                Communities.set(riverbend, id, "name", "Alder farm " + id.handle());
            }
            communities.carry(riverbend, hillside);
            assertEquals(MANY, found(hillside, "alder"));
            assertEquals(0, found(hillside, "willow"));
            assertTrue(segments(hillside) <= before + 1, segments(hillside) + " parts after " + before);
        }
    }

    private static int found(Home home, String words) {
        Kind<?> partners = home.records().kinds().named("partner");
        return home.records().count(new Query(partners, words, null, false, 0, 1));
    }

    /// Of how many parts FTS5 keeps its index: one a time that it wrote out what it had gathered, until it merges them.
    private static int segments(Home home) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.folder().resolve("entente.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(DISTINCT segid) FROM search_idx")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
