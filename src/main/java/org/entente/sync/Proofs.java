package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.bundle.Proof;
import org.entente.log.Card;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Change;
import org.entente.store.HeldLog;
import org.entente.store.Item;
import org.entente.store.Shelf;

/// Makes proofs of acts, ours and those of others. Safe on any thread.
public final class Proofs {
    private final Home home;

    /// @param home the open data folder
    public Proofs(Home home) {
        this.home = home;
    }

    /// Writes the proof of an act to a file.
    ///
    /// @throws Refusal NOT_AN_ACT for a record of another kind; PROOF_INCOMPLETE where what its laptop signed after it is
    ///                 not here in one piece; BUNDLE_OVER_LIMIT; FILE_UNWRITABLE
    public Proof write(Item item, Path file) {
        if (!item.kind().isAct()) {
            throw new Refusal(Problem.NOT_AN_ACT, item.kind().name());
        }
        Proof proof = of(item);
        byte[] bytes = proof.encode();
        if (bytes.length > Proof.LARGEST) {
            throw new Refusal(Problem.BUNDLE_OVER_LIMIT, String.valueOf(file.getFileName()), "size " + Proof.LARGEST);
        }
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        }
        return proof;
    }

    private Proof of(Item item) {
        Shelf shelf = home.store().shelf();
        shelf.checkpoint(item.space(), home.keys().signing());
        long seq = seq(item.id());
        HeldLog log =
                shelf.logs(item.space()).stream()
                        .filter(l -> l.head().log().equals(item.id().log()) && l.first() <= seq)
                        .filter(l -> l.checkpoint().filter(c -> c.head().seq() >= seq).isPresent())
                        .min(Comparator.comparingLong(l -> l.checkpoint().orElseThrow().head().seq()))
                        .orElseThrow(() -> new Refusal(Problem.PROOF_INCOMPLETE, item.title()));
        Checkpoint checkpoint = log.checkpoint().orElseThrow();
        String previous = shelf.before(log, seq);
        return new Proof(
                previous,
                entries(log, seq, checkpoint.head().seq(), previous),
                checkpoint,
                home.store().trust().genesis(item.space()).orElseThrow(),
                cards(checkpoint.origin().community(), checkpoint.origin().device()));
    }

    /// Where a record was created.
    private long seq(RecordId id) {
        String log = id.log() + "/";
        Change created =
                home.records().history(id).stream()
                        .filter(c -> c.created() && c.record().equals(id) && c.entry().startsWith(log))
                        .findFirst()
                        .orElseThrow();
        return Long.parseLong(created.entry().substring(log.length()));
    }

    private List<Entry> entries(HeldLog log, long first, long last, String previous) {
        try {
            return home.store()
                    .shelf()
                    .read(reader -> {
                        List<Entry> entries = new ArrayList<>();
                        EntryCursor cursor = reader.read(log, first, last, Encoding.base64(previous, "previous"));
                        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
                            entries.add(entry);
                            cursor.take();
                        }
                        return entries;
                    });
        } catch (IOException e) {
            throw new IllegalStateException("Nothing was read from a file", e);
        }
    }

    /// What concerns the laptop, and the community's name; not its other laptops.
    private List<Statement> cards(PublicKey community, PublicKey device) {
        Card card =
                home.store().trust().cards().stream()
                        .filter(c -> c.community().equals(community))
                        .findFirst()
                        .orElseThrow();
        return card.statements().stream()
                .filter(s ->
                        switch (s.type()) {
                            case "name", "succeed" -> true;
                            case "device", "retire", "revoke" -> s.text("device").equals(device.text());
                            default -> false;
                        })
                .toList();
    }
}
