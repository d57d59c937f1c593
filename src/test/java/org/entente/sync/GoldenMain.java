package org.entente.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.log.Canonical;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.jspecify.annotations.Nullable;

/// Makes the golden files of a version into an empty folder: `GoldenMain FOLDER`. Run once a released version; what it has
/// made is never made again. [GoldenTest] imports it for ever.
final class GoldenMain {
    private GoldenMain() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        Path root = Files.createTempDirectory("golden");
        try (Communities communities = new Communities(root)) {
            Home hillside = communities.found("Hillside");
            Home riverbend = communities.found("Riverbend «Río»");
            SpaceId pair = Communities.pair(hillside, riverbend);
            SpaceId network = hillside.createNetwork("Three Rivers", List.of(hillside.contact(riverbend.name()))).id();
            Home second = communities.second(hillside, "Hillside 2");
            fill(hillside, second, pair, network, communities);
            Path picture = Files.write(root.resolve("photo.png"), PNG);
            RecordId tractor = Communities.add(hillside, pair, "resource", "name", "Tractor with a photo");
            new Attachments(hillside).add(hillside.records().find(tractor).orElseThrow(), picture);
            for (boolean open : new boolean[] {true, false}) {
                Path drive = Files.createDirectories(out.resolve(open ? "open" : "sealed"));
                new Outgoing(hillside)
                        .take(
                                List.of(hillside.contact(riverbend.name())),
                                drive,
                                new Outgoing.Wish(open, true),
                                Progress.NONE);
                new FilesOut(hillside)
                        .take(
                                List.of(hillside.contact(riverbend.name())),
                                drive,
                                new Outgoing.Wish(open, true),
                                Long.MAX_VALUE,
                                Progress.NONE);
            }
            hillside.exportCard(out.resolve("hillside.entente-card"));
            Path keys = Files.createDirectories(out.resolve("keys"));
            for (String name : List.of("device.json", "receiving.key")) {
                Files.copy(riverbend.folder().resolve("keys").resolve(name), keys.resolve(name));
            }
            riverbend.exportCard(out.resolve("riverbend.entente-card"));
            for (Path file : Incoming.bundlesIn(out.resolve("open"))) {
                new Incoming(riverbend).bringIn(file, Progress.NONE);
            }
            Files.write(out.resolve("spaces.json"), Canonical.encode(Map.of("pair", pair.text())));
            Files.write(out.resolve("records.json"), Canonical.encode(records(riverbend)));
        }
    }

    private static void fill(Home hillside, Home second, SpaceId pair, SpaceId network, Communities communities)
            throws Exception {
        RecordId mill =
                Communities.add(
                        hillside, pair, "partner", "name", "Coöperative «Río» \uD83C\uDF3E", "tags.grain", "true");
        Communities.set(hillside, mill, "notes", "line\nline\t\"quoted\" \\ \u001f é€", "tags.grain", "false");
        RecordId contact =
                Communities.add(hillside, network, "crisis-contact", "name", "Fire brigade", "area", "Secret");
        hillside.store().erase(hillside.records().find(contact).orElseThrow(), Set.of("area"));
        RecordId hidden = Communities.add(hillside, pair, "resource", "name", "Sold plough");
        Communities.set(hillside, hidden, "deleted", "true");
        communities.carryOurs(hillside, second);
        Communities.set(second, mill, "notes", "From the second laptop");
        Communities.set(hillside, mill, "notes", "From the first laptop");
        communities.carryOurs(second, hillside);
        RecordId lost = Communities.add(second, pair, "resource", "name", "Written after it was lost");
        Laptops laptops = new Laptops(hillside);
        laptops.revoke(laptops.find("Hillside 2"), laptops.heads(laptops.find("Hillside 2")), null);
        communities.carryOurs(second, hillside);
        if (hillside.records().find(lost).isPresent()) {
            throw new IllegalStateException("it should not count");
        }
        new RootKeys(hillside)
                .succeed(laptops.all().stream().filter(d -> d.isLive()).toList(), null, "orchard".toCharArray());
        hillside.rename("Hillside Farm", "North slope", "orchard".toCharArray());
    }

    /// What records say: kind, id, owner, audience's kind, values, whether there is something to review.
    static Map<String, @Nullable Object> records(Home home) {
        Map<String, @Nullable Object> all = new TreeMap<>();
        for (Kind<?> kind : home.records().kinds().all()) {
            for (Item item : home.records().list(Query.all(kind))) {
                Map<String, @Nullable Object> one = new TreeMap<>();
                one.put("conflicts", (long) item.conflicts());
                one.put("erased", item.erased().stream().sorted().toList());
                one.put("kind", kind.name());
                one.put("owner", item.owner());
                one.put("values", item.values());
                all.put(item.id().text(), one);
            }
        }
        return all;
    }

    static final byte[] PNG =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// The kinds by which golden files are read.
    static org.entente.store.Model model() {
        return Areas.model();
    }
}
