package org.entente.log.v1;

import java.util.ArrayList;
import java.util.List;
import org.entente.log.Encoding;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.jspecify.annotations.Nullable;

/// One entry of a log, named so that it cannot be mistaken: `[log, seq, hash]`.
///
/// @param log  the log
/// @param seq  counted from 1
/// @param hash the entry's hash as base64url
public record Tip(String log, long seq, String hash) {
    /// As it is written.
    public List<Object> toJson() {
        return List.of(log, seq, hash);
    }

    /// Reads a list of tips; ascending by log, none twice.
    public static List<Tip> list(List<?> list, String what) {
        List<Tip> tips = new ArrayList<>();
        String last = "";
        for (@Nullable Object element : list) {
            if (!(element instanceof List<?> parts
                    && parts.size() == 3
                    && parts.get(0) instanceof String log
                    && parts.get(1) instanceof Long seq
                    && parts.get(2) instanceof String hash
                    && seq > 0
                    && LogOrigin.isId(log)
                    && last.compareTo(log) < 0)) {
                throw new Malformed(what + " is not a list of entries");
            }
            Encoding.requireBase64(hash, Sha256.LENGTH, "hash");
            tips.add(new Tip(log, seq, hash));
            last = log;
        }
        return tips;
    }
}
