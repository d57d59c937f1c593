package org.entente.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.entente.log.CanonicalReader;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.Sha256;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.Genesis;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;

/// Reads a proof part by part: what the entries follow stands behind them.
final class ProofReader {
    private final CanonicalReader parts = new CanonicalReader();
    private final CanonicalReader entries = new CanonicalReader();
    private final byte[] file;

    ProofReader(byte[] file) {
        this.file = file;
    }

    Proof read() {
        if (file.length > Proof.LARGEST) {
            throw new Malformed("a proof is longer than " + Proof.LARGEST + " bytes");
        }
        parts.start(file, "proof");
        parts.expect("{\"act\":");
        List<byte[]> lines = new ArrayList<>();
        lines.add(entry());
        parts.expect(",\"cards\":");
        List<byte[]> cards = list(this::value);
        parts.expect(",\"chain\":");
        lines.addAll(list(this::entry));
        parts.expect(",\"checkpoint\":");
        byte[] checkpoint = value();
        parts.expect(",\"entente\":\"" + Proof.FORM + "\",\"previous\":");
        String previous = parts.value() instanceof String text ? text : " ";
        parts.expect(",\"seq\":");
        long seq = parts.value() instanceof Long number ? number : 0;
        parts.expect(",\"space\":");
        byte[] space = value();
        parts.expect("}");
        parts.end();
        if (seq < 1 || seq > Tip.LAST) {
            throw new Malformed("a proof names no entry");
        }
        Checkpoint end = Checkpoint.read(checkpoint);
        return new Proof(
                previous,
                entries(lines, end, seq, Encoding.base64(previous, seq == 1 ? 0 : Sha256.LENGTH, "previous")),
                end,
                Genesis.of(Json.canonical(space, "space")),
                cards.stream().map(Statement::read).toList());
    }

    private List<Entry> entries(List<byte[]> lines, Checkpoint end, long seq, byte[] before) {
        Entry.Place place = new Entry.Place(end.origin().space().text(), end.head().log());
        List<Entry> read = new ArrayList<>();
        byte[] previous = before;
        for (byte[] line : lines) {
            Entry entry = Entry.read(entries, line, 0, line.length, place, seq + read.size(), previous);
            previous = entry.hash();
            if (!read.isEmpty() && entry.edit() != null && !entry.edit().record().equals(act(read))) {
                throw new Malformed("the chain shows another record");
            }
            read.add(entry);
        }
        return read;
    }

    private static @Nullable RecordId act(List<Entry> read) {
        Edit act = read.getFirst().edit();
        return act == null ? null : act.record();
    }

    private List<byte[]> list(Supplier<byte[]> element) {
        List<byte[]> list = new ArrayList<>();
        parts.expect("[");
        if (isNext(']')) {
            parts.expect("]");
            return list;
        }
        list.add(element.get());
        while (!isNext(']')) {
            parts.expect(",");
            list.add(element.get());
        }
        parts.expect("]");
        return list;
    }

    private boolean isNext(char c) {
        return parts.position() < file.length && file[parts.position()] == c;
    }

    private byte[] value() {
        int from = parts.position();
        parts.value();
        return Arrays.copyOfRange(file, from, parts.position());
    }

    /// An entry's body and header are each nested as deep as anything else may be.
    private byte[] entry() {
        int from = parts.position();
        parts.expect("{\"body\":");
        parts.value();
        parts.expect(",\"header\":");
        parts.value();
        parts.expect("}");
        return Arrays.copyOfRange(file, from, parts.position());
    }
}
