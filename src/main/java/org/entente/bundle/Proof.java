package org.entente.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.Genesis;
import org.entente.record.Edit;
import org.entente.record.SpaceKind;
import org.jspecify.annotations.Nullable;

/// One act (a signature, a vote, a payment) with all that shows who wrote it, for people who have no store. Its file is
/// described in this package's words.
///
/// Every instance holds together: signatures, hashes and places have been checked.
///
/// @param previous   hash of the entry before the act; empty text at seq 1
/// @param entries    the act, and what follows it in its log up to the checkpoint; those about other records without body
/// @param checkpoint vouches for all of them
/// @param space      where it was written
/// @param cards      what the author's community says of itself, as far as needed here
public record Proof(String previous, List<Entry> entries, Checkpoint checkpoint, Genesis space, List<Statement> cards) {
    /// Longest file read, in bytes: some 200,000 entries between the act and its checkpoint.
    public static final int LARGEST = 32 << 20;

    /// How a proof begins.
    public static final String START = "{\"act\":{";

    static final String FORM = "proof/1";

    /// Checks that the parts belong together and leaves out what is nobody's business.
    ///
    /// @throws Malformed when they do not
    public Proof {
        Edit act = entries.isEmpty() ? null : entries.getFirst().edit();
        if (act == null || !act.record().log().equals(checkpoint.head().log())) {
            throw new Malformed("the act is not one of that log");
        }
        entries = entries.stream().map(e -> isAbout(e, act) ? e : withoutBody(e)).toList();
        cards = List.copyOf(cards);
        if (!entries.getLast().tip(checkpoint.head().log()).equals(checkpoint.head())) {
            throw new Malformed("the chain does not end on the checkpoint");
        }
        PublicKey community = checkpoint.origin().community();
        boolean invited = space.kind() == SpaceKind.NETWORK || space.roots().contains(community);
        if (!space.id().equals(checkpoint.origin().space()) || !invited) {
            throw new Malformed("the space is another");
        }
        if (cards.stream().anyMatch(card -> !card.community().equals(community))
                || Standing.of(community, cards).device(checkpoint.origin().device()).isEmpty()) {
            throw new Malformed("no card certifies the laptop");
        }
    }

    private static boolean isAbout(Entry entry, Edit act) {
        Edit edit = entry.edit();
        return edit != null && edit.record().equals(act.record());
    }

    private static Entry withoutBody(Entry e) {
        return new Entry(
                e.seq(),
                e.batch(),
                e.clock(),
                e.schema(),
                e.seen(),
                e.time(),
                null,
                e.digest(),
                e.length(),
                null,
                e.hash());
    }

    /// Reads a file.
    ///
    /// @throws Malformed when a byte is not as it must be
    public static Proof read(byte[] file) {
        return new ProofReader(file).read();
    }

    /// The file.
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, "{\"act\":");
        out.writeBytes(entries.getFirst().encode());
        list(out, ",\"cards\":[", cards.stream().map(Statement::encode).toList());
        list(out, ",\"chain\":[", entries.stream().skip(1).map(Entry::encode).toList());
        put(out, ",\"checkpoint\":");
        out.writeBytes(checkpoint.encode());
        put(out, ",\"entente\":\"" + FORM + "\",\"previous\":\"" + previous + "\",\"seq\":" + entries.getFirst().seq());
        put(out, ",\"space\":");
        out.writeBytes(Canonical.encode(space.toJson()));
        put(out, "}");
        return out.toByteArray();
    }

    private static void list(ByteArrayOutputStream out, String start, List<byte[]> elements) {
        put(out, start);
        for (int i = 0; i < elements.size(); i++) {
            put(out, i == 0 ? "" : ",");
            out.writeBytes(elements.get(i));
        }
        put(out, "]");
    }

    private static void put(ByteArrayOutputStream out, String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// What was written.
    public Edit act() {
        return java.util.Objects.requireNonNull(entries.getFirst().edit());
    }

    /// The entry proved.
    public Tip tip() {
        return entries.getFirst().tip(checkpoint.head().log());
    }

    /// The act's registers as its author's laptop last set them before the checkpoint.
    public Map<String, @Nullable Object> registers() {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        for (Entry entry : entries) {
            Edit edit = entry.edit();
            if (edit != null) {
                registers.putAll(edit.registers());
            }
        }
        return registers;
    }

    /// How often that laptop changed the record again before the checkpoint.
    public int changes() {
        return (int) entries.stream().filter(e -> e.edit() != null).count() - 1;
    }

    /// The laptop that wrote it, as its community has it by the cards in the proof.
    public Standing.Device device() {
        PublicKey community = checkpoint.origin().community();
        return Standing.of(community, cards).device(checkpoint.origin().device()).orElseThrow();
    }

    /// Whether the act lies past the last entry that the author's own community lets count. It was written all the same;
    /// what that means is for people to settle.
    public boolean isDisputed() {
        Standing.Device device = device();
        if (!device.isCut()) {
            return false;
        }
        @Nullable Tip cut = device.cuts().get(checkpoint.head().log());
        if (cut == null || cut.seq() < entries.getFirst().seq()) {
            return true;
        }
        // Of a cut past the checkpoint it cannot be seen here on which branch it lies.
        return cut.seq() <= checkpoint.head().seq()
                && !entries.get((int) (cut.seq() - entries.getFirst().seq())).tip(cut.log()).equals(cut);
    }
}
