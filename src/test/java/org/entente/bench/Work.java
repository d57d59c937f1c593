package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.bundle.BundleWriter;
import org.entente.bundle.Manifest;
import org.entente.log.Card;
import org.entente.log.Encoding;
import org.entente.log.Json;
import org.entente.log.PublicKey;
import org.entente.log.SigningKey;
import org.entente.log.Standing;
import org.entente.log.Statement;
import org.entente.log.Tip;
import org.entente.log.v1.Checkpoint;
import org.entente.log.v1.Entry;
import org.entente.log.v1.Genesis;
import org.entente.log.v1.LogOrigin;
import org.entente.log.v1.Receipt;
import org.entente.record.Edit;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.OrderKey;
import org.entente.record.RecordId;
import org.entente.record.SpaceKind;
import org.entente.store.Model;
import org.entente.store.Store;

/// Makes the reference work into one sealed bundle: 20 devices of 10 communities in one network, who exchange all they
/// have every 1,000 changes, and in between fetch from its author what they are about to change.
final class Work {
    private static final int AUTHORS = 20;
    private static final int EXCHANGE = 1_000;
    private static final String RECIPIENT = "age1wpp2wa04jkw5kzz4evu0g0758mhsdwpjjyg849ukn64wyecnmd5shd58kz";

    private final List<Author> authors = new ArrayList<>();
    private final Map<String, Made> records = new HashMap<>();
    private final Genesis network;
    private int sinceExchange;
    long entries;

    /// A record of the reference work: its id, values that are one field here, and its telephone.
    private static final class Made {
        final Author author;
        final RecordId id;
        final long seq;
        final Map<String, Object> parts = new TreeMap<>();
        RecordId phone;

        Made(Author author, RecordId id, long seq) {
            this.author = author;
            this.id = id;
            this.seq = seq;
        }
    }

    /// A device and its log.
    private final class Author {
        final SigningKey community;
        final SigningKey device = SigningKey.random();
        final LogOrigin origin;
        final Entry.Place place;
        final List<byte[]> lines = new ArrayList<>();
        final Map<Author, Long> seen = new HashMap<>();
        final List<Long> clocks = new ArrayList<>();
        final List<byte[]> hashes = new ArrayList<>();
        int numbers;
        long sent;
        List<Author> news = new ArrayList<>();

        Author(SigningKey community) {
            this.community = community;
            origin = LogOrigin.fresh(network.id(), community.publicKey(), device.publicKey());
            place = new Entry.Place(network.id().text(), origin.id());
        }

        long head() {
            return lines.size();
        }

        RecordId newId() {
            return RecordId.of(origin.id(), ++numbers);
        }

        Tip tip() {
            return new Tip(origin.id(), head(), Encoding.base64(hashes.getLast()));
        }

        void fetch(Author other) {
            if (other != this && other.head() > seen.getOrDefault(other, 0L)) {
                news.add(other);
            }
        }

        void write(long time, Edit edit) {
            List<Author> fresh = news.stream().distinct().filter(a -> a.head() > seen.getOrDefault(a, 0L)).toList();
            List<Author> named =
                    fresh.stream()
                            .filter(a ->
                                    fresh.stream().noneMatch(b -> b != a && b.seen.getOrDefault(a, 0L) >= a.head()))
                            .toList();
            long clock = clocks.isEmpty() ? 0 : clocks.getLast();
            for (Author other : named) {
                clock = Math.max(clock, other.clocks.getLast());
            }
            List<Tip> tips = named.stream().map(Author::tip).sorted(java.util.Comparator.comparing(Tip::log)).toList();
            for (Author other : named) {
                other.seen.forEach((log, seq) -> seen.merge(log, seq, Math::max));
                seen.merge(other, other.head(), Math::max);
            }
            seen.remove(this);
            news = new ArrayList<>();
            byte[] salt = new byte[16];
            new java.security.SecureRandom().nextBytes(salt);
            byte[] previous = hashes.isEmpty() ? new byte[0] : hashes.getLast();
            Entry entry = Entry.write(place, head() + 1, previous, head() + 1, clock + 1, tips, time, edit, salt);
            lines.add(entry.encode());
            clocks.add(clock + 1);
            hashes.add(entry.hash());
            entries++;
        }
    }

    Work(List<SigningKey> communities, Genesis network) {
        this.network = network;
        for (int i = 0; i < AUTHORS; i++) {
            authors.add(new Author(communities.get(i / 2)));
        }
    }

    /// What the program knows, with the two kinds that only the reference work has yet.
    static Model model() {
        Store.prepare();
        return new Model(kinds(), Areas.rules());
    }

    /// The kinds of the program and the two that only the reference work has yet.
    static Kinds kinds() {
        List<Class<? extends Record>> types = new ArrayList<>();
        Areas.all().forEach(area -> types.addAll(area.kinds()));
        types.add(Booking.class);
        types.add(Transfer.class);
        return new Kinds(types);
    }

    /// Reads the work and writes the bundle.
    ///
    /// @param receiver the community that is to bring it in
    static Work make(Path work, Card receiver, Path working, Path bundle) throws IOException {
        return make(work, receiver, working, bundle, Long.MAX_VALUE, bundle);
    }

    /// As above, with a second bundle.
    ///
    /// @param changes how many go into the first; its sender's laptops say that they hold that much
    /// @param rest    a bundle of the others
    static Work make(Path work, Card receiver, Path working, Path bundle, long changes, Path rest) throws IOException {
        List<SigningKey> communities = new ArrayList<>();
        for (int i = 0; i < AUTHORS / 2; i++) {
            communities.add(SigningKey.random());
        }
        Genesis network = Genesis.found(SpaceKind.NETWORK, communities.getFirst().publicKey());
        Work made = new Work(communities, network);
        made.enterMembers(communities, receiver);
        long read = 0;
        try (BufferedReader lines = Files.newBufferedReader(work)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (read++ == changes) {
                    made.write(receiver, working, bundle);
                }
                made.change(Json.object(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), "work"));
            }
        }
        made.write(receiver, working, read > changes ? rest : bundle);
        return made;
    }

    /// The card of the community that sends the bundle, to be met first.
    Card sender() {
        return card(0);
    }

    /// The same in every run, as the cards of communities that one knows are.
    private Card card(int community) {
        SigningKey root = authors.get(2 * community).community;
        List<Statement> statements = new ArrayList<>();
        statements.add(Statement.sign(root, 1, Statement.name("Community " + community, "")));
        for (int i = 0; i < 2; i++) {
            statements.add(
                    Statement.sign(
                            root,
                            2 + i,
                            Statement.device(
                                    authors.get(2 * community + i).device.publicKey(), RECIPIENT, "Laptop " + i)));
        }
        return new Card(root.publicKey(), statements);
    }

    private void enterMembers(List<SigningKey> communities, Card receiver) {
        Author founder = authors.getFirst();
        List<PublicKey> members = new ArrayList<>(communities.stream().map(SigningKey::publicKey).toList());
        members.add(receiver.community());
        for (PublicKey member : members) {
            founder.write(0, new Edit(founder.newId(), "member", Map.of("name", "Member", "community", member.text())));
        }
        exchange();
    }

    private void exchange() {
        authors.forEach(author -> authors.forEach(author::fetch));
        sinceExchange = 0;
    }

    private void change(Map<String, Object> line) {
        if (++sinceExchange > EXCHANGE) {
            exchange();
        }
        Author author = authors.get(Integer.parseInt(Json.string(line, "author").substring(1)));
        String name = Json.string(line, "id");
        Made made = records.get(name);
        if (made == null) {
            made = new Made(author, author.newId(), author.head() + 1);
            records.put(name, made);
        } else if (made.author != author && author.seen.getOrDefault(made.author, 0L) < made.seq) {
            author.fetch(made.author);
        }
        Map<String, Object> registers = new TreeMap<>();
        String phone = null;
        for (Map.Entry<String, Object> field : Json.object(line.get("fields"), "fields").entrySet()) {
            if (field.getKey().equals("phone")) {
                phone = (String) field.getValue();
            } else {
                Mapping.put(
                        Json.string(line, "kind"), field.getKey(), (String) field.getValue(), made.parts, registers);
            }
        }
        long time = Json.number(line, "time");
        String kind = Mapping.kind(Json.string(line, "kind"));
        if (!registers.isEmpty()) {
            author.write(time, new Edit(made.id, kind, registers));
        }
        if (phone != null) {
            phone(author, made, phone, time);
        }
    }

    private static void phone(Author author, Made made, String number, long time) {
        Map<String, Object> registers = new TreeMap<>(Map.of("number", number));
        if (made.phone == null || !made.phone.log().equals(author.origin.id())) {
            made.phone = author.newId();
            registers.put("owner", made.id.text());
            registers.put("order", OrderKey.after(null));
        }
        author.write(time, new Edit(made.phone, "phone", registers));
    }

    private void write(Card receiver, Path working, Path bundle) throws IOException {
        List<Author> sorted = authors.stream().sorted(java.util.Comparator.comparing(a -> a.origin.id())).toList();
        List<Manifest.Range> ranges =
                sorted.stream()
                        .map(a ->
                                new Manifest.Range(
                                        a.origin.id(),
                                        a.sent + 1,
                                        a.head(),
                                        a.sent == 0 ? "" : Encoding.base64(a.hashes.get((int) a.sent - 1)),
                                        a.tip().hash()))
                        .toList();
        List<Tip> holds = sorted.stream().map(Author::tip).toList();
        boolean first = authors.getFirst().sent == 0;
        BundleWriter.Content content =
                new BundleWriter.Content(
                        (first ? "a" : "b").repeat(32),
                        System.currentTimeMillis(),
                        authors.getFirst().community.publicKey(),
                        List.of(
                                new Manifest.Recipient(
                                        receiver.community(),
                                        receiver.devices().stream().map(Standing.Device::key).toList())),
                        List.of(network),
                        ranges,
                        sink -> {
                            for (int i = 0; i < AUTHORS / 2; i++) {
                                for (Statement statement : card(i).statements()) {
                                    sink.element(statement.encode());
                                }
                            }
                        },
                        sink -> {
                            for (Author author : sorted) {
                                sink.element(Checkpoint.sign(author.device, author.origin, author.tip()).encode());
                            }
                        },
                        sink -> {
                            for (Author author : first ? authors.subList(0, 2) : List.<Author>of()) {
                                sink.element(Receipt.sign(author.device, network.id(), 1, holds, List.of()).encode());
                            }
                        },
                        sink -> {
                            for (Author author : sorted) {
                                for (byte[] line : author.lines.subList((int) author.sent, author.lines.size())) {
                                    sink.element(line);
                                }
                            }
                        });
        new BundleWriter(working)
                .write(
                        content,
                        authors.getFirst().device,
                        Files.newOutputStream(bundle),
                        receiver.devices().stream().map(Standing.Device::receiving).toList());
        authors.forEach(author -> author.sent = author.head());
    }

    /// Every record has the fields its kind declares, or the benchmark measures refusals.
    static void check(Kinds kinds) {
        for (String kind : List.of("partner", "contact", "agreement", "equipment", "booking", "transfer")) {
            Kind<?> found = kinds.named(Mapping.kind(kind));
            if (found.fields().isEmpty()) {
                throw new IllegalStateException(kind);
            }
        }
    }
}
