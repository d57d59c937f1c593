package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.Tools;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our files opened and written by tools that are not ours: `age`, `gunzip`, `jq`.
class OtherToolsTest {
    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        Communities.add(hillside, Communities.pair(hillside, riverbend), "partner", "name", "Coöperative «Río»");
    }

    @AfterEach
    void close() {
        communities.close();
    }

    @Test
    void ageAndGunzipOpenASealedBundleAndJqReadsIt() throws Exception {
        for (String tool : List.of("age", "gunzip", "jq")) {
            Tools.need(tool);
        }
        Path sealed = communities.take(hillside, riverbend, Outgoing.Wish.USUAL);
        Path key = riverbend.folder().resolve("keys/receiving.key");
        Tools.Said opened = Tools.run(new byte[0], "age", "-d", "-i", key.toString(), sealed.toString());
        assertEquals(0, opened.status(), opened.err());
        Tools.Said document = Tools.run(opened.out(), "gunzip");
        assertEquals(0, document.status(), document.err());
        Tools.Said name = Tools.run(document.out(), "jq", "-r", ".entries[0].body.fields.name");
        assertEquals("Coöperative «Río»\n", name.text(), name.err());
        Path others = hillside.folder().resolve("keys/receiving.key");
        assertNotEquals(0, Tools.run(new byte[0], "age", "-d", "-i", others.toString(), sealed.toString()).status());
    }

    @Test
    void whatIsOursAloneIsInNoSealedBundle() throws Exception {
        for (String tool : List.of("age", "gunzip")) {
            Tools.need(tool);
        }
        SpaceId ours = hillside.space("ours").id();
        Communities.add(hillside, ours, "partner", "name", "XYZZY-secret-partner");
        RecordId shared =
                Communities.add(hillside, Communities.pair(hillside, riverbend), "partner", "name", "Grain growers");
        Communities.add(
                hillside,
                ours,
                "companion",
                "field",
                "sensitivities",
                "about",
                shared.text(),
                "text",
                "XYZZY-secret-note");
        Path sealed = communities.take(hillside, riverbend, new Outgoing.Wish(false, true));
        Path key = riverbend.folder().resolve("keys/receiving.key");
        Tools.Said opened = Tools.run(new byte[0], "age", "-d", "-i", key.toString(), sealed.toString());
        String document = Tools.run(opened.out(), "gunzip").text();
        assertTrue(document.contains("Grain growers"));
        assertFalse(document.contains("XYZZY"));
        assertFalse(document.contains(ours.text()));
    }

    @Test
    void whatAgeSealsToUsWeOpen() throws Exception {
        Tools.need("age");
        Path open = communities.take(hillside, riverbend, new Outgoing.Wish(true, true));
        Tools.Said zipped = Tools.run(Files.readAllBytes(open), "gzip", "-c");
        Tools.Said sealed = Tools.run(zipped.out(), "age", "-r", riverbend.keys().receiving().recipient());
        Path file = Files.write(folder.resolve("by-age.entente"), sealed.out());
        assertEquals(1, new Incoming(riverbend).bringIn(file, Progress.NONE).entries());
    }
}
