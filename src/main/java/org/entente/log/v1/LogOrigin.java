package org.entente.log.v1;

import java.security.SecureRandom;
import java.util.Map;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.record.SpaceId;

/// What a log's id is made from: the space, the device that writes it, the community for which it does, and a number used
/// once. A community that certifies somebody else's device gains nothing: that device's logs name its own.
///
/// @param space     where it is written
/// @param community for whom, by its founding root key
/// @param device    who writes it
/// @param nonce     16 random bytes as base64url
public record LogOrigin(SpaceId space, PublicKey community, PublicKey device, String nonce) {
    /// @throws org.entente.log.Malformed when the nonce is not 16 bytes
    public LogOrigin {
        Encoding.base64(nonce, 16, "nonce");
    }

    /// A new log of a device.
    public static LogOrigin fresh(SpaceId space, PublicKey community, PublicKey device) {
        byte[] nonce = new byte[16];
        new SecureRandom().nextBytes(nonce);
        return new LogOrigin(space, community, device, Encoding.base64(nonce));
    }

    /// The log's id.
    public String id() {
        return Encoding.base32(
                Sha256.of(
                        "entente/log/v1",
                        Map.of(
                                "community", community.text(),
                                "device", device.text(),
                                "nonce", nonce,
                                "space", space.text())));
    }
}
