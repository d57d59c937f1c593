package org.entente.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
/// passphrase: `device.json` with the signing key and the community's id, `receiving.key` in age's own form.
///
/// @param community our community
/// @param signing   signs checkpoints, receipts and bundles
/// @param receiving opens what is sealed to this laptop
record DeviceKeys(PublicKey community, SigningKey signing, Seal.Receiving receiving) {
    static DeviceKeys create(Path folder, PublicKey community) throws IOException {
        DeviceKeys keys = new DeviceKeys(community, SigningKey.random(), Seal.newReceiving());
        Folders.writePrivate(
                folder.resolve("receiving.key"),
                ("# public key: " + keys.receiving.recipient() + "\n" + keys.receiving.identity() + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Folders.writePrivate(
                folder.resolve("device.json"),
                Canonical.encode(
                        Map.of(
                                "community", community.text(),
                                "receiving", keys.receiving.recipient(),
                                "seed", Encoding.base64(keys.signing.seed()))));
        return keys;
    }

    static boolean exist(Path folder) {
        return Files.exists(folder.resolve("device.json"));
    }

    /// @throws Refusal KEYS_DAMAGED with the file
    static DeviceKeys read(Path folder) {
        Path file = folder.resolve("device.json");
        try {
            Map<String, @Nullable Object> map = Json.object(Files.readAllBytes(file), "device");
            String identity =
                    Files.readAllLines(folder.resolve("receiving.key"), StandardCharsets.US_ASCII).stream()
                            .filter(line -> line.startsWith("AGE-SECRET-KEY-"))
                            .findFirst()
                            .orElseThrow(() -> new Malformed("no receiving key"));
            return new DeviceKeys(
                    PublicKey.enrol(Json.string(map, "community"), "community"),
                    SigningKey.of(Encoding.base64(Json.string(map, "seed"), 32, "seed")),
                    new Seal.Receiving(identity, Json.string(map, "receiving")));
        } catch (IOException | Malformed e) {
            throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
        }
    }
}
