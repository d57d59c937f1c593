package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// A laptop's wish to join a community, as a file: canonical JSON
/// `{"device":key,"entente":"join/1","name":…,"receiving":"age1…","signature":b64}`, signed by the device for
/// `entente/join/v1` over the same object without the signature.
///
/// @param device    checks what the laptop signs
/// @param receiving the age recipient to which bundles for it are sealed
/// @param name      what its people call it
public record Request(PublicKey device, String receiving, String name) {
    private static final String FORM = "join/1";
    private static final String PURPOSE = "entente/join/v1";
    private static final int LARGEST = 10_000;

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("device", device.text());
        map.put("entente", FORM);
        map.put("name", name);
        map.put("receiving", receiving);
        return map;
    }

    byte[] sign(SigningKey key) {
        Map<String, @Nullable Object> map = map();
        map.put("signature", key.sign(PURPOSE, map()));
        return Canonical.encode(map);
    }

    static Request read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST) {
                throw new Refusal(Problem.NOT_A_REQUEST, name);
            }
            return parse(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, name);
        } catch (IOException | Malformed e) {
            throw new Refusal(e, Problem.NOT_A_REQUEST, name);
        }
    }

    /// Reads a request's bytes and checks its signature.
    ///
    /// @throws Malformed when it is none
    public static Request parse(byte[] bytes) {
        Map<String, @Nullable Object> map = Json.canonical(bytes, "request");
        Json.only(map, "request", "device", "entente", "name", "receiving", "signature");
        if (!FORM.equals(map.get("entente"))) {
            throw new Malformed("not a request");
        }
        Request request =
                new Request(
                        PublicKey.enrol(Json.string(map, "device"), "device"),
                        Json.string(map, "receiving"),
                        Json.string(map, "name"));
        request.device.require(PURPOSE, request.map(), Json.string(map, "signature"));
        return request;
    }
}
