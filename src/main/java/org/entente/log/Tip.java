package org.entente.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a log, named so that it cannot be mistaken: `[log, seq, hash]`.
///
/// @param log  the log
/// @param seq  counted from 1
/// @param hash the entry's hash as base64url
public record Tip(String log, long seq, String hash) {
    /// The highest seq that there can be: 2⁴⁰ − 1.
    public static final long LAST = (1L << 40) - 1;

    /// The order in which lists of tips are written.
    public static final Comparator<Tip> ORDER = Comparator.comparing(Tip::log).thenComparing(Tip::hash);

    // Written out, as the compiler's own are linked anew by each process, which takes it milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tip that && that.seq == seq && that.hash.equals(hash) && that.log.equals(log);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /// As it is written.
    public List<Object> toJson() {
        return List.of(log, seq, hash);
    }

    /// Reads a list of tips; ascending by log and hash, none twice. A log stands there twice only where it forked.
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
                    && seq <= LAST
                    && isLogId(log)
                    && last.compareTo(log + hash) < 0)) {
                throw new Malformed(what + " is not a list of entries");
            }
            Encoding.requireBase64(hash, Sha256.LENGTH, "hash");
            tips.add(new Tip(log, seq, hash));
            last = log + hash;
        }
        return tips;
    }

    /// Whether a text read from outside can be a log's id, or a bundle's.
    public static boolean isLogId(String text) {
        boolean fits = text.length() == 32;
        for (int i = 0; fits && i < 32; i++) {
            char c = text.charAt(i);
            fits = (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
        }
        return fits;
    }
}
