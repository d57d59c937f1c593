package org.entente.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.SigningKey;
import org.entente.log.v1.Genesis;

/// Writes a bundle in bounded memory: what follows the manifest goes to a file of its own first, because the manifest
/// stands in front and names its hash.
public final class BundleWriter {
    private final Path working;

    /// @param working folder for the file in between; only its owner can read it
    public BundleWriter(Path working) {
        this.working = working;
    }

    /// Takes elements of a section as bytes.
    public interface Sink {
        /// One element: canonical JSON without a line feed.
        void element(byte[] line) throws IOException;
    }

    /// Gives the elements of a section, in their order.
    public interface Section {
        /// Puts every element into the sink.
        void into(Sink sink) throws IOException;
    }

    /// What goes into a bundle.
    ///
    /// @param id          32 characters of base32
    /// @param created     milliseconds since 1970
    /// @param community   the sender
    /// @param to          for whom
    /// @param spaces      of its logs
    /// @param logs        the ranges whose entries `entries` gives, in that order
    /// @param cards       statements
    /// @param checkpoints one a log
    /// @param receipts    newest of each device and space
    /// @param entries     all of them
    /// @param attachments by [Contents#put]
    public record Content(
            String id,
            long created,
            PublicKey community,
            List<Manifest.Recipient> to,
            List<Genesis> spaces,
            List<Manifest.Range> logs,
            Section cards,
            Section checkpoints,
            Section receipts,
            Section entries,
            Section attachments) {
        /// A bundle without contents of attachments.
        public Content(
                String id,
                long created,
                PublicKey community,
                List<Manifest.Recipient> to,
                List<Genesis> spaces,
                List<Manifest.Range> logs,
                Section cards,
                Section checkpoints,
                Section receipts,
                Section entries) {
            this(id, created, community, to, spaces, logs, cards, checkpoints, receipts, entries, sink -> {});
        }
    }

    /// Writes an open bundle, or a sealed one where there are recipients to seal to.
    ///
    /// @param out     where the file goes; finished and closed
    /// @param sealTo  age recipients; empty for an open bundle
    public Manifest write(Content content, SigningKey device, OutputStream out, List<String> sealTo)
            throws IOException {
        Path payload = Files.createTempFile(working, "payload", ".part");
        try {
            MessageDigest digest = Sha256.digest();
            try (OutputStream to =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(payload), digest), 1 << 16)) {
                sections(content, to);
            }
            Manifest manifest =
                    new Manifest(
                            content.id(),
                            content.created(),
                            new Manifest.Sender(content.community(), device.publicKey()),
                            content.to(),
                            content.spaces(),
                            content.logs(),
                            Files.size(payload),
                            Encoding.base64(digest.digest()));
            try (OutputStream document = document(out, sealTo)) {
                document.write(manifest.sign(device));
                try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(payload))) {
                    in.transferTo(document);
                }
            }
            return manifest;
        } finally {
            Files.deleteIfExists(payload);
        }
    }

    private static OutputStream document(OutputStream out, List<String> sealTo) throws IOException {
        return sealTo.isEmpty()
                ? new BufferedOutputStream(out, 1 << 16)
                : new GZIPOutputStream(Seal.sealing(out, sealTo), 1 << 16);
    }

    private static void sections(Content content, OutputStream out) throws IOException {
        section(out, "\"cards\":[\n", content.cards());
        section(out, "],\"checkpoints\":[\n", content.checkpoints());
        section(out, "],\"receipts\":[\n", content.receipts());
        section(out, "],\"entries\":[\n", content.entries());
        section(out, "],\"attachments\":[\n", content.attachments());
        out.write("]}\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void section(OutputStream out, String start, Section section) throws IOException {
        out.write(start.getBytes(StandardCharsets.US_ASCII));
        boolean[] any = {false};
        section.into(line -> {
            if (any[0]) {
                out.write(',');
                out.write('\n');
            }
            any[0] = true;
            out.write(line);
        });
        if (any[0]) {
            out.write('\n');
        }
    }
}
