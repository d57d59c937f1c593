package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.log.Card;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.store.Outcome;
import org.entente.sync.FilesIn;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Progress;
import org.jspecify.annotations.Nullable;

/// Files on their way in. Cards come first; a bundle that needs another one in the same folder is tried again after it.
final class Arriving {
    private static final String CARD = "{\"card\":[";

    private final Home home;
    private final Talk talk;
    private final List<Path> cards = new ArrayList<>();
    private final List<Path> bundles = new ArrayList<>();
    private final List<Path> fromFolders = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> results = new ArrayList<>();
    private boolean refused;
    private boolean attention;

    Arriving(Home home, Talk talk) {
        this.home = home;
        this.talk = talk;
    }

    /// Whether a file begins as a card does.
    static boolean isCard(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(CARD.length()), StandardCharsets.ISO_8859_1).equals(CARD);
        } catch (IOException e) {
            return false; // whatever reads it next says what is wrong
        }
    }

    /// Notes a file, or all in a folder that are for us.
    ///
    /// @throws Refusal NO_BUNDLES_IN_FOLDER
    void add(Path path) {
        if (!Files.isDirectory(path)) {
            (isCard(path) ? cards : bundles).add(path);
            return;
        }
        List<Path> found = Incoming.bundlesIn(path);
        List<Path> met = cardsIn(path);
        if (found.isEmpty() && met.isEmpty()) {
            throw new Refusal(Problem.NO_BUNDLES_IN_FOLDER, path.toString());
        }
        cards.addAll(met);
        bundles.addAll(found);
        fromFolders.addAll(found);
        fromFolders.addAll(met);
    }

    private static List<Path> cardsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(Arriving::isCard).sorted().toList();
        } catch (IOException e) {
            throw new Refusal(e, Problem.DRIVE_GONE, folder.toString());
        }
    }

    /// Bytes of all bundles.
    long size() {
        return bundles.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /// Brings all of them in, and returns the exit status.
    int bringIn() {
        cards.forEach(this::meet);
        List<Path> waiting = new ArrayList<>(bundles);
        waiting.sort(Incoming.RECORDS_FIRST);
        boolean moved = true;
        while (moved && !waiting.isEmpty()) {
            moved = waiting.removeIf(file -> tryBundle(file, false));
        }
        waiting.forEach(file -> tryBundle(file, true));
        return refused ? Commands.REFUSED : attention ? Commands.ATTENTION : Commands.DONE;
    }

    private void meet(Path file) {
        try {
            Card card = Home.readCard(file);
            if (card.community().equals(home.store().community()) && fromFolders.contains(file)) {
                return; // our own, left there for others
            }
            Contact contact = home.meet(file);
            CardVerify.say(contact, talk);
            results.add(result(file, "met", contact.name()));
        } catch (Refusal e) {
            refuse(file, e);
        }
    }

    /// @param last whether nothing more will come that could make it fit
    /// @return whether the file is done with
    private boolean tryBundle(Path file, boolean last) {
        try {
            Incoming incoming = new Incoming(home);
            Incoming.Arrived arrived = incoming.arrive(file, new Shown(talk));
            attention |= !arrived.outcome().isClean();
            report(file, arrived);
            return true;
        } catch (Refusal e) {
            boolean later = e.problem() == Problem.NOT_FOR_US || e.problem() == Problem.SENDER_UNKNOWN;
            if (later && !last) {
                return false;
            } else if (e.problem() == Problem.NOT_FOR_US && fromFolders.contains(file)) {
                talk.note("cli.for-others", String.valueOf(file.getFileName()));
                results.add(result(file, "skipped", "NOT_FOR_US"));
            } else {
                refuse(file, e);
            }
            return true;
        }
    }

    private void refuse(Path file, Refusal e) {
        refused = true;
        talk.refuse(e, null);
        results.add(result(file, "refused", e.problem().name()));
    }

    private static Map<String, @Nullable Object> result(Path file, String what, String detail) {
        Map<String, @Nullable Object> json = new TreeMap<>();
        json.put("file", file.toString());
        json.put(what, detail);
        return json;
    }

    private void report(Path file, Incoming.Arrived arrived) {
        Outcome outcome = arrived.outcome();
        FilesIn.Sum files = arrived.files();
        String name = String.valueOf(file.getFileName());
        if (files.fresh() > 0) {
            talk.say("cli.files-imported", name, files.fresh(), talk.text().size(files.freshBytes()));
        } else if (outcome.entries() == 0 && outcome.isClean()) {
            talk.say("cli.held-already", name);
        } else {
            talk.say("cli.imported", name, outcome.entries());
            outcome.created().forEach((kind, n) -> talk.say("cli.imported-new", n, talk.text().kind(kind)));
            outcome.changed().forEach((kind, n) -> talk.say("cli.imported-changed", n, talk.text().kind(kind)));
        }
        note(outcome);
        if (files.unknown() > 0) {
            talk.note("cli.files-unknown", files.unknown());
        }
        Map<String, @Nullable Object> json = result(file, "known", "");
        json.put("known", outcome.entries() == 0 && files.fresh() == 0);
        json.put("files", files.fresh());
        json.put("unknownFiles", files.unknown());
        json.put("entries", outcome.entries());
        json.put("created", new TreeMap<String, @Nullable Object>(outcome.created()));
        json.put("changed", new TreeMap<String, @Nullable Object>(outcome.changed()));
        json.put("conflicts", outcome.conflicts());
        json.put("held", outcome.held());
        json.put("forked", outcome.forked());
        json.put("unfit", outcome.unfit());
        results.add(json);
    }

    private void note(Outcome outcome) {
        if (outcome.conflicts() > 0) {
            talk.note("cli.import-conflicts", outcome.conflicts());
        }
        if (outcome.held() > 0) {
            talk.note("cli.import-held", outcome.held());
        }
        if (outcome.unfit() > 0) {
            talk.note("cli.import-unfit", outcome.unfit());
        }
        for (String community : outcome.forked()) {
            talk.refuse(
                    new Refusal(Problem.BUNDLE_FORK, home.store().trust().names().getOrDefault(community, community)),
                    null);
        }
    }

    /// What came of each file.
    List<Map<String, @Nullable Object>> json() {
        return results;
    }

    /// Shows progress where somebody watches.
    private record Shown(Talk talk) implements Progress {
        @Override
        public void at(long done, long total) {
            if (isWatched()) {
                talk.progress(talk.text().of("cli.progress", done, total));
            }
        }

        private static boolean isWatched() {
            return java.util.Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
