package org.entente.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a community's statements amount to: which root keys are its own, which devices speak for it, and up to which
/// entries those that no longer do still count.
///
/// Worked out from the whole set of statements, so that it is the same whatever order they came in:
/// - The founding root counts; a root that counts is followed by the one it names. Where it names two, neither counts
///   until people have settled it ([#isSplit()]).
/// - A certificate counts while every succession after the root that signed it keeps it.
/// - A revocation by any root that counts holds for ever. Of several, the one that lets a log count furthest decides: a
///   cut moves forward, never back.
public final class Standing {
    private final PublicKey community;
    private final List<PublicKey> roots = new ArrayList<>();
    private final boolean split;
    private final Map<PublicKey, Device> devices = new LinkedHashMap<>();

    /// One laptop of a community.
    ///
    /// @param key       checks what it signs
    /// @param receiving the age recipient to which bundles for it are sealed
    /// @param name      what its people call it
    /// @param state     whether it speaks for the community
    /// @param since     when that state was stated, in milliseconds since 1970; 0 where nothing was
    /// @param cuts      for a revoked one: log → the last entry that counts
    public record Device(PublicKey key, String receiving, String name, State state, long since, Map<String, Tip> cuts) {
        /// Copies the cuts.
        public Device {
            cuts = Map.copyOf(cuts);
        }

        /// Whether entries that it writes from now on count, and bundles are sealed to it.
        public boolean isLive() {
            return state == State.LIVE;
        }

        /// Whether only what its cuts name counts.
        public boolean isCut() {
            return state == State.REVOKED || state == State.DROPPED;
        }
    }

    /// Whether a device speaks for its community.
    public enum State {
        LIVE,
        /// Out of use; all it wrote counts.
        RETIRED,
        /// Lost, stolen or copied; what it wrote counts up to its cuts.
        REVOKED,
        /// Not kept when the root key changed; nothing that it wrote counts.
        DROPPED
    }

    private Standing(PublicKey community, List<Statement> unsorted) {
        this.community = community;
        List<Statement> statements =
                unsorted.stream()
                        .sorted(Comparator.comparingLong(Statement::number).thenComparing(Statement::signature))
                        .toList();
        split = follow(statements);
        List<Statement> valid = statements.stream().filter(s -> roots.contains(s.root())).toList();
        valid.stream().filter(s -> s.type().equals("device")).forEach(s -> certify(s, valid));
        Map<PublicKey, Map<String, Tip>> cuts = new HashMap<>();
        for (Statement statement : valid) {
            switch (statement.type()) {
                case "retire" -> change(statement, State.RETIRED, Map.of());
                case "revoke" -> {
                    Map<String, Tip> all = cuts.computeIfAbsent(statement.key("device"), d -> new HashMap<>());
                    Tip.list(Json.list(statement.content(), "logs"), "logs").forEach(tip -> furthest(all, tip));
                }
                default -> {
                    // says nothing of devices that are gone
                }
            }
        }
        valid.stream()
                .filter(s -> s.type().equals("revoke"))
                .forEach(s -> change(s, State.REVOKED, cuts.getOrDefault(s.key("device"), Map.of())));
    }

    /// Works out what statements of one community amount to.
    public static Standing of(PublicKey community, List<Statement> statements) {
        return new Standing(community, statements);
    }

    /// @return whether a root names two others
    private boolean follow(List<Statement> statements) {
        roots.add(community);
        while (true) {
            PublicKey last = roots.getLast();
            Set<PublicKey> next = new LinkedHashSet<>();
            statements.stream()
                    .filter(s -> s.type().equals("succeed") && s.root().equals(last))
                    .map(s -> s.key("root"))
                    .filter(root -> !roots.contains(root))
                    .forEach(next::add);
            if (next.size() != 1) {
                return next.size() > 1;
            }
            roots.add(next.iterator().next());
        }
    }

    private void certify(Statement statement, List<Statement> valid) {
        PublicKey key = statement.key("device");
        boolean kept = true;
        for (int i = roots.indexOf(statement.root()); i < roots.size() - 1; i++) {
            kept &= keeps(valid, roots.get(i), roots.get(i + 1), key);
        }
        Device before = devices.get(key);
        if (before == null || kept || !before.isLive()) {
            devices.put(
                    key,
                    new Device(
                            key,
                            statement.text("receiving"),
                            statement.text("name"),
                            kept ? State.LIVE : State.DROPPED,
                            0,
                            Map.of()));
        }
    }

    private static boolean keeps(List<Statement> valid, PublicKey from, PublicKey to, PublicKey device) {
        return valid.stream()
                .filter(s -> s.type().equals("succeed") && s.root().equals(from) && s.key("root").equals(to))
                .anyMatch(s -> Json.list(s.content(), "keep").contains(device.text()));
    }

    private void change(Statement statement, State state, Map<String, Tip> cuts) {
        devices.computeIfPresent(
                statement.key("device"),
                (key, d) -> new Device(key, d.receiving(), d.name(), state, statement.time(), cuts));
    }

    private static void furthest(Map<String, Tip> cuts, Tip tip) {
        cuts.merge(
                tip.log(),
                tip,
                (a, b) ->
                        a.seq() != b.seq() ? (a.seq() > b.seq() ? a : b) : (a.hash().compareTo(b.hash()) >= 0 ? a : b));
    }

    /// The root key that signs for the community now.
    public PublicKey root() {
        return roots.getLast();
    }

    /// The root keys that count, the founding one first.
    public List<PublicKey> roots() {
        return List.copyOf(roots);
    }

    /// Whether the last root that counts names two successors, of which neither counts.
    public boolean isSplit() {
        return split;
    }

    /// Every device that a root that counts has certified, as it stands now.
    public List<Device> devices() {
        return List.copyOf(devices.values());
    }

    /// The devices that speak for the community.
    public List<Device> live() {
        return devices.values().stream().filter(Device::isLive).toList();
    }

    /// A device by its key; empty where no root that counts has certified it.
    public Optional<Device> device(PublicKey key) {
        return Optional.ofNullable(devices.get(key));
    }

    /// Which statements may be kept: those signed by a root that counts, or by one of two between which it is not decided.
    /// Anything else in the community's name was signed by a stranger.
    static Set<PublicKey> signers(PublicKey community, List<Statement> statements) {
        Set<PublicKey> signers = new HashSet<>(Set.of(community));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Statement s : statements) {
                if (s.type().equals("succeed") && signers.contains(s.root())) {
                    grown |= signers.add(s.key("root"));
                }
            }
        }
        return signers;
    }
}
