package org.entente.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entente.bundle.BundleReader;
import org.entente.bundle.Contents;
import org.entente.bundle.Manifest;
import org.entente.bundle.OpenBundle;
import org.entente.bundle.Proof;
import org.entente.log.Card;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.Statement;
import org.entente.log.v1.EntryCursor;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Checks a bundle or a proof from its own bytes alone: every signature, hash and entry in it. Needs no store; a sealed one opens
/// with the receiving key of a data folder, where there is one.
public final class Check {
    private Check() {}

    /// What was found to hold together.
    ///
    /// @param bundle    its id
    /// @param from      the sender's community, by id
    /// @param fromName  its name, by the card in the bundle
    /// @param certified whether a card in the bundle says that the signing laptop is the sender's
    /// @param to        for whom it is: names by the cards in the bundle, ids where there is none
    /// @param made      when, by the sender's clock
    /// @param sealed    whether only its recipients can read it
    /// @param spaces    how many audiences its records have
    /// @param laptops   how many laptops wrote what it carries
    /// @param entries   how many changes, each of them checked
    /// @param cards     how many statements of communities
    /// @param files     how many photos and files, each of them checked
    /// @param fileBytes how large those are
    public record Found(
            String bundle,
            String from,
            String fromName,
            boolean certified,
            List<String> to,
            Instant made,
            boolean sealed,
            int spaces,
            int laptops,
            long entries,
            int cards,
            int files,
            long fileBytes) {}

    /// Opens a file and reads all of it.
    ///
    /// @param home a data folder, founded or not
    /// @throws Refusal as [BundleReader#open]
    public static Found bundle(Path file, Path home) {
        Path keys = home.resolve("keys");
        List<String> identities = DeviceKeys.exist(keys) ? DeviceKeys.read(keys).identities() : List.of();
        Path staging = null;
        try {
            staging = Files.createTempDirectory("entente");
            try (OpenBundle bundle = new BundleReader(staging, identities).open(file)) {
                return found(bundle);
            }
        } catch (Malformed e) {
            throw new Refusal(
                    e, Problem.BUNDLE_DAMAGED, String.valueOf(file.getFileName()), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, System.getProperty("java.io.tmpdir", ""));
        } finally {
            if (staging != null) {
                staging.toFile().delete();
            }
        }
    }

    /// Whether a file begins as a proof does.
    public static boolean isProof(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Proof.START.length());
            return new String(start, StandardCharsets.ISO_8859_1).equals(Proof.START);
        } catch (IOException e) {
            return false; // whatever reads it next says what is wrong
        }
    }

    /// Reads a proof and checks all of it.
    ///
    /// @throws Refusal PROOF_DAMAGED, BUNDLE_OVER_LIMIT, DRIVE_UNREADABLE, with the file's name
    public static Proof proof(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > Proof.LARGEST) {
                throw new Refusal(Problem.BUNDLE_OVER_LIMIT, name, "size " + Proof.LARGEST);
            }
            return Proof.read(Files.readAllBytes(file));
        } catch (Malformed e) {
            throw new Refusal(e, Problem.PROOF_DAMAGED, name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Refusal(e, Problem.DRIVE_UNREADABLE, name);
        }
    }

    private static Found found(OpenBundle bundle) {
        Manifest manifest = bundle.manifest();
        long entries = 0;
        for (Manifest.Range range : manifest.logs()) {
            EntryCursor cursor = bundle.read(range);
            for (Object entry = cursor.peek(); entry != null; entry = cursor.peek()) {
                cursor.take();
                entries++;
            }
        }
        PublicKey sender = manifest.from().community();
        boolean certified =
                card(bundle, sender).devices().stream()
                        .anyMatch(device -> device.key().equals(manifest.from().device()));
        return new Found(
                manifest.id(),
                sender.text(),
                card(bundle, sender).name(),
                certified,
                manifest.to().stream().map(to -> card(bundle, to.community()).name()).toList(),
                Instant.ofEpochMilli(manifest.created()),
                bundle.sealed(),
                manifest.spaces().size(),
                (int)
                        manifest.logs().stream()
                                .map(range -> bundle.checkpoint(range).origin().device())
                                .distinct()
                                .count(),
                entries,
                bundle.cards().size(),
                bundle.contents().all().size(),
                bundle.contents().all().stream().mapToLong(Contents.Content::size).sum());
    }

    private static Card card(OpenBundle bundle, PublicKey community) {
        List<Statement> own =
                bundle.cards().stream().filter(statement -> statement.community().equals(community)).toList();
        return new Card(community, own);
    }
}
