package org.entente.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.log.Encoding;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// An attachment's record, as far as the whereabouts of its content depend on it.
///
/// @param id      the attachment
/// @param space   who can see it
/// @param sha256  of its content, as base64url
/// @param size    of its content in bytes, as its author says
/// @param chain   the chain with the entry that names the content ([HeldLog#chain])
/// @param seq     that entry
/// @param live    whether neither it nor the record to which it belongs is hidden
/// @param changed when it was last changed, by the clock of whoever did
public record Attached(
        RecordId id, SpaceId space, String sha256, long size, int chain, long seq, boolean live, Instant changed) {

    private record Row(long key, RecordState state, boolean deleted) {}

    static List<Attached> all(Sql sql) throws SQLException {
        List<Attached> all = new ArrayList<>();
        for (Row row :
                sql.list(
                        r -> new Row(r.getLong(1), RecordTables.read(r), r.getBoolean(7)),
                        "SELECT "
                                + RecordTables.STATE
                                + ", deleted FROM "
                                + RecordTables.FROM
                                + " WHERE kind='attachment'")) {
            Map<String, @Nullable Object> values = row.state().values();
            if (values.get("sha256") instanceof String sha256 && isHash(sha256)) {
                RecordState.Write write = row.state().writes("sha256").getFirst();
                all.add(
                        new Attached(
                                ItemReading.id(sql, row.key()),
                                new SpaceId(row.state().space),
                                sha256,
                                values.get("size") instanceof Long size ? Math.max(0, size) : 0,
                                write.log(),
                                write.seq(),
                                !row.deleted() && !isHidden(sql, values.get("about")),
                                Instant.ofEpochMilli(row.state().changed)));
            }
        }
        return all;
    }

    /// Whether a text can name a content.
    public static boolean isHash(String text) {
        try {
            Encoding.requireBase64(text, Sha256.LENGTH, "sha256");
            return true;
        } catch (Malformed e) {
            return false; // names no content
        }
    }

    private static boolean isHidden(Sql sql, @Nullable Object about) throws SQLException {
        Optional<Long> key =
                about instanceof String id && RecordId.isWellFormed(id)
                        ? ItemReading.key(sql, new RecordId(id))
                        : Optional.empty();
        return key.isPresent() && sql.number("SELECT coalesce(max(deleted), 0) FROM record WHERE id=?", key.get()) > 0;
    }
}
