package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.log.Canonical;
import org.entente.log.v1.Genesis;
import org.entente.record.Kind;
import org.entente.store.Item;
import org.entente.store.Query;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bundles that released versions wrote, open and sealed, with everything in them that the format has: a network, a
/// conflict, an erased field, a laptop declared lost, a root key that changed, a photo. They must be brought in for ever,
/// and say the same.
class GoldenTest {
    @TempDir Path folder;

    static List<String> versionsAndSeals() {
        return List.of("v1/open", "v1/sealed");
    }

    @ParameterizedTest
    @MethodSource("versionsAndSeals")
    void whatAnEarlierVersionWroteIsBroughtInAndSaysTheSame(String name) throws Exception {
        URI place = GoldenTest.class.getResource("/org/entente/sync/golden/" + name).toURI();
        Path bundles = Path.of(place);
        Path golden = bundles.getParent();
        Path keys = Files.createDirectories(folder.resolve("home/keys"));
        for (String file : List.of("device.json", "receiving.key")) {
            Files.copy(golden.resolve("keys").resolve(file), keys.resolve(file));
        }
        Laptops.claim(folder.resolve("home"));
        try (Home home = Home.open(folder.resolve("home"), GoldenMain.model())) {
            home.store().trust().add(Home.readCard(golden.resolve("riverbend.entente-card")));
            home.meet(golden.resolve("hillside.entente-card"));
            for (Path file : Incoming.bundlesIn(bundles)) {
                assertEquals("Hillside Farm", Check.bundle(file, folder.resolve("home")).fromName());
                new Incoming(home).bringIn(file, Progress.NONE);
            }
            assertSaysTheSame(golden, home);
            home.store().rebuild();
            assertSaysTheSame(golden, home);
            assertFalse(home.store().status().quarantined().isEmpty(), "what the lost laptop wrote is kept");
            Kind<?> attachment = home.records().kinds().named("attachment");
            Item photo = home.records().list(Query.all(attachment)).getFirst();
            assertArrayEquals(GoldenMain.PNG, new Attachments(home).read(photo));
        }
    }

    /// A later version may know more fields; those of then say what they said.
    private static void assertSaysTheSame(Path golden, Home home) throws Exception {
        String then = Files.readString(golden.resolve("records.json"), StandardCharsets.UTF_8);
        assertEquals(then, Canonical.text(GoldenMain.records(home)));
    }

    /// Whoever changes the format by accident finds that what is hashed has another name.
    @ParameterizedTest
    @MethodSource("versionsAndSeals")
    void theSpaceOfTheTwoIsTheSameWhoeverFoundsIt(String name) throws Exception {
        Path golden = Path.of(GoldenTest.class.getResource("/org/entente/sync/golden/" + name).toURI()).getParent();
        Genesis pair =
                Genesis.pair(
                        Home.readCard(golden.resolve("hillside.entente-card")).community(),
                        Home.readCard(golden.resolve("riverbend.entente-card")).community());
        Map<String, Object> expected = Map.of("pair", pair.id().text());
        String then = Files.readString(golden.resolve("spaces.json"), StandardCharsets.UTF_8);
        assertEquals(then, Canonical.text(expected));
        try (Stream<Path> files = Files.list(golden)) {
            assertEquals(7, files.count());
        }
    }
}
