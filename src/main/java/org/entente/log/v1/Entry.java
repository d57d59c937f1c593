package org.entente.log.v1;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
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
        StringBuilder header = new StringBuilder(400);
        header.append("{\"batch\":").append(batch);
        header.append(",\"body\":\"").append(Encoding.base64(digest));
        header.append("\",\"clock\":").append(clock);
        header.append(",\"length\":").append(length);
        header.append(",\"log\":\"").append(place.log());
        header.append("\",\"previous\":\"").append(Encoding.base64(previous));
        header.append("\",\"schema\":").append(schema);
        header.append(",\"seen\":");
        appendSeen(header, seen);
        header.append(",\"seq\":").append(seq);
        header.append(",\"space\":\"").append(place.space());
        header.append("\",\"time\":").append(time).append('}');
        byte[] hash = Sha256.of(header.toString().getBytes(StandardCharsets.US_ASCII));
        return new Entry(seq, batch, clock, schema, seen, time, body, digest, length, edit, hash);
    }

    /// Canonical as it stands: every part is ASCII without anything to escape.
    private static void appendSeen(StringBuilder text, List<Tip> seen) {
        text.append('[');
        for (int i = 0; i < seen.size(); i++) {
            Tip tip = seen.get(i);
            text.append(i == 0 ? "" : ",").append("[\"").append(tip.log()).append("\",");
            text.append(tip.seq()).append(",\"").append(tip.hash()).append("\"]");
        }
        text.append(']');
    }

    /// The entry as it travels: one line without its end.
    public byte[] encode() {
        byte[] head = travellingHeader().getBytes(StandardCharsets.US_ASCII);
        byte[] content = body == null ? "null".getBytes(StandardCharsets.US_ASCII) : body;
        byte[] line = new byte[8 + content.length + 10 + head.length + 1];
        int at = put(line, 0, "{\"body\":");
        System.arraycopy(content, 0, line, at, content.length);
        at = put(line, at + content.length, ",\"header\":");
        System.arraycopy(head, 0, line, at, head.length);
        line[line.length - 1] = '}';
        return line;
    }

    private static int put(byte[] line, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, line, at, bytes.length);
        return at + bytes.length;
    }

    private String travellingHeader() {
        StringBuilder text = new StringBuilder(100).append('{');
        if (batch != seq) {
            text.append("\"batch\":").append(batch).append(',');
        }
        if (body == null) {
            text.append("\"body\":\"").append(Encoding.base64(digest)).append("\",");
        }
        text.append("\"clock\":").append(clock);
        if (body == null) {
            text.append(",\"length\":").append(length);
        }
        text.append(",\"schema\":").append(schema);
        if (!seen.isEmpty()) {
            text.append(",\"seen\":");
            appendSeen(text, seen);
        }
        return text.append(",\"time\":").append(time).append('}').toString();
    }

    /// Reads a line of a bundle.
    ///
    /// @param line     the bytes without the line's end
    /// @param seq      the number it must have
    /// @param previous hash of the entry before; empty for the first
    /// @throws Malformed when the bytes are not an entry in canonical form
    public static Entry read(byte[] line, Place place, long seq, byte[] previous) {
        Map<String, @Nullable Object> map = Json.object(line, "entry");
        if (map.size() != 2) {
            throw new Malformed("an entry has a body and a header");
        }
        Map<String, @Nullable Object> header = Json.object(map.get("header"), "header");
        Json.only(header, "header", "batch", "body", "clock", "length", "schema", "seen", "time");
        @Nullable Object content = map.get("body");
        byte @Nullable [] body = null;
        @Nullable Edit edit = null;
        byte[] digest;
        long length;
        if (content == null) {
            digest = Encoding.base64(Json.string(header, "body"), Sha256.LENGTH, "body");
            length = Json.number(header, "length");
        } else {
            Map<String, @Nullable Object> read = Json.object(content, "body");
            body = Json.encode(read, "body");
            edit = Body.decode(read);
            digest = Sha256.of(body);
            length = body.length;
        }
        long batch = header.containsKey("batch") ? Json.number(header, "batch") : seq;
        List<Tip> seen = header.containsKey("seen") ? Tip.list(Json.list(header, "seen"), "seen") : List.of();
        if (batch < 1 || batch > seq || length > LONGEST) {
            throw new Malformed("an entry's header contradicts itself");
        }
        Entry entry =
                hashed(
                        place,
                        previous,
                        seq,
                        batch,
                        Json.number(header, "clock"),
                        (int) Math.min(Integer.MAX_VALUE, Json.number(header, "schema")),
                        seen,
                        Json.number(header, "time"),
                        body,
                        digest,
                        (int) length,
                        edit);
        if (!Arrays.equals(entry.encode(), line)) {
            throw new Malformed("an entry is not in canonical form");
        }
        return entry;
    }
}
