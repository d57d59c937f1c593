package org.entente.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one community says of itself: all its statements that are known here. Cards merge, they are never replaced.
///
/// A card file is `{"card":[statement,…],"entente":"card/1"}` in canonical form.
///
/// @param community  its id
/// @param statements by number
public record Card(PublicKey community, List<Statement> statements) {
    /// Largest card read, in bytes.
    public static final int LARGEST = 1 << 20;

    private static final String FORM = "card/1";

    /// Sorts and keeps one of each.
    public Card {
        statements =
                statements.stream()
                        .distinct()
                        .sorted(Comparator.comparingLong(Statement::number).thenComparing(Statement::signature))
                        .toList();
    }

    /// The community's name; its id's beginning where no statement names it.
    public String name() {
        return last("name").map(s -> s.text("name")).orElse(community.text().substring(0, 8));
    }

    /// Where it is, in its own words.
    public String place() {
        return last("name").map(s -> s.text("place")).orElse("");
    }

    private Optional<Statement> last(String type) {
        List<PublicKey> roots = standing().roots();
        return statements.stream().filter(s -> s.type().equals(type) && roots.contains(s.root())).reduce((a, b) -> b);
    }

    /// What the statements amount to.
    public Standing standing() {
        return Standing.of(community, statements);
    }

    /// The devices that speak for it now.
    public List<Standing.Device> devices() {
        return standing().live();
    }

    /// The numbers under which it has said two different things: somebody else has its root key, or two of its own people
    /// used it apart. Both are kept.
    public List<Long> doubled() {
        Map<Long, Long> counts =
                statements.stream()
                        .collect(Collectors.groupingBy(Statement::number, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /// Those of its statements that it can have signed: by its founding root or one that followed it.
    public Card genuine() {
        Set<PublicKey> signers = Standing.signers(community, statements);
        return new Card(community, statements.stream().filter(s -> signers.contains(s.root())).toList());
    }

    /// The number for the next statement.
    public long nextNumber() {
        return statements.stream().mapToLong(Statement::number).max().orElse(0) + 1;
    }

    /// The card as a file.
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"card\":[".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < statements.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.writeBytes(statements.get(i).encode());
        }
        out.writeBytes(("],\"entente\":\"" + FORM + "\"}").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /// Reads a card file and checks every signature.
    ///
    /// @throws Malformed when it is no card, or a signature does not fit
    public static Card read(byte[] file) {
        Map<String, @Nullable Object> map = Json.canonical(file, "card");
        Json.only(map, "card", "card", "entente");
        if (!FORM.equals(map.get("entente"))) {
            throw new Malformed("not a card");
        }
        List<Statement> statements = new ArrayList<>();
        for (Object element : Json.list(map, "card")) {
            statements.add(Statement.read(Json.encode(element, "card")));
        }
        if (statements.isEmpty() || statements.stream().map(Statement::community).distinct().count() != 1) {
            throw new Malformed("a card is about one community");
        }
        return new Card(statements.getFirst().community(), statements);
    }
}
