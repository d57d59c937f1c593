package org.entente.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.bundle.BundleWriter;
import org.entente.bundle.Manifest;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.log.v1.Entry;
import org.entente.log.v1.EntryCursor;
import org.entente.log.v1.Genesis;
import org.entente.log.v1.Receipt;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Contact;
import org.entente.store.HeldLog;
import org.entente.store.Shelf;
import org.entente.store.Space;
import org.entente.sync.drive.DriveFile;

/// What there is to take to a community, and taking it: the entries of every space that both are in and that the
/// receiver is not known to hold. Safe on any thread.
public final class Outgoing {
    private final Home home;
    private final long largest;

    /// @param home the open data folder
    public Outgoing(Home home) {
        this(home, DriveFile.LARGEST);
    }

    /// @param largest bytes after which a bundle is split into parts
    Outgoing(Home home, long largest) {
        this.home = home;
        this.largest = largest;
    }

    /// What is asked for.
    ///
    /// @param open       whether anybody may read the file; sealed otherwise
    /// @param everything whether to send all, not only what the receiver is not known to hold
    public record Wish(boolean open, boolean everything) {
        /// Sealed, and only what is new.
        public static final Wish USUAL = new Wish(false, false);
    }

    /// What was written.
    ///
    /// @param file    where; of several parts the first
    /// @param bundle  the bundle's id
    /// @param entries how many changes are in it
    /// @param bytes   the file's size
    public record Taken(Path file, String bundle, long entries, long bytes) {}

    private record Part(HeldLog log, Manifest.Range range) {}

    /// What a bundle for a community would say now, in short.
    ///
    /// @param says  equal as long as another bundle would bring it no entry and no word of ours that this one does not
    /// @param cards equal as long as no card has changed
    public record Outlook(String says, String cards) {}

    /// How many changes a community is not known to hold.
    public long changesFor(Contact contact) {
        long changes = 0;
        for (Space space : shared(Set.of(contact.id()))) {
            List<List<Tip>> held = held(space, Set.of(contact.card().community()));
            for (HeldLog log : home.store().shelf().logs(space.id())) {
                changes += Math.max(0, log.head().seq() - lowest(log, held));
            }
        }
        return changes;
    }

    /// The spaces that all of these and we are in, and nobody else's business: never *ours* for another community.
    List<Space> shared(Set<String> communities) {
        boolean ours = communities.equals(Set.of(home.store().us()));
        return home.records().spaces().stream()
                .filter(space -> ours || space.kind() != SpaceKind.OURS)
                .filter(space -> space.members().containsAll(communities))
                .toList();
    }

    /// What each live device of these communities says it holds of a space. One never heard of holds nothing.
    private List<List<Tip>> held(Space space, Set<PublicKey> communities) {
        Map<PublicKey, Receipt> receipts = new HashMap<>();
        home.store().shelf().receipts(space.id()).forEach(r -> receipts.put(r.device(), r));
        List<List<Tip>> held = new ArrayList<>();
        for (PublicKey community : communities) {
            for (Standing.Device device : home.store().trust().card(community).orElseThrow().devices()) {
                if (device.key().equals(home.store().device())) {
                    continue;
                }
                Receipt receipt = receipts.get(device.key());
                held.add(receipt == null ? List.of() : receipt.holds());
            }
        }
        return held;
    }

    /// The last entry of a chain that all of them hold; where one holds another entry than ours, what both agree on.
    private long lowest(HeldLog log, List<List<Tip>> held) {
        long before = log.first() - 1;
        long lowest = held.stream().mapToLong(tips -> home.store().shelf().held(log, tips)).min().orElse(0);
        return Math.max(before, lowest);
    }

    /// What there is to say to a community. Signs what has grown, as taking does.
    public Outlook outlook(Contact contact) {
        List<Space> spaces = shared(Set.of(contact.id()));
        sign(spaces);
        StringBuilder says = new StringBuilder();
        parts(spaces, Set.of(contact.card().community()), false).forEach(part -> says.append(part.range()));
        contact.card().devices().forEach(device -> says.append(device.receiving()));
        PublicKey own = home.keys().signing().publicKey();
        for (Space space : spaces) {
            home.store().shelf().receipts(space.id()).stream()
                    .filter(receipt -> receipt.device().equals(own))
                    .forEach(receipt -> says.append(Encoding.base64(Sha256.of(receipt.encode()))));
        }
        StringBuilder cards = new StringBuilder();
        statements(spaces).stream()
                .map(statement -> Encoding.base64(Sha256.of(statement.encode())))
                .sorted()
                .forEach(cards::append);
        return new Outlook(digest(says.append(cards)), digest(cards));
    }

    private static String digest(CharSequence text) {
        return Encoding.base32(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void sign(List<Space> spaces) {
        Map<SpaceId, List<String>> lacks = new Attachments(home).lacks();
        boolean files = FileRules.of(home).wanted();
        for (Space space : spaces) {
            home.store().shelf().checkpoint(space.id(), home.keys().signing());
            home.store()
                    .shelf()
                    .receipt(space.id(), home.keys().signing(), lacks.getOrDefault(space.id(), List.of()), files);
        }
    }

    /// Writes one bundle that all of these communities can bring in, into a folder of a drive.
    ///
    /// @param contacts for whom; only what all of them may see goes into it
    /// @throws Refusal NO_RECEIVING_DEVICE, DRIVE_FULL, DRIVE_READ_ONLY, DRIVE_GONE, DRIVE_READ_BACK, NO_ROOM_HERE,
    ///                 CANCELLED
    public Taken take(List<Contact> contacts, Path folder, Wish wish, Progress progress) {
        return take(contacts, folder, wish, progress, name -> {});
    }

    /// As above, telling how the file will be called before there is one.
    ///
    /// @param named given the name of the whole, without a part's number
    public Taken take(List<Contact> contacts, Path folder, Wish wish, Progress progress, Consumer<String> named) {
        Set<String> ids = new TreeSet<>();
        Set<PublicKey> communities = new TreeSet<>();
        for (Contact contact : contacts) {
            ids.add(contact.id());
            communities.add(contact.card().community());
            if (contact.card().devices().stream().allMatch(d -> d.key().equals(home.store().device()))) {
                throw new Refusal(Problem.NO_RECEIVING_DEVICE, contact.name());
            }
        }
        List<Space> spaces = shared(ids);
        sign(spaces);
        List<Part> parts = parts(spaces, communities, wish.everything());
        String id = newId();
        BundleWriter.Content content = content(id, contacts, spaces, parts, progress);
        List<String> sealTo = sealTo(contacts, wish);
        String name = fileName(contacts, "", id, wish.open());
        named.accept(name);
        DriveFile.Written written =
                DriveFile.write(
                        folder,
                        name,
                        largest,
                        out -> new BundleWriter(home.staging()).write(content, home.keys().signing(), out, sealTo),
                        () -> Cancel.check(progress));
        long entries = parts.stream().mapToLong(p -> p.range().last() - p.range().first() + 1).sum();
        for (PublicKey community : communities) {
            home.store().shelf().noteTaken(community, id, entries);
        }
        return new Taken(written.file(), id, entries, written.bytes());
    }

    static List<String> sealTo(List<Contact> contacts, Wish wish) {
        return wish.open()
                ? List.of()
                : contacts.stream().flatMap(c -> c.card().devices().stream()).map(Standing.Device::receiving).toList();
    }

    static String newId() {
        byte[] random = new byte[20];
        new SecureRandom().nextBytes(random);
        return Encoding.base32(random);
    }

    /// @param what empty for records
    String fileName(List<Contact> contacts, String what, String id, boolean open) {
        String to =
                contacts.size() == 1 ? Folders.asciiName(contacts.getFirst().name()) : contacts.size() + "-communities";
        return Folders.asciiName(home.name())
                + "-to-"
                + to
                + "-"
                + LocalDate.now(ZoneId.systemDefault())
                + what
                + "-"
                + id
                + (open ? ".entente.json" : ".entente");
    }

    private List<Part> parts(List<Space> spaces, Set<PublicKey> communities, boolean everything) {
        List<Part> parts = new ArrayList<>();
        Shelf shelf = home.store().shelf();
        for (Space space : spaces) {
            List<List<Tip>> held = everything ? List.of() : held(space, communities);
            for (HeldLog log : shelf.logs(space.id())) {
                long from = lowest(log, held);
                log.checkpoint()
                        .filter(checkpoint -> checkpoint.head().seq() > from)
                        .ifPresent(checkpoint ->
                                parts.add(
                                        new Part(
                                                log,
                                                new Manifest.Range(
                                                        log.head().log(),
                                                        from + 1,
                                                        checkpoint.head().seq(),
                                                        shelf.before(log, from + 1),
                                                        checkpoint.head().hash()))));
            }
        }
        parts.sort(Comparator.comparing(part -> part.range().tip(), Tip.ORDER));
        return parts;
    }

    private static List<Manifest.Recipient> to(List<Contact> contacts) {
        return contacts.stream()
                .map(c ->
                        new Manifest.Recipient(
                                c.card().community(), c.card().devices().stream().map(Standing.Device::key).toList()))
                .toList();
    }

    private List<Genesis> founded(List<Space> spaces) {
        return spaces.stream().map(s -> home.store().trust().genesis(s.id()).orElseThrow()).toList();
    }

    /// A bundle without records.
    BundleWriter.Content content(
            String id, List<Contact> contacts, List<Space> spaces, BundleWriter.Section attachments) {
        return new BundleWriter.Content(
                id,
                System.currentTimeMillis(),
                home.store().community(),
                to(contacts),
                founded(spaces),
                List.of(),
                sink -> statements(spaces, sink),
                sink -> {},
                sink -> {},
                sink -> {},
                attachments);
    }

    private BundleWriter.Content content(
            String id, List<Contact> contacts, List<Space> spaces, List<Part> parts, Progress progress) {
        return new BundleWriter.Content(
                id,
                System.currentTimeMillis(),
                home.store().community(),
                to(contacts),
                founded(spaces),
                parts.stream().map(Part::range).toList(),
                sink -> statements(spaces, sink),
                sink -> {
                    for (Part part : parts) {
                        sink.element(part.log().checkpoint().orElseThrow().encode());
                    }
                },
                sink -> {
                    for (Space space : spaces) {
                        for (Receipt receipt : home.store().shelf().receipts(space.id())) {
                            sink.element(receipt.encode());
                        }
                    }
                },
                sink -> entries(parts, sink, progress));
    }

    /// The cards of everybody in those spaces, and of nobody else.
    private List<Statement> statements(List<Space> spaces) {
        Set<String> members = new HashSet<>(Set.of(home.store().community().text()));
        spaces.forEach(space -> members.addAll(space.members()));
        return home.store().trust().cards().stream()
                .filter(card -> members.contains(card.community().text()))
                .flatMap(card -> card.statements().stream())
                .toList();
    }

    private void statements(List<Space> spaces, BundleWriter.Sink sink) throws IOException {
        for (Statement statement : statements(spaces)) {
            sink.element(statement.encode());
        }
    }

    private void entries(List<Part> parts, BundleWriter.Sink sink, Progress progress) throws IOException {
        long total = parts.stream().mapToLong(p -> p.range().last() - p.range().first() + 1).sum();
        long[] done = {0};
        home.store()
                .shelf()
                .read(reader -> {
                    for (Part part : parts) {
                        Manifest.Range range = part.range();
                        EntryCursor cursor =
                                reader.read(
                                        part.log(),
                                        range.first(),
                                        range.last(),
                                        Encoding.base64(range.previous(), "previous"));
                        for (Entry entry = cursor.peek(); entry != null; entry = cursor.peek()) {
                            sink.element(entry.encode());
                            cursor.take();
                            if (++done[0] % 1_000 == 0) {
                                progress.at(done[0], total);
                                Cancel.check(progress);
                            }
                        }
                    }
                    return done;
                });
    }
}
