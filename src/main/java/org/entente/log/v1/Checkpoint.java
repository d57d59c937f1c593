package org.entente.log.v1;

import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.SigningKey;
import org.entente.log.Tip;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// A device's signature over the head of its log: vouches for every entry up to it.
///
/// @param origin    what the log's id is made from
/// @param head      the entry it ends on
/// @param signature by the device
public record Checkpoint(LogOrigin origin, Tip head, String signature) {
    private static final String PURPOSE = "entente/checkpoint/v1";

    /// Signs the head of a log. The entries must already be durable.
    public static Checkpoint sign(SigningKey device, LogOrigin origin, Tip head) {
        return new Checkpoint(origin, head, device.sign(PURPOSE, signed(origin, head)));
    }

    /// Reads a checkpoint and checks its signature and that the log's id is made from what it says.
    public static Checkpoint read(byte[] canonical) {
        Checkpoint checkpoint = stored(canonical);
        checkpoint.origin.device().require(PURPOSE, signed(checkpoint.origin, checkpoint.head), checkpoint.signature);
        return checkpoint;
    }

    /// Reads a checkpoint from our own store, where none is kept unchecked.
    public static Checkpoint stored(byte[] canonical) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "checkpoint");
        Json.only(map, "checkpoint", "community", "device", "head", "log", "nonce", "seq", "signature", "space");
        LogOrigin origin;
        try {
            origin =
                    new LogOrigin(
                            new SpaceId(Json.string(map, "space")),
                            PublicKey.enrol(Json.string(map, "community"), "community"),
                            PublicKey.enrol(Json.string(map, "device"), "device"),
                            Json.string(map, "nonce"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("a checkpoint names no space", e);
        }
        String head = Json.string(map, "head");
        Encoding.base64(head, Sha256.LENGTH, "head");
        Tip tip = new Tip(Json.string(map, "log"), Json.number(map, "seq"), head);
        if (!origin.id().equals(tip.log()) || tip.seq() < 1 || tip.seq() > Tip.LAST) {
            throw new Malformed("a checkpoint is for another log");
        }
        return new Checkpoint(origin, tip, Json.string(map, "signature"));
    }

    private static Map<String, @Nullable Object> signed(LogOrigin origin, Tip head) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("community", origin.community().text());
        map.put("device", origin.device().text());
        map.put("head", head.hash());
        map.put("log", head.log());
        map.put("nonce", origin.nonce());
        map.put("seq", head.seq());
        map.put("space", origin.space().text());
        return map;
    }

    /// The bytes as they travel.
    public byte[] encode() {
        Map<String, @Nullable Object> map = signed(origin, head);
        map.put("signature", signature);
        return Canonical.encode(map);
    }
}
