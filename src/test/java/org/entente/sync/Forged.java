package org.entente.sync;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Sha256;
import org.entente.log.SigningKey;

/// An open bundle taken apart, to be put together otherwise and signed anew: what a laptop that means harm could write.
public final class Forged {
    private static final List<String> STARTS =
            List.of(
                    "\"cards\":[",
                    "],\"checkpoints\":[",
                    "],\"receipts\":[",
                    "],\"entries\":[",
                    "],\"attachments\":[",
                    "]}");

    final Map<String, Object> manifest;
    final List<List<String>> sections = new ArrayList<>();
    static final String HEADER = "{\"alg\":\"Ed25519\",\"typ\":\"entente-bundle+jws\"}";

    String header = HEADER;
    String between = ",\n";
    String end = "";

    Forged(Path file) throws Exception {
        List<String> lines = Arrays.asList(Files.readString(file).split("\n", -1));
        String line = lines.getFirst();
        Map<String, Object> jws =
                Json.object(line.substring(12, line.length() - 1).getBytes(StandardCharsets.UTF_8), "manifest");
        manifest = new TreeMap<>(Json.object(Encoding.base64((String) jws.get("payload"), "payload"), "payload"));
        for (int i = 0; i + 1 < STARTS.size(); i++) {
            sections.add(new ArrayList<>());
            for (int at = lines.indexOf(STARTS.get(i)) + 1; !lines.get(at).equals(STARTS.get(i + 1)); at++) {
                sections.get(i).add(lines.get(at).replaceFirst(",$", ""));
            }
        }
    }

    /// The same bundle without what one laptop wrote, beside it.
    ///
    /// @param by signs it anew
    public static Path without(Path whole, String device, Home by) throws Exception {
        Forged forged = new Forged(whole);
        String checkpoint =
                forged.checkpoints().stream().filter(line -> line.contains(device)).findFirst().orElseThrow();
        String log = checkpoint.replaceAll(".*\"log\":\"([a-z2-7]+)\".*", "$1");
        int range = 0;
        while (!log.equals(forged.logs().get(range).get("log"))) {
            range++;
        }
        int start = forged.starts().get(range);
        long entries = (Long) forged.logs().get(range).get("last") - (Long) forged.logs().get(range).get("first") + 1;
        forged.entries().subList(start, start + (int) entries).clear();
        List<Object> logs = new ArrayList<>(forged.logs());
        logs.remove(range);
        forged.manifest.put("logs", logs);
        forged.checkpoints().remove(checkpoint);
        return Files.write(whole.resolveSibling("without.entente.json"), forged.signed(by.keys().signing()));
    }

    List<String> cards() {
        return sections.get(0);
    }

    List<String> checkpoints() {
        return sections.get(1);
    }

    List<String> receipts() {
        return sections.get(2);
    }

    List<String> entries() {
        return sections.get(3);
    }

    @SuppressWarnings("unchecked") // as the format has it
    List<Map<String, Object>> logs() {
        return (List<Map<String, Object>>) manifest.get("logs");
    }

    /// The first entry's place in the list, of each range.
    List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        for (Map<String, Object> range : logs()) {
            starts.add(at);
            at += (int) ((Long) range.get("last") - (Long) range.get("first") + 1);
        }
        return starts;
    }

    /// The document, its length and hash right, signed by a device.
    byte[] signed(SigningKey device) {
        byte[] rest = rest();
        manifest.put("length", (long) rest.length);
        manifest.put("sha256", Encoding.base64(Sha256.of(rest)));
        return signedAsItIs(device, rest);
    }

    byte[] signedAsItIs(SigningKey device, byte[] rest) {
        byte[] first = signed(Canonical.encode(manifest), header, device);
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    /// The line of a manifest of whatever content.
    static byte[] signed(byte[] content, String header, SigningKey device) {
        String head = Encoding.base64(header.getBytes(StandardCharsets.UTF_8));
        String payload = Encoding.base64(content);
        String signature = Encoding.base64(device.sign((head + "." + payload).getBytes(StandardCharsets.US_ASCII)));
        String jws = Canonical.text(Map.of("payload", payload, "protected", head, "signature", signature));
        return ("{\"manifest\":" + jws + ",\n").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] rest() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sections.size(); i++) {
            text.append(STARTS.get(i)).append('\n').append(String.join(between, sections.get(i)));
            text.append(sections.get(i).isEmpty() ? "" : "\n");
        }
        // One char a byte where a test wants bytes that are no UTF-8
        return text.append("]}\n").append(end).toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Works out the hashes of a range's entries from the bytes of its bodies as they stand, canonical or not, and signs
    /// the end.
    void rechain(int range, SigningKey device) {
        Map<String, Object> log = new TreeMap<>(logs().get(range));
        Map<String, Object> checkpoint = checkpointOf(log);
        int old = checkpoints().indexOf(Canonical.text(checkpoint));
        String previous = (String) log.get("previous");
        long seq = (Long) log.get("first");
        for (int at = starts().get(range); seq <= (Long) log.get("last"); at++, seq++) {
            previous = hash(entries().get(at), checkpoint, seq, previous);
        }
        checkpoint.put("head", previous);
        checkpoint.remove("signature");
        checkpoint.put("signature", device.sign("entente/checkpoint/v1", checkpoint));
        checkpoints().set(old, Canonical.text(checkpoint));
        log.put("head", previous);
        List<Map<String, Object>> logs = new ArrayList<>(logs());
        logs.set(range, log);
        manifest.put("logs", logs);
    }

    Map<String, Object> checkpointOf(Map<String, Object> range) {
        return checkpoints().stream()
                .map(line -> Json.object(line.getBytes(StandardCharsets.UTF_8), "checkpoint"))
                .filter(c -> c.get("log").equals(range.get("log")) && c.get("head").equals(range.get("head")))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(String line, Map<String, Object> place, long seq, String previous) {
        int cut = line.lastIndexOf(",\"header\":");
        byte[] body = line.substring("{\"body\":".length(), cut).getBytes(StandardCharsets.UTF_8);
        Map<String, Object> full =
                new TreeMap<>(
                        Json.object(
                                line.substring(cut + 10, line.length() - 1).getBytes(StandardCharsets.UTF_8),
                                "header"));
        full.putIfAbsent("batch", seq);
        full.putIfAbsent("seen", List.of());
        full.putIfAbsent("body", Encoding.base64(Sha256.of(body)));
        full.putIfAbsent("length", (long) body.length);
        full.put("log", place.get("log"));
        full.put("space", place.get("space"));
        full.put("seq", seq);
        full.put("previous", previous);
        return Encoding.base64(Sha256.of(Canonical.encode(full)));
    }
}
