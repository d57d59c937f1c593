package org.entente.log.v1;

import java.util.ArrayList;
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
/// @param took      ids of the bundles it brought in lately, ascending: who carries one unopened may let go of it
/// @param signature by the device
public record Receipt(
        PublicKey device, SpaceId space, long counter, List<Tip> holds, List<String> took, String signature) {
    private static final String PURPOSE = "entente/receipt/v1";

    /// Most bundles named.
    public static final int MOST_TOOK = 64;

    /// Signs a receipt.
    public static Receipt sign(SigningKey device, SpaceId space, long counter, List<Tip> holds, List<String> took) {
        Receipt unsigned = new Receipt(device.publicKey(), space, counter, holds, took, "");
        return new Receipt(unsigned.device, space, counter, holds, took, device.sign(PURPOSE, unsigned.signed()));
    }

    /// Reads a receipt and checks its signature.
    public static Receipt read(byte[] canonical) {
        Receipt receipt = stored(canonical);
        receipt.device.require(PURPOSE, receipt.signed(), receipt.signature);
        return receipt;
    }

    /// Reads a receipt from our own store, where none is kept unchecked.
    public static Receipt stored(byte[] canonical) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "receipt");
        Json.only(map, "receipt", "counter", "device", "holds", "signature", "space", "took");
        PublicKey device = PublicKey.enrol(Json.string(map, "device"), "device");
        SpaceId space;
        try {
            space = new SpaceId(Json.string(map, "space"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("a receipt names no space", e);
        }
        long counter = Json.number(map, "counter");
        List<Tip> holds = Tip.list(Json.list(map, "holds"), "holds");
        return new Receipt(device, space, counter, holds, took(map), Json.string(map, "signature"));
    }

    private static List<String> took(Map<String, @Nullable Object> map) {
        if (!map.containsKey("took")) {
            return List.of();
        }
        List<String> took = new ArrayList<>();
        for (Object id : Json.list(map, "took")) {
            boolean ordered = took.isEmpty() || took.getLast().compareTo(String.valueOf(id)) < 0;
            if (!(id instanceof String text) || text.length() != 32 || !ordered || took.size() >= MOST_TOOK) {
                throw new Malformed("a receipt names bundles in another way than it should");
            }
            took.add(text);
        }
        return took;
    }

    private Map<String, @Nullable Object> signed() {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("counter", counter);
        map.put("device", device.text());
        map.put("holds", holds.stream().map(Tip::toJson).toList());
        map.put("space", space.text());
        if (!took.isEmpty()) {
            map.put("took", took);
        }
        return map;
    }

    /// The bytes as they travel.
    public byte[] encode() {
        Map<String, @Nullable Object> map = signed();
        map.put("signature", signature);
        return Canonical.encode(map);
    }
}
