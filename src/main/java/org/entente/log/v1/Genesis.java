package org.entente.log.v1;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.jspecify.annotations.Nullable;

/// What a space was founded with; the space's id is a hash over it.
///
/// @param kind  the audience
/// @param roots the founder, or for a pair both communities in ascending order
/// @param nonce 16 random bytes as base64url; empty for a pair
public record Genesis(SpaceKind kind, List<PublicKey> roots, String nonce) {
    /// @throws Malformed when the number or order of the roots, or the nonce, is not that of the kind
    public Genesis {
        roots = List.copyOf(roots);
        boolean pair = kind == SpaceKind.PAIR;
        if (roots.size() != (pair ? 2 : 1) || (pair && roots.get(0).compareTo(roots.get(1)) >= 0)) {
            throw new Malformed("a space is founded by the wrong communities");
        }
        Encoding.base64(nonce, pair ? 0 : 16, "nonce");
    }

    /// A new space of our own or a new network.
    public static Genesis found(SpaceKind kind, PublicKey founder) {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return new Genesis(kind, List.of(founder), Encoding.base64(nonce));
    }

    /// The space of two communities: the same whoever asks.
    public static Genesis pair(PublicKey one, PublicKey other) {
        return new Genesis(SpaceKind.PAIR, one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one), "");
    }

    /// Reads what [#toJson] wrote.
    public static Genesis of(Map<String, @Nullable Object> map) {
        Json.only(map, "space", "kind", "nonce", "roots");
        String word = Json.string(map, "kind");
        for (SpaceKind kind : SpaceKind.values()) {
            if (kind.word().equals(word)) {
                List<PublicKey> roots =
                        Json.list(map, "roots").stream()
                                .map(root -> PublicKey.enrol(String.valueOf(root), "community"))
                                .toList();
                return new Genesis(kind, roots, Json.string(map, "nonce"));
            }
        }
        throw new Malformed("a space of a kind that is not known: " + word.toLowerCase(Locale.ROOT));
    }

    /// The object that is hashed and travels.
    public Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("kind", kind.word());
        map.put("nonce", nonce);
        map.put("roots", roots.stream().map(PublicKey::text).toList());
        return map;
    }

    /// The space.
    public SpaceId id() {
        return new SpaceId(Encoding.base32(Sha256.of("entente/space/v1", toJson())));
    }
}
