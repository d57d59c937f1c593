package org.entente.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.SigningKey;
import org.entente.log.Tip;
import org.entente.log.v1.Genesis;
import org.jspecify.annotations.Nullable;

/// What a bundle says of itself, signed by the device that made it.
///
/// @param id      names the bundle: 32 characters of base32
/// @param created when, in milliseconds since 1970 by the sender's clock
/// @param from    the sender
/// @param to      for whom it is
/// @param spaces  the spaces of its logs
/// @param logs    the ranges it carries, ascending by log
/// @param length  bytes after the manifest's line
/// @param sha256  their hash, as base64url
public record Manifest(
        String id,
        long created,
        Sender from,
        List<Recipient> to,
        List<Genesis> spaces,
        List<Range> logs,
        long length,
        String sha256) {

    /// The format that this version of the program writes and the newest it reads.
    public static final int FORMAT = 1;

    private static final String PROTECTED = "{\"alg\":\"Ed25519\",\"typ\":\"entente-bundle+jws\"}";

    /// Who made the bundle.
    public record Sender(PublicKey community, PublicKey device) {}

    /// For whom it is: a community and those of its devices that can open it.
    public record Recipient(PublicKey community, List<PublicKey> devices) {}

    /// A part of a log.
    ///
    /// @param log      the log
    /// @param first    seq of its first entry here
    /// @param last     seq of its last entry here
    /// @param previous hash of the entry before the first; empty for seq 1
    /// @param head     hash of the last
    public record Range(String log, long first, long last, String previous, String head) {
        /// The entry on which it ends, for which there is a checkpoint.
        public Tip tip() {
            return new Tip(log, last, head);
        }
    }

    /// The bundle comes from a newer version of the program.
    public static final class Newer extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The manifest's line of the document, signed, with its line feed.
    public byte[] sign(SigningKey device) {
        String head = Encoding.base64(PROTECTED.getBytes(StandardCharsets.US_ASCII));
        String payload = Encoding.base64(Canonical.encode(toJson()));
        byte[] signature = device.sign((head + "." + payload).getBytes(StandardCharsets.US_ASCII));
        String line =
                "{\"manifest\":{\"payload\":\""
                        + payload
                        + "\",\"protected\":\""
                        + head
                        + "\",\"signature\":\""
                        + Encoding.base64(signature)
                        + "\"},\n";
        return line.getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads the manifest's line and checks its signature with the device's key that it names. Whether that device is
    /// one to trust is for the caller to find out.
    ///
    /// @param line without its line feed
    /// @throws Malformed when a byte is not as it must be
    /// @throws Newer     when a newer version wrote it
    public static Manifest read(byte[] line) {
        String start = "{\"manifest\":";
        String text = new String(line, StandardCharsets.US_ASCII);
        if (!text.startsWith(start) || !text.endsWith("},")) {
            throw new Malformed("manifest");
        }
        byte[] object = text.substring(start.length(), text.length() - 1).getBytes(StandardCharsets.US_ASCII);
        Map<String, @Nullable Object> jws = Json.canonical(object, "manifest");
        Json.only(jws, "manifest", "payload", "protected", "signature");
        String head = Json.string(jws, "protected");
        String payload = Json.string(jws, "payload");
        byte[] signature = Encoding.base64(Json.string(jws, "signature"), 64, "signature");
        byte[] protectedBytes = Encoding.base64(head, "protected");
        if (!PROTECTED.equals(new String(protectedBytes, StandardCharsets.US_ASCII))) {
            throw new Malformed("manifest: another algorithm or type");
        }
        Map<String, @Nullable Object> map = Json.canonical(Encoding.base64(payload, "manifest"), "manifest");
        Map<String, @Nullable Object> from = Json.object(map.get("from"), "from");
        PublicKey device = PublicKey.enrol(Json.string(from, "device"), "device");
        if (!device.verifies((head + "." + payload).getBytes(StandardCharsets.US_ASCII), signature)) {
            throw new Malformed("manifest: the signature does not fit");
        }
        long format = Json.number(map, "format");
        if (format > FORMAT || !Json.list(map, "features").isEmpty()) {
            throw new Newer();
        } else if (format < 1) {
            throw new Malformed("manifest: there was no format " + format);
        }
        Json.only(from, "from", "community", "device");
        return of(map, new Sender(PublicKey.enrol(Json.string(from, "community"), "community"), device));
    }

    private static Manifest of(Map<String, @Nullable Object> map, Sender from) {
        Json.only(
                map,
                "manifest",
                "created",
                "features",
                "format",
                "from",
                "id",
                "length",
                "logs",
                "sha256",
                "spaces",
                "to");
        List<Recipient> to = new ArrayList<>();
        for (Object element : Json.list(map, "to")) {
            Map<String, @Nullable Object> recipient = Json.object(element, "to");
            Json.only(recipient, "to", "community", "devices");
            to.add(
                    new Recipient(
                            PublicKey.enrol(Json.string(recipient, "community"), "community"),
                            Json.list(recipient, "devices").stream()
                                    .map(d -> PublicKey.enrol(String.valueOf(d), "device"))
                                    .toList()));
        }
        List<Genesis> spaces = Json.list(map, "spaces").stream().map(s -> Genesis.of(Json.object(s, "space"))).toList();
        List<Range> logs = ranges(Json.list(map, "logs"));
        String sha256 = Json.string(map, "sha256");
        Encoding.base64(sha256, Sha256.LENGTH, "sha256");
        String id = Json.string(map, "id");
        if (!Tip.isLogId(id)) {
            throw new Malformed("manifest: the bundle's id is none");
        }
        return new Manifest(
                id, Json.number(map, "created"), from, to, spaces, logs, Json.number(map, "length"), sha256);
    }

    private static List<Range> ranges(List<@Nullable Object> list) {
        if (list.size() > Limits.LOGS) {
            throw new Malformed("manifest: more than " + Limits.LOGS + " logs");
        }
        List<Range> logs = new ArrayList<>();
        String previousLog = "";
        for (Object element : list) {
            Map<String, @Nullable Object> map = Json.object(element, "log");
            Json.only(map, "log", "first", "head", "last", "log", "previous");
            Range range =
                    new Range(
                            Json.string(map, "log"),
                            Json.number(map, "first"),
                            Json.number(map, "last"),
                            Json.string(map, "previous"),
                            Json.string(map, "head"));
            Encoding.base64(range.previous(), range.first() == 1 ? 0 : Sha256.LENGTH, "previous");
            Encoding.base64(range.head(), Sha256.LENGTH, "head");
            if (range.first() < 1
                    || range.last() < range.first()
                    || range.last() > Tip.LAST
                    || previousLog.compareTo(range.log() + range.head()) >= 0) {
                throw new Malformed("manifest: the logs are not in order");
            }
            previousLog = range.log() + range.head();
            logs.add(range);
        }
        return logs;
    }

    private Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> map = new TreeMap<>();
        map.put("created", created);
        map.put("features", List.of());
        map.put("format", FORMAT);
        map.put("from", Map.of("community", from.community().text(), "device", from.device().text()));
        map.put("id", id);
        map.put("length", length);
        map.put(
                "logs",
                logs.stream()
                        .map(l ->
                                Map.<String, Object>of(
                                        "first", l.first(),
                                        "head", l.head(),
                                        "last", l.last(),
                                        "log", l.log(),
                                        "previous", l.previous()))
                        .toList());
        map.put("sha256", sha256);
        map.put("spaces", spaces.stream().map(Genesis::toJson).toList());
        map.put(
                "to",
                to.stream()
                        .map(r ->
                                Map.<String, Object>of(
                                        "community", r.community().text(),
                                        "devices", r.devices().stream().map(PublicKey::text).toList()))
                        .toList());
        return map;
    }

    /// Whether it is for that community.
    public boolean isFor(PublicKey community) {
        return to.stream().anyMatch(r -> r.community().equals(community));
    }

    /// How many entries it carries.
    public long entries() {
        return logs.stream().mapToLong(r -> r.last() - r.first() + 1).sum();
    }
}
