package org.entente.log.v1;

import java.security.SecureRandom;
import java.util.Map;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.record.SpaceId;

/// What a log's id is made from: the space, the device that writes it, and a number used once.
///
/// @param space  where it is written
/// @param device who writes it
/// @param nonce  16 random bytes as base64url
public record LogOrigin(SpaceId space, PublicKey device, String nonce) {
    /// @throws org.entente.log.Malformed when the nonce is not 16 bytes
    public LogOrigin {
        Encoding.base64(nonce, 16, "nonce");
    }

    /// A new log of a device.
    public static LogOrigin fresh(SpaceId space, PublicKey device) {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return new LogOrigin(space, device, Encoding.base64(nonce));
    }

    /// The log's id.
    public String id() {
        return Encoding.base32(
                Sha256.of("entente/log/v1", Map.of("device", device.text(), "nonce", nonce, "space", space.text())));
    }

    /// Whether a text read from outside can be a log's id.
    static boolean isId(String text) {
        boolean fits = text.length() == 32;
        for (int i = 0; fits && i < 32; i++) {
            char c = text.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
        }
        return fits;
    }
}
