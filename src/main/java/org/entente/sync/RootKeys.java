package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.log.Card;
import org.entente.log.PublicKey;
import org.entente.log.RecoveryWords;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.v1.Genesis;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Model;
import org.jspecify.annotations.Nullable;

/// The key that speaks for the whole community: its recovery sheet, its passphrase, and the one that follows it. Safe on
/// any thread.
public final class RootKeys {
    private final Home home;

    /// @param home the open data folder
    public RootKeys(Home home) {
        this.home = home;
    }

    /// The words of the recovery sheet. For paper alone: they are never written to a file or a log by this program.
    ///
    /// @throws Refusal as [Home#root]
    public List<String> sheet(char @Nullable [] passphrase, Locale language) {
        return RecoveryWords.of(home.root(passphrase).seed(), language);
    }

    /// Puts the root key back from a recovery sheet into a data folder that has lost it, or its passphrase.
    ///
    /// @param typed      the 24 words as somebody typed them
    /// @param passphrase protects it from now on; null leaves it unprotected
    /// @return what was corrected in the words
    /// @throws Refusal RECOVERY_WORDS with the words not understood; ROOT_KEY_OLD where the sheet is of another key than
    ///                 the one that speaks for this community now
    public Map<String, String> recover(String typed, char @Nullable [] passphrase) {
        RecoveryWords.Reading reading = RecoveryWords.read(typed);
        SigningKey root = key(reading);
        if (!root.publicKey().equals(home.store().trust().ours().standing().root())) {
            throw new Refusal(Problem.ROOT_KEY_OLD);
        }
        write(home.rootFile(), root, passphrase);
        return reading.corrected();
    }

    /// Sets up a laptop for a community of which the recovery sheet is left, in an empty folder or one into which a backup
    /// was put back ([Backup#restore]): as a further laptop of that community.
    ///
    /// @param card the community's card, where there is no backup and its root key was ever changed; else null
    /// @param name what this laptop is called
    /// @throws Refusal RECOVERY_WORDS, ROOT_KEY_OLD, ALREADY_FOUNDED, FOLDER_UNWRITABLE
    public static Home restore(
            Path folder, Model model, String typed, @Nullable Card card, String name, char @Nullable [] passphrase) {
        SigningKey root = key(RecoveryWords.read(typed));
        if (Home.isFounded(folder)) {
            throw new Refusal(Problem.ALREADY_FOUNDED, folder.toString());
        }
        @Nullable PublicKey saved = Backup.community(folder);
        PublicKey community = saved != null ? saved : card == null ? root.publicKey() : card.community();
        Path keys = Folders.makePrivate(Folders.makePrivate(folder).resolve("keys"));
        try {
            DeviceKeys fresh = DeviceKeys.fresh(keys, community);
            Home home = Home.open(folder, model, fresh, InstantSource.system());
            boolean done = false;
            try {
                home.store().trust().add(card == null ? new Card(community, List.of()) : card.genuine());
                if (!home.store().trust().ours().standing().root().equals(root.publicKey())) {
                    throw new Refusal(Problem.ROOT_KEY_OLD);
                }
                home.say(root, List.of(Home.certificate(fresh, name.strip())));
                if (home.records().spaces().stream().noneMatch(s -> s.kind() == SpaceKind.OURS)) {
                    home.store().trust().add(Genesis.found(SpaceKind.OURS, community));
                }
                write(home.rootFile(), root, passphrase);
                fresh.write(keys);
                Files.deleteIfExists(keys.resolve(Backup.RESTORED));
                done = true;
                return home;
            } finally {
                if (!done) {
                    home.close();
                }
            }
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    private static SigningKey key(RecoveryWords.Reading reading) {
        byte[] seed = reading.seed();
        if (seed == null) {
            throw new Refusal(Problem.RECOVERY_WORDS, String.join(", ", reading.unknown()));
        }
        return SigningKey.of(seed);
    }

    private static void write(Path file, SigningKey root, char @Nullable [] passphrase) {
        try {
            RootKey.write(file, root, passphrase);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, file.toString());
        }
    }

    /// Gives the root key another passphrase.
    ///
    /// @throws Refusal as [Home#root]
    public void protect(char @Nullable [] before, char @Nullable [] after) {
        write(home.rootFile(), home.root(before), after);
    }

    /// Replaces the root key by a new one, which the old one names: at leisure, keeping every laptop, or in alarm, when
    /// somebody else may have it, keeping only those named. A new recovery sheet is due afterwards.
    ///
    /// @param keep   the laptops that go on speaking for the community
    /// @param before the old key's passphrase
    /// @param after  the new key's
    /// @throws Refusal as [Home#root]
    public void succeed(List<Standing.Device> keep, char @Nullable [] before, char @Nullable [] after) {
        SigningKey old = home.root(before);
        SigningKey next = SigningKey.random();
        PublicKey community = home.store().community();
        // First to a file beside: were the program killed in between, neither key would be lost.
        write(home.nextRootFile(), next, after);
        List<PublicKey> kept = keep.stream().map(Standing.Device::key).toList();
        home.say(old, List.of(Statement.succeed(next, community, kept, System.currentTimeMillis())));
        home.finishSuccession();
        new Diary(home).forget(Diary.Precaution.SHEET);
    }
}
