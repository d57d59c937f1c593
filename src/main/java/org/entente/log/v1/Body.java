package org.entente.log.v1;

import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.CanonicalReader;
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

    /// Reads a body.
    ///
    /// @throws Malformed when it is not a body in canonical form
    public static Edit decode(byte[] bytes) {
        return Json.canonical(bytes, "body", Body::read);
    }

    /// Reads the body that stands next.
    static Edit read(CanonicalReader reader) {
        reader.open();
        reader.expect("\"fields\":");
        Map<String, @Nullable Object> fields = Json.object(reader.value(), "fields");
        reader.expect(",\"kind\":");
        String kind = reader.text();
        reader.expect(",\"record\":");
        String record = reader.text();
        reader.expect(",\"salt\":");
        Encoding.requireBase64(reader.text(), SALT, "salt");
        reader.close();
        if (!RecordId.isWellFormed(record)) {
            throw new Malformed("a body names no record");
        }
        return new Edit(new RecordId(record), kind, fields);
    }
}
