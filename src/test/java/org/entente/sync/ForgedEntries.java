package org.entente.sync;

import java.util.Collections;
import org.entente.log.Encoding;
import org.entente.log.SigningKey;

/// The part of [Forgeries] that is about entries and where they stand.
final class ForgedEntries {
    private final Adding adding;
    private final SigningKey device;

    /// Takes a change to a sound bundle.
    interface Adding {
        void add(String name, Forgeries.Change change) throws Exception;
    }

    ForgedEntries(Adding adding, SigningKey device) {
        this.adding = adding;
        this.device = device;
    }

    void all() throws Exception {
        entries();
        layout();
    }

    private void add(String name, Forgeries.Change change) throws Exception {
        adding.add(name, change);
    }

    private void entries() throws Exception {
        add("entry: grafted", f -> f.entries().set(f.starts().get(0), f.entries().get(f.starts().get(1))));
        add("entry: another order", f -> Collections.swap(f.entries(), f.starts().get(0), f.starts().get(0) + 1));
        add("entry: left out", f -> f.entries().remove(0));
        add("entry: one more", f -> f.entries().add(f.entries().getLast()));
        add("entry: another body", f -> f.entries().replaceAll(line -> line.replace("Fire", "Tire")));
        add("entry: another time", f -> f.entries().replaceAll(line -> line.replaceFirst("\"time\":1", "\"time\":2")));
        rechained("batch that says nothing", "\"clock\"", "\"batch\":1,\"clock\"");
        rechained("batch later", "\"clock\"", "\"batch\":2,\"clock\"");
        rechained("batch of nothing", "\"clock\"", "\"batch\":0,\"clock\"");
        rechained("seen that says nothing", ",\"time\"", ",\"seen\":[],\"time\"");
        rechained("seen nothing", ",\"time\"", ",\"seen\":[[\"x\",1,\"y\"]],\"time\"");
        rechained("schema past all", "\"schema\":1", "\"schema\":2147483648");
        rechained("clock before all", "\"clock\":", "\"clock\":-");
        rechained("clock in words", "\"clock\":1", "\"clock\":\"1\"");
        rechained("a header that says more", "\"schema\"", "\"more\":1,\"schema\"");
        rechained("body and hash", "\"clock\"", "\"body\":\"" + Encoding.base64(new byte[32]) + "\",\"clock\"");
        rechained("a body that says more", "\"kind\"", "\"jest\":1,\"kind\"");
        rechained("a body without a kind", "\"kind\"", "\"mind\"");
        rechained("a record of no log", "\"record\":\"", "\"record\":\"A");
        rechained("fields that are a list", "\"fields\":\\{[^}]*}", "\"fields\":[]");
        rechained("fields that are nothing", "\"fields\":\\{[^}]*}", "\"fields\":null");
        rechained("a salt too short", "\"salt\":\"..", "\"salt\":\"");
        rechained("a body of nothing", "\\{\"body\":.*,\"header\"", "{\"body\":{},\"header\"");
        rechained("a body erased without its hash", "\\{\"body\":.*,\"header\"", "{\"body\":null,\"header\"");
        rechained("half a character", "\"fields\":\\{\"", "\"fields\":{\"\\\\ud800\":1,\"");
        rechained("nested too deep", "\"fields\":\\{\"", "\"fields\":{\"\":" + "[".repeat(15) + "]".repeat(15) + ",\"");
        rechained("a fraction", "\"fields\":\\{\"", "\"fields\":{\"\":1.0,\"");
        rechained("a number of 54 bits", "\"fields\":\\{\"", "\"fields\":{\"\":9007199254740992,\"");
        rechained("less than nothing", "\"fields\":\\{\"", "\"fields\":{\"\":-0,\"");
        rechained("a name twice", "\"fields\":\\{\"", "\"fields\":{\"\":1,\"\":1,\"");
    }

    /// A change to the first entry of a log of our own, all hashes and signatures made to fit.
    private void rechained(String name, String part, String instead) throws Exception {
        add(
                "entry: " + name,
                f -> {
                    for (int i = 0; i < f.logs().size(); i++) {
                        if (f.checkpointOf(f.logs().get(i)).get("device").equals(device.publicKey().text())) {
                            int at = f.starts().get(i);
                            String line = f.entries().get(at);
                            String changed = line.replaceFirst(part, instead);
                            if (changed.equals(line)) {
                                throw new AssertionError(part + " is not in " + line);
                            }
                            f.entries().set(at, changed);
                            f.rechain(i, device);
                            return;
                        }
                    }
                });
    }

    private void layout() throws Exception {
        add("layout: commas missing", f -> f.between = "\n");
        add("layout: comma after the last entry", f -> f.entries().add(f.entries().removeLast() + ","));
        add("layout: comma after the last card", f -> f.cards().add(f.cards().removeLast() + ","));
        add("layout: empty line", f -> f.entries().add(""));
        add("layout: an attachment", f -> f.sections.get(4).add("{}"));
        add("layout: goes on", f -> f.end = "\n");
        add("layout: goes on with more", f -> f.end = "{}");
        add("layout: sections swapped", f -> Collections.swap(f.sections, 0, 1));
    }
}
