package org.entente.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One thing a community says of itself, signed by its root key and numbered. Cards are sets of them; what a set amounts
/// to is worked out in [Standing].
///
/// In the file: `{"community":…,"number":n,"root":…,"signature":…,"statement":{"type":…,…}}`, canonical, signed for the
/// purpose `entente/card/v1` over the same object without the signature. `root` stands there only where the key that
/// signs is not the founding one.
///
/// @param community the community's id: its founding root key
/// @param root      the root key that signed it
/// @param number    counted from 1 within the community; the higher counts where two say the same sort of thing
/// @param content   the statement with its `type`: those below, and from newer versions others, kept as they are
/// @param signature by the root key
public record Statement(
        PublicKey community, PublicKey root, long number, Map<String, @Nullable Object> content, String signature) {
    private static final String PURPOSE = "entente/card/v1";
    private static final String SUCCESSION = "entente/succession/v1";

    // Written out, as the compiler's own are linked anew by each process, which takes it milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement that
                && that.number == number
                && that.signature.equals(signature)
                && that.community.equals(community)
                && that.root.equals(root)
                && that.content.equals(content);
    }

    @Override
    public int hashCode() {
        return signature.hashCode();
    }

    /// Says and signs something.
    public static Statement sign(
            SigningKey root, PublicKey community, long number, Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> sorted = new TreeMap<>(content);
        PublicKey signer = root.publicKey();
        return new Statement(
                community, signer, number, sorted, root.sign(PURPOSE, signed(community, signer, number, sorted)));
    }

    /// As above, by the founding root key.
    public static Statement sign(SigningKey root, long number, Map<String, @Nullable Object> content) {
        return sign(root, root.publicKey(), number, content);
    }

    /// The statement that names the community.
    ///
    /// @param place where it is, in words; may be empty
    public static Map<String, @Nullable Object> name(String name, String place) {
        return Map.of("type", "name", "name", name, "place", place);
    }

    /// The statement that certifies a device.
    ///
    /// @param device    the key that checks what the device signs
    /// @param receiving the device's age recipient, to which bundles for it are sealed
    /// @param name      what its people call it
    public static Map<String, @Nullable Object> device(PublicKey device, String receiving, String name) {
        return Map.of("type", "device", "device", device.text(), "receiving", receiving, "name", name);
    }

    /// The statement that a device is lost, stolen or copied: of each of its logs the last entry that counts. A log that
    /// is not named counts from its start for nothing.
    public static Map<String, @Nullable Object> revoke(PublicKey device, List<Tip> cuts, long time) {
        return Map.of(
                "type",
                "revoke",
                "device",
                device.text(),
                "logs",
                cuts.stream().sorted(Tip.ORDER).map(Tip::toJson).toList(),
                "time",
                time);
    }

    /// The statement that a device is out of use and that nobody else can have its keys: all it wrote counts.
    public static Map<String, @Nullable Object> retire(PublicKey device, long time) {
        return Map.of("type", "retire", "device", device.text(), "time", time);
    }

    /// The statement by which the root key names the one that follows it. The new key signs too, over the list of devices
    /// whose certificates stay, so that whoever stole the old one cannot lengthen that list.
    public static Map<String, @Nullable Object> succeed(
            SigningKey next, PublicKey community, List<PublicKey> keep, long time) {
        List<String> kept = keep.stream().map(PublicKey::text).sorted().toList();
        PublicKey root = next.publicKey();
        String proof = next.sign(SUCCESSION, succession(community, root, kept));
        return Map.of("type", "succeed", "root", root.text(), "keep", kept, "proof", proof, "time", time);
    }

    private static Map<String, Object> succession(PublicKey community, PublicKey root, List<?> keep) {
        return Map.of("community", community.text(), "keep", keep, "root", root.text());
    }

    /// Reads a statement and checks its signature.
    ///
    /// @throws Malformed when its form or signature is wrong
    public static Statement read(byte[] canonical) {
        Statement statement = parse(canonical, true);
        statement.root.require(
                PURPOSE,
                signed(statement.community, statement.root, statement.number, statement.content),
                statement.signature);
        statement.checkContent();
        return statement;
    }

    /// Reads a statement from our own store, where none is kept unchecked: a signature costs a millisecond, and every
    /// name on a screen is read from one.
    public static Statement stored(byte[] canonical) {
        return parse(canonical, false);
    }

    private static Statement parse(byte[] canonical, boolean enrol) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "card");
        Json.only(map, "card", "community", "number", "root", "signature", "statement");
        PublicKey community = key(map, "community", enrol);
        PublicKey root = map.containsKey("root") ? key(map, "root", enrol) : community;
        if (map.containsKey("root") && root.equals(community)) {
            throw new Malformed("a card names its founding root twice");
        }
        return new Statement(
                community,
                root,
                Json.number(map, "number"),
                Json.object(map.get("statement"), "statement"),
                Json.string(map, "signature"));
    }

    private static PublicKey key(Map<String, @Nullable Object> map, String name, boolean enrol) {
        String text = Json.string(map, name);
        return enrol ? PublicKey.enrol(text, name) : new PublicKey(text);
    }

    private void checkContent() {
        switch (type()) {
            case "name" -> {
                Json.string(content, "name");
                Json.string(content, "place");
            }
            case "device" -> {
                PublicKey.enrol(Json.string(content, "device"), "device");
                Json.string(content, "receiving");
                Json.string(content, "name");
            }
            case "revoke" -> {
                PublicKey.enrol(Json.string(content, "device"), "device");
                Tip.list(Json.list(content, "logs"), "logs");
                Json.number(content, "time");
            }
            case "retire" -> {
                PublicKey.enrol(Json.string(content, "device"), "device");
                Json.number(content, "time");
            }
            case "succeed" -> {
                PublicKey next = PublicKey.enrol(Json.string(content, "root"), "root");
                List<?> keep = Json.list(content, "keep");
                keep.forEach(device -> PublicKey.enrol(String.valueOf(device), "device"));
                next.require(SUCCESSION, succession(community, next, keep), Json.string(content, "proof"));
                Json.number(content, "time");
            }
            default -> {
                // from a newer version: kept and passed on
            }
        }
    }

    private static Map<String, @Nullable Object> signed(
            PublicKey community, PublicKey root, long number, Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("community", community.text());
        map.put("number", number);
        if (!root.equals(community)) {
            map.put("root", root.text());
        }
        map.put("statement", content);
        return map;
    }

    /// What sort of thing it says.
    public String type() {
        return Json.string(content, "type");
    }

    /// A member of its content that is text.
    public String text(String member) {
        return Json.string(content, member);
    }

    /// A member of its content that is a key.
    PublicKey key(String member) {
        return new PublicKey(text(member));
    }

    /// The wall-clock time that it names in milliseconds since 1970, for people only; 0 where it names none.
    public long time() {
        return content.get("time") instanceof Long time ? time : 0;
    }

    /// The bytes as they stand in a card.
    public byte[] encode() {
        Map<String, @Nullable Object> map = signed(community, root, number, content);
        map.put("signature", signature);
        return Canonical.encode(map);
    }
}
