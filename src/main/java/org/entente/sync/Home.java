package org.entente.sync;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entente.log.Card;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.log.Statement;
import org.entente.log.v1.Genesis;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceKind;
import org.entente.store.Contact;
import org.entente.store.Model;
import org.entente.store.Records;
import org.entente.store.Space;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/// A community's open data folder: its store, this laptop's keys, and the right to use both. Safe on any thread.
///
/// In the folder: `entente.db` (the store), `files/` (contents of attachments, [Attachments]), `keys/` (`root.json`,
/// `device.json`, `receiving.key`), `staging/` (bundles while they are read), `lock` and `bell` ([Instance]).
public final class Home implements AutoCloseable {
    static final String ROOT = "root.json";

    private final Path folder;
    private final Instance instance;
    private final DeviceKeys keys;
    private final Store store;
    private final ContentFolder contents;

    private Home(Path folder, Instance instance, DeviceKeys keys, Store store) {
        this.folder = folder;
        this.instance = instance;
        this.keys = keys;
        this.store = store;
        contents = new ContentFolder(folder);
    }

    /// Where data is kept unless said otherwise.
    public static Path defaultFolder() {
        return Folders.defaultHome(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    /// Whether a community lives in the folder.
    public static boolean isFounded(Path folder) {
        return DeviceKeys.exist(folder.resolve("keys"));
    }

    /// Founds a community: makes its root key, this laptop as its first device, and the space *ours*.
    ///
    /// @param place      where it is, in words; may be empty
    /// @param passphrase protects the root key; null leaves it unprotected
    /// @throws Refusal ALREADY_FOUNDED, FOLDER_UNWRITABLE, FIELD_REQUIRED, IN_USE
    public static Home found(Path folder, Model model, String name, String place, char @Nullable [] passphrase) {
        if (name.isBlank()) {
            throw new Refusal(Problem.FIELD_REQUIRED, "name");
        }
        Folders.makePrivate(folder);
        if (isFounded(folder)) {
            throw new Refusal(Problem.ALREADY_FOUNDED, folder.toString());
        }
        Path keyFolder = Folders.makePrivate(folder.resolve("keys"));
        SigningKey root = SigningKey.random();
        try {
            RootKey.write(keyFolder.resolve(ROOT), root, passphrase);
            DeviceKeys keys = DeviceKeys.fresh(keyFolder, root.publicKey());
            keys.write(keyFolder);
            Home home = open(folder, model);
            home.store
                    .trust()
                    .add(
                            new Card(
                                    root.publicKey(),
                                    List.of(
                                            Statement.sign(root, 1, Statement.name(name.strip(), place.strip())),
                                            Statement.sign(root, 2, certificate(keys, name.strip() + " 1")))));
            home.store.trust().add(Genesis.found(SpaceKind.OURS, root.publicKey()));
            return home;
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    static Map<String, @Nullable Object> certificate(DeviceKeys keys, String name) {
        return Statement.device(keys.signing().publicKey(), keys.receiving().recipient(), name);
    }

    /// Opens a founded folder.
    ///
    /// @throws Refusal NOT_FOUNDED, IN_USE, KEYS_DAMAGED, STORE_DAMAGED, STORE_NEWER, FOLDER_UNWRITABLE
    public static Home open(Path folder, Model model) {
        if (!isFounded(folder)) {
            throw new Refusal(Problem.NOT_FOUNDED, folder.toString());
        }
        return open(folder, model, null, InstantSource.system());
    }

    /// Opens a folder with keys that do not lie there yet, or with those that do.
    static Home open(Path folder, Model model, @Nullable DeviceKeys given, InstantSource clock) {
        Folders.makePrivate(folder);
        Path staging = Folders.makePrivate(folder.resolve("staging"));
        Instance instance = Instance.take(folder);
        boolean opened = false;
        try {
            tidy(staging);
            DeviceKeys keys = given != null ? given : DeviceKeys.read(folder.resolve("keys"));
            Store store =
                    new Store(folder.resolve("entente.db"), model, keys.community(), keys.signing().publicKey(), clock);
            opened = true;
            Home home = new Home(folder, instance, keys, store);
            if (home.isMoved()) {
                store.close(Problem.FOLDER_COPIED);
            }
            Attachments attachments = new Attachments(home);
            attachments.tidy();
            store.listen(attachments::changed);
            return home;
        } finally {
            if (!opened) {
                instance.close();
            }
        }
    }

    /// Removes what a killed program left behind.
    private static void tidy(Path staging) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(staging, "*.part")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, staging.toString());
        }
    }

    /// The data folder.
    public Path folder() {
        return folder;
    }

    /// The store.
    public Store store() {
        return store;
    }

    /// What can be asked of the store.
    public Records records() {
        return store.records();
    }

    /// The right to use the folder, for answering a second program.
    public Instance instance() {
        return instance;
    }

    DeviceKeys keys() {
        return keys;
    }

    /// The contents of attachments; also what whoever changes them is to be synchronized on.
    ContentFolder contents() {
        return contents;
    }

    Path staging() {
        return folder.resolve("staging");
    }

    /// Our community's name.
    public String name() {
        return store.trust().ours().name();
    }

    /// Whether this folder's keys were made for another folder or computer: it was moved, or is a copy. Then nothing can
    /// be saved in it or taken from it until a person has said which ([Laptops#claim], [Laptops#renew]).
    public boolean isMoved() {
        return !keys.place().equals(Whereabouts.of(folder.resolve("keys")));
    }

    /// Whether the root key is on this laptop.
    public boolean hasRootKey() {
        return RootKey.exists(rootFile());
    }

    /// Whether the root key is on this laptop without a passphrase.
    public boolean isRootKeyUnprotected() {
        return hasRootKey() && RootKey.isUnprotected(rootFile());
    }

    Path rootFile() {
        return folder.resolve("keys").resolve(ROOT);
    }

    /// The root key that speaks for our community now.
    ///
    /// @throws Refusal ROOT_KEY_ELSEWHERE, ROOT_KEY_OLD, PASSPHRASE_MISSING, PASSPHRASE_WRONG, KEYS_DAMAGED
    SigningKey root(char @Nullable [] passphrase) {
        finishSuccession();
        SigningKey root = RootKey.open(rootFile(), passphrase);
        if (!root.publicKey().equals(store.trust().ours().standing().root())) {
            throw new Refusal(Problem.ROOT_KEY_OLD);
        }
        return root;
    }

    Path nextRootFile() {
        return folder.resolve("keys").resolve("root-next.json");
    }

    /// Puts a new root key in place whose succession was signed before the program was killed.
    void finishSuccession() {
        try {
            if (Files.exists(nextRootFile())
                    && RootKey.keyOf(nextRootFile()).equals(store.trust().ours().standing().root().text())) {
                Files.move(
                        nextRootFile(),
                        rootFile(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    /// Signs statements of our community and adds them to its card.
    void say(SigningKey root, List<Map<String, @Nullable Object>> contents) {
        Card card = store.trust().ours();
        long number = card.nextNumber();
        List<Statement> statements = new java.util.ArrayList<>();
        for (Map<String, @Nullable Object> content : contents) {
            statements.add(Statement.sign(root, card.community(), number++, content));
        }
        store.trust().add(new Card(card.community(), statements));
    }

    /// Changes what our card says of name and place.
    ///
    /// @throws Refusal as [#root]
    public void rename(String name, String place, char @Nullable [] passphrase) {
        say(root(passphrase), List.of(Statement.name(name.strip(), place.strip())));
    }

    /// Writes our card to a file, to be given to another community.
    public void exportCard(Path file) {
        try {
            Files.write(file, store.trust().ours().encode());
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        }
    }

    /// Reads a card file without keeping it.
    ///
    /// @throws Refusal FILE_MISSING, FILE_EMPTY, NOT_A_CARD, CARD_SIGNATURE
    public static Card readCard(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > Card.LARGEST) {
                throw new Refusal(Problem.NOT_A_CARD, name);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                throw new Refusal(Problem.FILE_EMPTY, name);
            }
            return Card.read(bytes);
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, name);
        } catch (IOException e) {
            throw new Refusal(e, Problem.NOT_A_CARD, name);
        } catch (Malformed e) {
            boolean signature = String.valueOf(e.getMessage()).contains("signature");
            boolean weak = String.valueOf(e.getMessage()).contains("trusted with");
            throw new Refusal(
                    e, weak ? Problem.WEAK_KEY : signature ? Problem.CARD_SIGNATURE : Problem.NOT_A_CARD, name);
        }
    }

    /// Meets a community by its card, and makes the space of the two of us. Meeting it again adds what is new.
    ///
    /// @return the community
    /// @throws Refusal as [#readCard]; CARD_OWN for our own
    public Contact meet(Path file) {
        Card card = readCard(file);
        if (card.community().equals(store.community())) {
            throw new Refusal(Problem.CARD_OWN);
        }
        store.trust().add(card);
        store.trust().add(Genesis.pair(store.community(), card.community()));
        return contact(card.community());
    }

    private Contact contact(PublicKey community) {
        return store.trust().contacts().stream()
                .filter(c -> c.card().community().equals(community))
                .findFirst()
                .orElseThrow();
    }

    /// A community we have met, by name (any case) or the beginning of its id.
    ///
    /// @throws Refusal COMMUNITY_UNKNOWN, COMMUNITY_AMBIGUOUS
    public Contact contact(String name) {
        List<Contact> found =
                store.trust().contacts().stream()
                        .filter(c -> c.name().equalsIgnoreCase(name) || (name.length() >= 8 && c.id().startsWith(name)))
                        .toList();
        if (found.isEmpty()) {
            throw new Refusal(Problem.COMMUNITY_UNKNOWN, name);
        } else if (found.size() > 1) {
            throw new Refusal(Problem.COMMUNITY_AMBIGUOUS, name);
        }
        return found.getFirst();
    }

    /// Founds a network and enters its first members, ourselves among them.
    ///
    /// @throws Refusal NETWORK_EXISTS where we are in one of that name
    public Space createNetwork(String name, List<Contact> members) {
        if (name.isBlank()) {
            throw new Refusal(Problem.FIELD_REQUIRED, "name");
        }
        Networks networks = new Networks(this);
        if (networks.exists(name)) {
            throw new Refusal(Problem.NETWORK_EXISTS, name);
        }
        Genesis genesis = Genesis.found(SpaceKind.NETWORK, store.community());
        store.trust().add(genesis);
        networks.name(genesis.id(), name, members);
        return records().space(genesis.id()).orElseThrow();
    }

    /// The space of a name: `ours`, `pair:NAME` or `network:NAME`.
    ///
    /// @throws Refusal SPACE_UNKNOWN
    public Space space(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String rest = colon < 0 ? "" : name.substring(colon + 1).strip();
        return records().spaces().stream()
                .filter(s -> s.kind().word().equals(kind) && s.name().equalsIgnoreCase(rest))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.SPACE_UNKNOWN, name));
    }

    @Override
    public void close() {
        store.close();
        instance.close();
    }
}
