package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.Tools;
import org.entente.log.Json;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our files opened and checked by tools that are not ours: `age`, `gunzip`, `jq`, and npm's `jose`.
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

    @Test
    void anIndependentJoseImplementationVerifiesTheManifest() throws Exception {
        Tools.need("node");
        String jose = System.getProperty("entente.jose", "");
        if (jose.isEmpty() || !Files.isDirectory(Path.of(jose))) {
            Tools.missing("npm's jose (entente.jose)");
        }
        Path open = communities.take(hillside, riverbend, new Outgoing.Wish(true, true));
        Path script = Path.of("src/test/interop/verify-manifest.mjs").toAbsolutePath();
        Tools.Said said = Tools.run(new byte[0], "node", script.toString(), jose, open.toString());
        assertEquals(0, said.status(), said.err());
        byte[] payload = said.out();
        assertArrayEquals(Json.encode(Json.parse(payload, "payload"), "payload"), payload);
        assertTrue(said.text().contains(hillside.store().community().text()));
        String changed =
                Files.readString(open, StandardCharsets.UTF_8).replaceFirst("\"payload\":\"eyJ", "\"payload\":\"eyK");
        Path bad = Files.writeString(folder.resolve("bad.entente.json"), changed);
        assertNotEquals(0, Tools.run(new byte[0], "node", script.toString(), jose, bad.toString()).status());
    }
}
