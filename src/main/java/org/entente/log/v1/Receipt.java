package org.entente.log.v1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

/// A device's signed statement of what it holds in a space. Of two, the one with the higher counter counts, even where
/// it holds less: a laptop may have been restored.
///
/// @param device    who holds it
/// @param space     where
/// @param counter   grows with every receipt of the device
/// @param holds     the last entry of each log it has, ascending by log
/// @param took      ids of the bundles it brought in lately, ascending: who carries one unopened may let go of it
/// @param lacks     hashes of contents that attachments of the space name and that it wants and has not, ascending; a full
///                  list says nothing of those after its last
/// @param files     whether it wants contents of attachments at all
/// @param signature by the device
public record Receipt(
        PublicKey device,
        SpaceId space,
        long counter,
        List<Tip> holds,
        List<String> took,
        List<String> lacks,
        boolean files,
        String signature) {
    private static final String PURPOSE = "entente/receipt/v1";

    /// Most bundles named.
    public static final int MOST_TOOK = 64;

    /// Most contents named as lacking.
    public static final int MOST_LACKS = 1_000;

    /// Signs a receipt of one who lacks no content.
    public static Receipt sign(SigningKey device, SpaceId space, long counter, List<Tip> holds, List<String> took) {
        return sign(device, space, counter, holds, took, List.of(), true);
    }

    /// Signs a receipt.
    public static Receipt sign(
            SigningKey device,
            SpaceId space,
            long counter,
            List<Tip> holds,
            List<String> took,
            List<String> lacks,
            boolean files) {
        Receipt unsigned = new Receipt(device.publicKey(), space, counter, holds, took, lacks, files, "");
        String signature = device.sign(PURPOSE, unsigned.signed());
        return new Receipt(unsigned.device, space, counter, holds, took, lacks, files, signature);
    }

    /// Whether the device wants a content and is not known to have it.
    ///
    /// @param covered whether it held the entry that names the content
    public boolean wants(String sha256, boolean covered) {
        boolean beyond = lacks.size() == MOST_LACKS && sha256.compareTo(lacks.getLast()) > 0;
        return files && (!covered || beyond || Collections.binarySearch(lacks, sha256) >= 0);
    }

    /// Whether it says just that.
    public boolean says(List<Tip> nowHolds, List<String> nowTook, List<String> nowLacks, boolean nowFiles) {
        return holds.equals(nowHolds) && took.equals(nowTook) && lacks.equals(nowLacks) && files == nowFiles;
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
        Json.only(map, "receipt", "counter", "device", "files", "holds", "lacks", "signature", "space", "took");
        PublicKey device = PublicKey.enrol(Json.string(map, "device"), "device");
        SpaceId space;
        try {
            space = new SpaceId(Json.string(map, "space"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("a receipt names no space", e);
        }
        long counter = Json.number(map, "counter");
        List<Tip> holds = Tip.list(Json.list(map, "holds"), "holds");
        boolean files = !map.containsKey("files");
        List<String> lacks = lacks(map);
        if ((!files && !Boolean.FALSE.equals(map.get("files"))) || (!files && !lacks.isEmpty())) {
            throw new Malformed("a receipt says otherwise than it should that it wants no files");
        }
        String signature = Json.string(map, "signature");
        return new Receipt(device, space, counter, holds, took(map), lacks, files, signature);
    }

    private static List<String> lacks(Map<String, @Nullable Object> map) {
        if (!map.containsKey("lacks")) {
            return List.of();
        }
        List<String> lacks = new ArrayList<>();
        for (Object hash : Json.list(map, "lacks")) {
            String text = String.valueOf(hash);
            Encoding.requireBase64(text, Sha256.LENGTH, "lacks");
            if ((!lacks.isEmpty() && lacks.getLast().compareTo(text) >= 0) || lacks.size() >= MOST_LACKS) {
                throw new Malformed("a receipt names contents in another way than it should");
            }
            lacks.add(text);
        }
        if (lacks.isEmpty()) {
            throw new Malformed("a receipt names contents and then none");
        }
        return lacks;
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
        if (!files) {
            map.put("files", false);
        }
        if (!lacks.isEmpty()) {
            map.put("lacks", lacks);
        }
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
