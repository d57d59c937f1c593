package org.entente.log.v1;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.log.Tip;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// A device's signed statement of what it holds in a space. Of two, the one with the higher counter counts, even where
/// it holds less: a laptop may have been restored.
///
/// @param device    who holds it
/// @param space     where
/// @param counter   grows with every receipt of the device
/// @param holds     the last entry of each log it has, ascending by log
/// @param signature by the device
public record Receipt(PublicKey device, SpaceId space, long counter, List<Tip> holds, String signature) {
    private static final String PURPOSE = "entente/receipt/v1";

    /// Signs a receipt.
    public static Receipt sign(SigningKey device, SpaceId space, long counter, List<Tip> holds) {
        return new Receipt(
                device.publicKey(),
                space,
                counter,
                holds,
                device.sign(PURPOSE, signed(device.publicKey(), space, counter, holds)));
    }

    /// Reads a receipt and checks its signature.
    public static Receipt read(byte[] canonical) {
        Receipt receipt = stored(canonical);
        receipt.device.require(
                PURPOSE, signed(receipt.device, receipt.space, receipt.counter, receipt.holds), receipt.signature);
        return receipt;
    }

    /// Reads a receipt from our own store, where none is kept unchecked.
    public static Receipt stored(byte[] canonical) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "receipt");
        Json.only(map, "receipt", "counter", "device", "holds", "signature", "space");
        PublicKey device = PublicKey.enrol(Json.string(map, "device"), "device");
        SpaceId space;
        try {
            space = new SpaceId(Json.string(map, "space"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("a receipt names no space", e);
        }
        long counter = Json.number(map, "counter");
        List<Tip> holds = Tip.list(Json.list(map, "holds"), "holds");
        return new Receipt(device, space, counter, holds, Json.string(map, "signature"));
    }

    private static Map<String, @Nullable Object> signed(
            PublicKey device, SpaceId space, long counter, List<Tip> holds) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("counter", counter);
        map.put("device", device.text());
        map.put("holds", holds.stream().map(Tip::toJson).toList());
        map.put("space", space.text());
        return map;
    }

    /// The bytes as they travel.
    public byte[] encode() {
        Map<String, @Nullable Object> map = signed(device, space, counter, holds);
        map.put("signature", signature);
        return Canonical.encode(map);
    }
}
