package org.entente.log.v1;

import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// The part of an entry that can be erased: which record it changes and how, with a salt so that nobody can guess an
/// erased value from its hash.
public final class Body {
    private static final int SALT = 16;

    private Body() {}

    /// The bytes of a body.
    ///
    /// @param salt 16 random bytes
    public static byte[] encode(Edit edit, byte[] salt) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("fields", edit.registers());
        map.put("kind", edit.kind());
        map.put("record", edit.record().text());
        map.put("salt", Encoding.base64(salt));
        return Canonical.encode(map);
    }

    /// Reads a body whose bytes were already found canonical.
    ///
    /// @throws Malformed when it is not a body
    public static Edit decode(byte[] bytes) {
        return decode(Json.canonical(bytes, "body"));
    }

    static Edit decode(Map<String, @Nullable Object> map) {
        if (map.size() != 4) {
            throw new Malformed("a body has four members");
        }
        String record = Json.string(map, "record");
        if (!RecordId.isWellFormed(record)) {
            throw new Malformed("a body names no record");
        }
        Encoding.requireBase64(Json.string(map, "salt"), SALT, "salt");
        return new Edit(new RecordId(record), Json.string(map, "kind"), Json.object(map.get("fields"), "fields"));
    }
}
