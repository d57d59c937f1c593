package org.entente.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.jspecify.annotations.Nullable;

/// The contents of attachments in a bundle: each cut into parts of [Limits#CONTENT_PART] bytes, one line a part, one
/// content after the other. Written and read part by part.
public final class Contents {
    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final FileChannel file;
    private final List<Content> contents = new ArrayList<>();

    /// One content.
    ///
    /// @param sha256 its hash, as base64url
    /// @param size   in bytes
    /// @param start  where its first line begins
    public record Content(String sha256, long size, long start) {
        long parts() {
            return Math.ceilDiv(size, Limits.CONTENT_PART);
        }
    }

    /// Finds the contents and checks every byte of them: form, order and hashes.
    ///
    /// @param lines stands after the line that begins the section; afterwards after its end
    Contents(FileChannel file, Lines lines) throws IOException {
        this.file = file;
        Set<String> known = new HashSet<>();
        boolean more = false;
        long start = lines.position();
        for (byte[] line = lines.next(Limits.LINE); !Arrays.equals(line, END); line = lines.next(Limits.LINE)) {
            if (!contents.isEmpty() && !more) {
                throw new Malformed("a comma is missing after an attachment");
            } else if (contents.size() >= Limits.CONTENTS) {
                throw new Malformed("more attachments than " + Limits.CONTENTS);
            }
            Content content = begins(line, start);
            if (!known.add(content.sha256())) {
                throw new Malformed("the same attachment twice");
            }
            more = check(content, line, lines);
            contents.add(content);
            start = lines.position();
        }
        if (more) {
            throw new Malformed("an attachment is missing after a comma");
        }
    }

    /// Puts a content into a bundle.
    ///
    /// @param size of all that the stream has
    public static void put(BundleWriter.Sink sink, String sha256, long size, InputStream in) throws IOException {
        Content content = new Content(sha256, size, 0);
        for (long part = 1; part <= content.parts(); part++) {
            byte[] data = in.readNBytes(Limits.CONTENT_PART);
            sink.element(
                    Canonical.encode(
                            Map.of(
                                    "data",
                                    Encoding.base64(data),
                                    "part",
                                    part,
                                    "parts",
                                    content.parts(),
                                    "sha256",
                                    sha256,
                                    "size",
                                    size)));
        }
    }

    /// What there is, in its order.
    public List<Content> all() {
        return List.copyOf(contents);
    }

    /// Writes the bytes of a content.
    public void copy(Content content, OutputStream out) throws IOException {
        Lines lines = new Lines(file, content.start());
        for (long part = 1; part <= content.parts(); part++) {
            out.write(data(content, part, element(lines.next(Limits.LINE))));
        }
    }

    private static Content begins(byte[] line, long start) {
        Map<String, @Nullable Object> map = Json.canonical(element(line), "attachment");
        String sha256 = Json.string(map, "sha256");
        Encoding.requireBase64(sha256, Sha256.LENGTH, "sha256");
        long size = Json.number(map, "size");
        if (size < 1 || size > Limits.CONTENT) {
            throw new Malformed("an attachment is empty or larger than " + Limits.CONTENT + " bytes");
        }
        return new Content(sha256, size, start);
    }

    /// @param first the line with its first part
    /// @return whether a comma stands after its last part
    private static boolean check(Content content, byte[] first, Lines lines) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] line = first;
        for (long part = 1; part <= content.parts(); part++) {
            digest.update(data(content, part, element(line)));
            if (part < content.parts()) {
                if (!goesOn(line)) {
                    throw new Malformed("a comma is missing within an attachment");
                }
                line = lines.next(Limits.LINE);
            }
        }
        if (!Encoding.base64(digest.digest()).equals(content.sha256())) {
            throw new Malformed("an attachment is not what its hash says");
        }
        return goesOn(line);
    }

    private static boolean goesOn(byte[] line) {
        return line.length > 0 && line[line.length - 1] == ',';
    }

    private static byte[] element(byte[] line) {
        return goesOn(line) ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static byte[] data(Content content, long part, byte[] element) {
        Map<String, @Nullable Object> map = Json.canonical(element, "attachment");
        Json.only(map, "attachment", "data", "part", "parts", "sha256", "size");
        boolean fits =
                Json.string(map, "sha256").equals(content.sha256())
                        && Json.number(map, "size") == content.size()
                        && Json.number(map, "parts") == content.parts()
                        && Json.number(map, "part") == part;
        byte[] data = Encoding.base64(Json.string(map, "data"), "data");
        long left = content.size() - (part - 1) * Limits.CONTENT_PART;
        if (!fits || data.length != Math.min(left, Limits.CONTENT_PART)) {
            throw new Malformed("the parts of an attachment are not in order");
        }
        return data;
    }
}
