package org.entente.sync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.log.Canonical;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.SigningKey;
import org.entente.log.Statement;

/// Bundles that a laptop with keys signed and that are wrong all the same, each in one way.
final class Forgeries {
    private final Callable<Forged> sound;
    private final SigningKey device;
    private final Map<String, byte[]> all = new LinkedHashMap<>();

    /// A change to a sound bundle.
    interface Change {
        void to(Forged forged) throws Exception;
    }

    /// @param sound  a bundle of everything that `device` made, with several ranges, at least one of them its own
    Forgeries(Callable<Forged> sound, SigningKey device) {
        this.sound = sound;
        this.device = device;
    }

    /// By name.
    Map<String, byte[]> all() throws Exception {
        manifests();
        ranges();
        elements();
        new ForgedEntries(this::add, device).all();
        return all;
    }

    private void add(String name, Change change) throws Exception {
        Forged forged = sound.call();
        change.to(forged);
        all.put(name, forged.signed(device));
    }

    private void manifest(String member, Object value) throws Exception {
        add("manifest: " + member + " is " + value, f -> f.manifest.put(member, value));
    }

    private void manifests() throws Exception {
        manifest("features", List.of("attachments"));
        manifest("features", "none");
        manifest("format", 2L);
        manifest("format", 0L);
        manifest("format", "1");
        manifest("id", "bundle");
        manifest("created", -1L);
        manifest("colour", "red");
        manifest("to", List.of("us"));
        manifest("spaces", List.of());
        manifest("logs", List.of());
        manifest("from", Map.of("community", "x", "device", device.publicKey().text()));
        add("manifest: from says more", f -> f.manifest.put("from", more(f.manifest.get("from"), "name", "We")));
        add(
                "manifest: to says more",
                f -> f.manifest.put("to", List.of(more(list(f, "to").getFirst(), "name", "You"))));
        add("manifest: a member is missing", f -> f.manifest.remove("created"));
        add("manifest: EdDSA", f -> f.header = f.header.replace("Ed25519", "EdDSA"));
        add("manifest: none", f -> f.header = f.header.replace("Ed25519", "none"));
        add("manifest: another type", f -> f.header = f.header.replace("entente-bundle+jws", "JWT"));
        add("manifest: another order", f -> f.header = "{\"typ\":\"entente-bundle+jws\",\"alg\":\"Ed25519\"}");
        add("manifest: critical", f -> f.header = f.header.replace("{", "{\"crit\":[\"x\"],"));
        add("manifest: space of another nonce", f -> f.manifest.put("spaces", nonces(list(f, "spaces"))));
        add("manifest: a pair upside down", f -> f.manifest.put("spaces", upsideDown(list(f, "spaces"))));
        Forged signedByOther = sound.call();
        all.put("manifest: signed by another", signedByOther.signed(SigningKey.random()));
        Forged length = sound.call();
        length.signed(device);
        length.manifest.merge("length", 1L, (a, b) -> (Long) a + (Long) b);
        all.put("manifest: length", length.signedAsItIs(device, length.rest()));
        Forged hash = sound.call();
        hash.signed(device);
        hash.manifest.put("sha256", Encoding.base64(new byte[32]));
        all.put("manifest: hash", hash.signedAsItIs(device, hash.rest()));
        spelling();
    }

    private void spelling() throws Exception {
        String text = new String(sound.call().signed(device), StandardCharsets.UTF_8);
        int end = text.indexOf("\"},\n");
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(text.charAt(end - 1));
        all.put(
                "signature: spare bits",
                bytes(text.substring(0, end - 1) + letters.charAt(last ^ 1) + text.substring(end)));
        all.put("signature: padded", bytes(text.substring(0, end) + "==" + text.substring(end)));
        all.put("manifest: white space", bytes(text.replaceFirst("\\{\"payload", "{ \"payload")));
        all.put("manifest: a member twice", bytes(text.replaceFirst("\\{\"payload", "{\"payload\":\"\",\"payload")));
        all.put("manifest: unprotected", bytes(text.replaceFirst("\\{\"payload", "{\"header\":{},\"payload")));
        all.put("manifest: escaped", bytes(text.replaceFirst("payload", "\\\\u0070ayload")));
    }

    private void ranges() throws Exception {
        range("of another log", "log", "a".repeat(32));
        range("beginning later", "first", 2L);
        range("beginning nowhere", "first", 0L);
        range("ending later", "last", 3L);
        range("ending past all", "last", (1L << 53) - 1);
        range("with another head", "head", Encoding.base64(new byte[32]));
        range("with something before", "previous", Encoding.base64(new byte[32]));
        range("that says more", "size", 1L);
        add("ranges: two swapped", f -> f.manifest.put("logs", swapped(f.logs(), 0, 1)));
        add("ranges: one twice", f -> f.manifest.put("logs", List.of(f.logs().getFirst(), f.logs().getFirst())));
        add("ranges: their entries swapped", f -> Collections.swap(f.entries(), f.starts().get(0), f.starts().get(1)));
        add("ranges: one left out", f -> f.manifest.put("logs", f.logs().subList(1, f.logs().size())));
        add(
                "ranges: at numbers past the highest",
                f -> {
                    Map<String, Object> range = new TreeMap<>(f.logs().getFirst());
                    range.put("first", (1L << 40) + 1);
                    range.put("last", (1L << 40) + (Long) range.get("last"));
                    range.put("previous", Encoding.base64(new byte[32]));
                    List<Map<String, Object>> logs = new ArrayList<>(f.logs());
                    logs.set(0, range);
                    f.manifest.put("logs", logs);
                });
    }

    private void range(String name, String member, Object value) throws Exception {
        add(
                "range " + name,
                f -> {
                    List<Map<String, Object>> logs = new ArrayList<>(f.logs());
                    logs.set(0, more(logs.getFirst(), member, value));
                    f.manifest.put("logs", logs);
                });
    }

    private void elements() throws Exception {
        add("checkpoint: left out", f -> f.checkpoints().removeFirst());
        add("checkpoint: twice", f -> f.checkpoints().add(f.checkpoints().getFirst()));
        add("checkpoint: of no log here", f -> f.checkpoints().add(other(f.checkpoints().getFirst())));
        add("checkpoint: of another log", f -> f.checkpoints().set(0, f.checkpoints().getLast()));
        change("checkpoint", 1, "seq", 99L);
        change("checkpoint", 1, "nonce", Encoding.base64(new byte[16]));
        change("checkpoint", 1, "head", Encoding.base64(new byte[32]));
        change("checkpoint", 1, "more", 1L);
        change("card", 0, "number", 99L);
        change("card", 0, "number", -1L);
        change("card", 0, "root", SigningKey.random().publicKey().text());
        change("card", 0, "more", 1L);
        change("card", 0, "statement", Map.of("type", "name", "name", "Others", "place", ""));
        change("receipt", 2, "counter", 99L);
        change("receipt", 2, "holds", List.of());
        change("receipt", 2, "device", SigningKey.random().publicKey().text());
        statement("of nothing", Map.of());
        statement("a name without a place", Map.of("type", "name", "name", "X"));
        statement("a weak key", Map.of("type", "retire", "device", Encoding.base64(new byte[32]), "time", 1L));
        statement(
                "a cut that is none",
                Map.of(
                        "type",
                        "revoke",
                        "device",
                        device.publicKey().text(),
                        "logs",
                        List.of(List.of("x", 1L, "y")),
                        "time",
                        1L));
        Map<String, Object> unproved =
                new TreeMap<>(Statement.succeed(SigningKey.random(), device.publicKey(), List.of(), 1));
        statement("a succession of another community", unproved);
        add(
                "card: by its own root twice",
                f -> {
                    Map<String, Object> map = new TreeMap<>(object(f.cards().getFirst()));
                    map.put("root", map.get("community"));
                    f.cards().set(0, Canonical.text(map));
                });
        for (int section = 0; section < 3; section++) {
            int of = section;
            add(
                    "element: white space in " + of,
                    f -> f.sections.get(of).replaceAll(line -> line.replaceFirst(":", ": ")));
            add("element: out of order in " + of, f -> f.sections.get(of).replaceAll(Forgeries::backwards));
        }
    }

    private void statement(String name, Map<String, Object> content) throws Exception {
        Statement statement = Statement.sign(SigningKey.random(), 1, content);
        add("card: " + name, f -> f.cards().add(new String(statement.encode(), StandardCharsets.UTF_8)));
    }

    private void change(String what, int section, String member, Object value) throws Exception {
        add(
                what + ": another " + member + " " + value,
                f -> {
                    Map<String, Object> map = new TreeMap<>(object(f.sections.get(section).getFirst()));
                    map.put(member, value);
                    f.sections.get(section).set(0, Canonical.text(map));
                });
    }

    private static List<?> list(Forged forged, String member) {
        return (List<?>) forged.manifest.get(member);
    }

    private static Map<String, Object> object(String line) {
        return Json.object(bytes(line), "line");
    }

    private static Map<String, Object> more(Object map, String member, Object value) {
        Map<String, Object> changed = new TreeMap<>(Json.object(map, "map"));
        changed.put(member, value);
        return changed;
    }

    private static List<Object> nonces(List<?> spaces) {
        List<Object> changed = new ArrayList<>();
        for (Object space : spaces) {
            boolean pair = Json.object(space, "space").get("kind").equals("pair");
            changed.add(pair ? space : more(space, "nonce", Encoding.base64(new byte[16])));
        }
        return changed;
    }

    private static List<Object> upsideDown(List<?> spaces) {
        List<Object> changed = new ArrayList<>();
        for (Object space : spaces) {
            changed.add(more(space, "roots", ((List<?>) Json.object(space, "space").get("roots")).reversed()));
        }
        return changed;
    }

    private static <T> List<T> swapped(List<T> list, int one, int other) {
        List<T> swapped = new ArrayList<>(list);
        Collections.swap(swapped, one, other);
        return swapped;
    }

    private String other(String checkpoint) {
        Map<String, Object> map = new TreeMap<>(object(checkpoint));
        map.remove("signature");
        map.put("seq", 7L);
        map.put("signature", device.sign("entente/checkpoint/v1", map));
        return Canonical.text(map);
    }

    /// The same object with its last member first.
    private static String backwards(String line) {
        Map<String, Object> map = new TreeMap<>(java.util.Comparator.<String>reverseOrder());
        map.putAll(object(line));
        StringBuilder text = new StringBuilder("{");
        map.forEach((name, value) ->
                text.append(text.length() > 1 ? "," : "")
                        .append(Canonical.text(name))
                        .append(':')
                        .append(Canonical.text(value)));
        return text.append('}').toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
