package org.entente.log;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One thing a community says of itself, signed by its root key and numbered. Cards are sets of them.
///
/// In the file: `{"community":…,"number":n,"signature":…,"statement":{"type":…,…}}`, canonical, signed for the purpose
/// `entente/card/v1` over the same object without the signature.
///
/// @param community the community's id: its root key
/// @param number    counted from 1 within the community; the higher counts where two say the same sort of thing
/// @param content   the statement with its `type`: `name`, `device`, and from newer versions others, kept as they are
/// @param signature by the root key
public record Statement(PublicKey community, long number, Map<String, @Nullable Object> content, String signature) {
    private static final String PURPOSE = "entente/card/v1";

    /// Says and signs something.
    public static Statement sign(SigningKey root, long number, Map<String, @Nullable Object> content) {
        PublicKey community = root.publicKey();
        Map<String, @Nullable Object> sorted = new TreeMap<>(content);
        return new Statement(community, number, sorted, root.sign(PURPOSE, signed(community, number, sorted)));
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

    /// Reads a statement and checks its signature.
    ///
    /// @throws Malformed when its form or signature is wrong
    public static Statement read(byte[] canonical) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "card");
        Json.only(map, "card", "community", "number", "signature", "statement");
        PublicKey community = PublicKey.enrol(Json.string(map, "community"), "community");
        long number = Json.number(map, "number");
        Map<String, @Nullable Object> content = Json.object(map.get("statement"), "statement");
        String signature = Json.string(map, "signature");
        community.require(PURPOSE, signed(community, number, content), signature);
        Statement statement = new Statement(community, number, content, signature);
        statement.checkContent();
        return statement;
    }

    /// Reads a statement from our own store, where none is kept unchecked: a signature costs a millisecond, and every
    /// name on a screen is read from one.
    public static Statement stored(byte[] canonical) {
        Map<String, @Nullable Object> map = Json.canonical(canonical, "card");
        return new Statement(
                new PublicKey(Json.string(map, "community")),
                Json.number(map, "number"),
                Json.object(map.get("statement"), "statement"),
                Json.string(map, "signature"));
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
            default -> {
                // from a newer version: kept and passed on
            }
        }
    }

    private static Map<String, @Nullable Object> signed(
            PublicKey community, long number, Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("community", community.text());
        map.put("number", number);
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

    /// The bytes as they stand in a card.
    public byte[] encode() {
        Map<String, @Nullable Object> map = signed(community, number, content);
        map.put("signature", signature);
        return Canonical.encode(map);
    }
}
