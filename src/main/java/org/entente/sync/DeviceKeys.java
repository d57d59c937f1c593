package org.entente.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.bundle.Seal;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// This laptop's keys. They lie in files that only their owner can read, so that saving and exchanging need no
/// passphrase: `device.json` with the signing key and the community's id, `receiving.key` in age's own form, the newest
/// key first; older ones still open what was sealed to them.
///
/// @param community  our community
/// @param signing    signs checkpoints, receipts and bundles
/// @param receiving  opens what is sealed to this laptop
/// @param identities that one and older ones
/// @param place      on which computer and in which folder they belong ([Whereabouts])
record DeviceKeys(
        PublicKey community, SigningKey signing, Seal.Receiving receiving, List<String> identities, String place) {
    private static final String DEVICE = "device.json";
    private static final String RECEIVING = "receiving.key";

    /// Makes new keys for a data folder, and keeps the receiving keys that lie there.
    static DeviceKeys fresh(Path keys, PublicKey community) throws IOException {
        Seal.Receiving receiving = Seal.newReceiving();
        return new DeviceKeys(community, SigningKey.random(), receiving, all(keys, receiving), Whereabouts.of(keys));
    }

    /// The identities of a folder after that of a new key.
    static List<String> all(Path keys, Seal.Receiving receiving) throws IOException {
        List<String> all = new ArrayList<>(List.of(receiving.identity()));
        if (Files.exists(keys.resolve(RECEIVING))) {
            identities(keys).stream().filter(identity -> !all.contains(identity)).forEach(all::add);
        }
        return all;
    }

    static List<String> identities(Path keys) throws IOException {
        return Files.readAllLines(keys.resolve(RECEIVING), StandardCharsets.US_ASCII).stream()
                .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
                .toList();
    }

    /// Writes them, the receiving keys first: a laptop without a signing key is one that has not joined.
    void write(Path keys) throws IOException {
        writeReceiving(keys, receiving.recipient(), identities);
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("community", community.text());
        map.put("device", signing.publicKey().text());
        map.put("place", place);
        map.put("receiving", receiving.recipient());
        map.put("seed", Encoding.base64(signing.seed()));
        Folders.writePrivate(keys.resolve(DEVICE), Canonical.encode(map));
    }

    static void writeReceiving(Path keys, String recipient, List<String> identities) throws IOException {
        String text = "# public key: " + recipient + "\n" + String.join("\n", identities) + "\n";
        Folders.writePrivate(keys.resolve(RECEIVING), text.getBytes(StandardCharsets.US_ASCII));
    }

    static boolean exist(Path keys) {
        return Files.exists(keys.resolve(DEVICE));
    }

    /// @throws Refusal KEYS_DAMAGED with the file
    static DeviceKeys read(Path keys) {
        Path file = keys.resolve(DEVICE);
        try {
            Map<String, @Nullable Object> map = Json.canonical(Files.readAllBytes(file), "device");
            List<String> identities = identities(keys);
            if (identities.isEmpty()) {
                throw new Malformed("no receiving key");
            }
            return new DeviceKeys(
                    key(map, "community"),
                    signing(map),
                    new Seal.Receiving(identities.getFirst(), Json.string(map, "receiving")),
                    identities,
                    Json.string(map, "place"));
        } catch (IOException | Malformed e) {
            throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
        }
    }

    private static SigningKey signing(Map<String, @Nullable Object> map) {
        byte[] seed = Encoding.base64(Json.string(map, "seed"), PublicKey.LENGTH, "seed");
        // Folders of the first versions do not say it.
        return map.containsKey("device") ? SigningKey.of(seed, key(map, "device")) : SigningKey.of(seed);
    }

    /// A key that was enrolled or made before it was written there.
    private static PublicKey key(Map<String, @Nullable Object> map, String name) {
        String text = Json.string(map, name);
        Encoding.base64(text, PublicKey.LENGTH, name);
        return new PublicKey(text);
    }

    /// The same keys in the place where they are now.
    DeviceKeys moved(Path keys) {
        return new DeviceKeys(community, signing, receiving, identities, Whereabouts.of(keys));
    }
}
