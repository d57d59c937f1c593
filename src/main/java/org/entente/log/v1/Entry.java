package org.entente.log.v1;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.log.Bytes;
import org.entente.log.CanonicalReader;
import org.entente.log.Encoding;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.entente.log.Tip;
import org.entente.record.Edit;
import org.jspecify.annotations.Nullable;

/// One entry of a log, with what a reader needs of it. Its hash is computed here and nowhere else.
///
/// @param seq    counted from 1 within the log
/// @param batch  seq of the first entry saved together with this one
/// @param clock  one more than the highest clock of what it follows, as its header says
/// @param schema the version of the rules by which it is judged
/// @param seen   entries of other logs that its author had applied
/// @param time   the laptop's clock in milliseconds since 1970, for people only
/// @param body   the body's bytes; null when erased
/// @param digest SHA-256 of the body
/// @param length the body's length in bytes
/// @param edit   the body read; null when erased
/// @param hash   the entry's hash, 32 bytes
@SuppressWarnings("ArrayRecordComponent") // a hundred thousand of these are read at once; none is compared or changed
public record Entry(
        long seq,
        long batch,
        long clock,
        int schema,
        List<Tip> seen,
        long time,
        byte @Nullable [] body,
        byte[] digest,
        int length,
        @Nullable Edit edit,
        byte[] hash) {

    /// The rules that this version of the program writes by.
    public static final int SCHEMA = 1;

    /// Longest entry read, in bytes.
    public static final int LONGEST = 2_000_000;

    private static final ThreadLocal<Bytes> HEADER = ThreadLocal.withInitial(() -> new Bytes(1_000));

    /// The entry as others name it.
    public Tip tip(String log) {
        return new Tip(log, seq, Encoding.base64(hash));
    }

    /// The log whose entries are read or written, as their headers name it.
    ///
    /// @param space the space's id
    /// @param log   the log's id
    public record Place(String space, String log) {}

    /// A new entry.
    ///
    /// @param previous hash of the entry before; empty for the first
    /// @param salt     16 random bytes
    public static Entry write(
            Place place,
            long seq,
            byte[] previous,
            long batch,
            long clock,
            List<Tip> seen,
            long time,
            Edit edit,
            byte[] salt) {
        byte[] body = Body.encode(edit, salt);
        if (body.length > LONGEST - 100_000) {
            throw new IllegalArgumentException("An entry is too long: " + body.length + " bytes");
        }
        return hashed(place, previous, seq, batch, clock, SCHEMA, seen, time, body, Sha256.of(body), body.length, edit);
    }

    /// An entry read back from where it was stored; its hash is computed anew.
    ///
    /// @param erased the body's hash where the body is null
    /// @param size   the body's length where the body is null
    public static Entry stored(
            Place place,
            byte[] previous,
            long seq,
            long batch,
            long clock,
            int schema,
            List<Tip> seen,
            long time,
            byte @Nullable [] body,
            byte @Nullable [] erased,
            int size) {
        byte[] digest = body != null ? Sha256.of(body) : java.util.Objects.requireNonNull(erased);
        return hashed(
                place,
                previous,
                seq,
                batch,
                clock,
                schema,
                seen,
                time,
                body,
                digest,
                body != null ? body.length : size,
                body != null ? Body.decode(body) : null);
    }

    private static Entry hashed(
            Place place,
            byte[] previous,
            long seq,
            long batch,
            long clock,
            int schema,
            List<Tip> seen,
            long time,
            byte @Nullable [] body,
            byte[] digest,
            int length,
            @Nullable Edit edit) {
        Bytes header = HEADER.get().clear();
        header.put("{\"batch\":").number(batch);
        header.put(",\"body\":\"").base64(digest);
        header.put("\",\"clock\":").number(clock);
        header.put(",\"length\":").number(length);
        header.put(",\"log\":\"").put(place.log());
        header.put("\",\"previous\":\"").base64(previous);
        header.put("\",\"schema\":").number(schema);
        putSeen(header.put(",\"seen\":"), seen);
        header.put(",\"seq\":").number(seq);
        header.put(",\"space\":\"").put(place.space());
        header.put("\",\"time\":").number(time).put('}');
        byte[] hash = header.sha256();
        return new Entry(seq, batch, clock, schema, seen, time, body, digest, length, edit, hash);
    }

    /// Canonical as it stands: every part is ASCII without anything to escape.
    private static void putSeen(Bytes text, List<Tip> seen) {
        text.put('[');
        for (int i = 0; i < seen.size(); i++) {
            Tip tip = seen.get(i);
            text.put(i == 0 ? "[\"" : ",[\"").put(tip.log()).put("\",");
            text.number(tip.seq()).put(",\"").put(tip.hash()).put("\"]");
        }
        text.put(']');
    }

    /// The entry as it travels: one line without its end.
    public byte[] encode() {
        byte[] content = body == null ? "null".getBytes(StandardCharsets.US_ASCII) : body;
        Bytes line = new Bytes(content.length + 200).put("{\"body\":").put(content).put(",\"header\":{");
        if (batch != seq) {
            line.put("\"batch\":").number(batch).put(',');
        }
        if (body == null) {
            line.put("\"body\":\"").base64(digest).put("\",");
        }
        line.put("\"clock\":").number(clock);
        if (body == null) {
            line.put(",\"length\":").number(length);
        }
        line.put(",\"schema\":").number(schema);
        if (!seen.isEmpty()) {
            putSeen(line.put(",\"seen\":"), seen);
        }
        return line.put(",\"time\":").number(time).put("}}").toArray();
    }

    /// Reads a line of a bundle.
    ///
    /// @param reader   reads it
    /// @param line     the bytes, among others
    /// @param begin    where in them the entry begins
    /// @param end      where it ends, past its last byte
    /// @param seq      the number it must have
    /// @param previous hash of the entry before; empty for the first
    /// @throws Malformed when the bytes are not an entry in canonical form
    public static Entry read(
            CanonicalReader reader, byte[] line, int begin, int end, Place place, long seq, byte[] previous) {
        reader.start(line, begin, end, "entry");
        reader.expect("{\"body\":");
        int from = reader.position();
        Edit edit = reader.passes("null") ? null : Body.read(reader);
        byte @Nullable [] body = edit == null ? null : Arrays.copyOfRange(line, from, reader.position());
        reader.expect(",\"header\":");
        Entry entry = readHeader(reader, place, seq, previous, body, edit);
        reader.expect("}");
        reader.end();
        return entry;
    }

    /// Members that say nothing are not written, so that an entry travels in one form only.
    private static Entry readHeader(
            CanonicalReader reader,
            Place place,
            long seq,
            byte[] previous,
            byte @Nullable [] body,
            @Nullable Edit edit) {
        reader.open();
        long batch = readBatch(reader, seq);
        byte[] digest;
        long length;
        if (body != null) {
            digest = Sha256.of(body);
            length = body.length;
            reader.expect("\"clock\":");
        } else {
            reader.expect("\"body\":");
            digest = Encoding.base64(reader.text(), Sha256.LENGTH, "body");
            length = 0;
            reader.expect(",\"clock\":");
        }
        long clock = reader.count();
        if (body == null) {
            reader.expect(",\"length\":");
            length = reader.count();
        }
        reader.expect(",\"schema\":");
        long schema = reader.count();
        List<Tip> seen = readSeen(reader);
        reader.expect(",\"time\":");
        long time = reader.count();
        reader.close();
        if (length > LONGEST || schema > Integer.MAX_VALUE) {
            throw new Malformed("an entry's header contradicts itself");
        }
        return hashed(place, previous, seq, batch, clock, (int) schema, seen, time, body, digest, (int) length, edit);
    }

    private static long readBatch(CanonicalReader reader, long seq) {
        if (!reader.passes("\"batch\":")) {
            return seq;
        }
        long batch = reader.count();
        reader.expect(",");
        if (batch < 1 || batch >= seq) {
            throw new Malformed("an entry's header contradicts itself");
        }
        return batch;
    }

    private static List<Tip> readSeen(CanonicalReader reader) {
        if (!reader.passes(",\"seen\":")) {
            return List.of();
        }
        List<Tip> seen = reader.value() instanceof List<?> list ? Tip.list(list, "seen") : List.of();
        if (seen.isEmpty()) {
            throw new Malformed("an entry's header says «seen» of nothing");
        }
        return seen;
    }
}
