package org.entente.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.bundle.Seal;
import org.entente.log.Card;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;

/// Sound files of two communities, made once, from which fuzzing starts.
///
/// @param folder    for files while they are read
/// @param home      the data folder that opens the sealed bundle
/// @param receiving its key
/// @param device    that signed the bundles
@SuppressWarnings("ArrayRecordComponent") // copied before they are changed
record Seeds(
        Path folder,
        Path home,
        Seal.Receiving receiving,
        SigningKey device,
        byte[] open,
        byte[] sealed,
        byte[] card,
        byte[] proof) {
    private static final class Made {
        static final Seeds SEEDS = make();
    }

    static Seeds get() {
        return Made.SEEDS;
    }

    private static Seeds make() {
        try {
            Path folder = Files.createTempDirectory("seeds");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            try (Communities communities = new Communities(folder)) {
                return make(communities, folder);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Seeds make(Communities communities, Path folder) throws Exception {
        Home hillside = communities.found("Hillside");
        Home riverbend = communities.found("Riverbend «Río»");
        SpaceId pair = Communities.pair(hillside, riverbend);
        RecordId agreement = Communities.add(hillside, pair, "agreement", "title", "The mill\n\u0001é\uD83D\uDE02");
        RecordId signature =
                Communities.add(
                        hillside,
                        pair,
                        "signature",
                        "agreement",
                        agreement.text(),
                        "order",
                        "a",
                        "community",
                        "Hillside");
        communities.carry(hillside, riverbend);
        Communities.set(riverbend, agreement, "notes", "Seen", "tags.mill", "true");
        communities.carry(riverbend, hillside);
        Communities.set(hillside, agreement, "notes", "Seen as well", "tags.mill", "false");
        SigningKey device = hillside.keys().signing();
        Path proof = folder.resolve("proof");
        new Proofs(hillside).write(hillside.records().find(signature).orElseThrow(), proof);
        return new Seeds(
                folder,
                riverbend.folder(),
                riverbend.keys().receiving(),
                device,
                Files.readAllBytes(communities.take(hillside, riverbend, new Outgoing.Wish(true, true))),
                Files.readAllBytes(communities.take(hillside, riverbend, new Outgoing.Wish(false, true))),
                card(hillside, device),
                Files.readAllBytes(proof));
    }

    /// A card on which everything is said that can be said.
    private static byte[] card(Home home, SigningKey device) {
        SigningKey root = RootKey.open(home.folder().resolve("keys/root.json"), null);
        SigningKey next = SigningKey.random();
        Tip cut = new Tip("a".repeat(32), 3, org.entente.log.Encoding.base64(new byte[32]));
        return new Card(
                        root.publicKey(),
                        List.of(
                                Statement.sign(root, 1, Statement.name("Hillside", "Hill «Río»")),
                                Statement.sign(root, 2, Statement.device(device.publicKey(), "age1", "Office")),
                                Statement.sign(root, 3, Statement.retire(device.publicKey(), 5)),
                                Statement.sign(root, 4, Statement.revoke(device.publicKey(), List.of(cut), 5)),
                                Statement.sign(
                                        root,
                                        5,
                                        Statement.succeed(next, root.publicKey(), List.of(device.publicKey()), 5)),
                                Statement.sign(next, root.publicKey(), 6, Map.of("type", "motto", "words", "Ours"))))
                .encode();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The open bundle taken apart.
    Forged model() throws Exception {
        return new Forged(Files.write(folder.resolve("model" + Thread.currentThread().threadId()), open));
    }

    /// A document behind a manifest that fits it.
    byte[] signed(byte[] rest) {
        try {
            Forged forged = model();
            forged.manifest.put("length", (long) rest.length);
            forged.manifest.put("sha256", org.entente.log.Encoding.base64(org.entente.log.Sha256.of(rest)));
            return forged.signedAsItIs(device, rest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
