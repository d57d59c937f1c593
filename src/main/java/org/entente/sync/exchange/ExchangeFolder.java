package org.entente.sync.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.bundle.Parts;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.sync.FileRules;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.entente.sync.drive.Durable;
import org.jspecify.annotations.Nullable;

/// A folder that another program carries, looked at once. For each community that shares it there is at most one bundle
/// of ours, the newest, and one of photos and files: it is replaced when there is more to say and removed once all laptops of that community are known
/// to hold what it brings, and no bundle of theirs waits for word that it was read. So the folder is empty again when
/// everybody has everything.
public final class ExchangeFolder {
    private final Home home;
    private final Path folder;
    private final Set<String> with;
    private final Outgoing outgoing;
    private final Arrivals arrivals;
    private final Ledger ledger;
    private final Set<String> heard = new HashSet<>();

    /// @param with     communities that share the folder, by id; all that we have met where it is empty
    /// @param patience how long a broken file may still become whole before it is spoken of
    public ExchangeFolder(Home home, Path folder, Set<String> with, Duration patience) {
        this.home = home;
        this.folder = folder;
        this.with = Set.copyOf(with);
        outgoing = new Outgoing(home);
        arrivals = new Arrivals(new Incoming(home), patience);
        ledger = new Ledger(home.folder(), folder);
    }

    /// Takes in what is for us, clears away what has been read, and leaves what others lack. Two looks by one program at
    /// one data folder wait for each other. What goes wrong is in the result.
    public Look look(Progress progress) {
        synchronized (home) {
            Tally tally = new Tally();
            @Nullable Refusal trouble = null;
            try {
                if (!Files.isDirectory(folder)) {
                    throw new Refusal(Problem.EXCHANGE_FOLDER_GONE, folder.toString());
                }
                arrivals.reconsider();
                takeIn(tally, progress);
                for (Contact contact : sharers()) {
                    leave(contact, tally, progress);
                    leaveFiles(contact, tally, progress);
                }
            } catch (Refusal refusal) {
                trouble = refusal;
            } catch (IOException | UncheckedIOException e) {
                trouble = new Refusal(e, Problem.EXCHANGE_FOLDER_GONE, folder.toString());
            }
            return new Look(
                    Instant.now(),
                    folder,
                    tally.arrived,
                    ledger.arrived(),
                    left(),
                    tally.written,
                    tally.removed,
                    arrivals.waiting(),
                    trouble);
        }
    }

    /// What a look does, counted.
    private static final class Tally {
        private final List<Look.Arrived> arrived = new ArrayList<>();
        private int written;
        private int removed;
    }

    private List<Contact> sharers() {
        return receivers().stream()
                .filter(contact -> !contact.card().devices().isEmpty())
                .filter(contact ->
                        with.isEmpty() || with.contains(contact.id()) || contact.id().equals(home.store().us()))
                .toList();
    }

    /// The communities we know, and our own where it has other laptops.
    private List<Contact> receivers() {
        List<Contact> receivers = new ArrayList<>(home.store().trust().contacts());
        Contact us = home.store().trust().us();
        if (us.card().devices().size() > 1) {
            receivers.addFirst(us);
        }
        return receivers;
    }

    private void takeIn(Tally tally, Progress progress) throws IOException {
        for (Incoming.Arrived one : arrivals.takeIn(folder, ledger.ours().keySet(), progress)) {
            if (!one.known()) {
                heard.add(one.from());
            }
            if (one.outcome().entries() > 0 || !one.outcome().isClean()) {
                Look.Arrived arrived =
                        new Look.Arrived(
                                Instant.now(),
                                one.fromName(),
                                one.outcome().entries(),
                                one.outcome().conflicts(),
                                one.outcome().held());
                tally.arrived.add(arrived);
                ledger.add(arrived);
            }
        }
        if (!tally.arrived.isEmpty()) {
            ledger.save();
        }
    }

    private void leave(Contact contact, Tally tally, Progress progress) throws IOException {
        Optional<String> standing = ours(contact, false);
        Ledger.@Nullable Ours before = standing.map(ledger.ours()::get).orElse(null);
        Outgoing.Outlook outlook = outgoing.outlook(contact);
        String told = ledger.told().get(contact.id());
        boolean newCards = told != null && !told.equals(outlook.cards());
        boolean unread = before != null && before.cards() && !heard.contains(contact.id());
        boolean needed = outgoing.changesFor(contact) > 0 || arrivals.waitsForWord(contact.id()) || newCards || unread;
        if (needed && (before == null || !before.says().equals(outlook.says()))) {
            write(contact, new Ledger.Ours(contact.id(), outlook.says(), newCards || unread, Instant.now()), progress);
            tally.written++;
            if (standing.isPresent()) {
                remove(standing.get(), tally);
            }
            heard.remove(contact.id());
        } else if (!needed && standing.isPresent()) {
            remove(standing.get(), tally);
        }
        if (!outlook.cards().equals(ledger.told().put(contact.id(), outlook.cards()))) {
            ledger.save();
        }
    }

    /// Photos and files go in a bundle of their own, there as long as any is wanted.
    private void leaveFiles(Contact contact, Tally tally, Progress progress) throws IOException {
        Optional<String> standing = ours(contact, true);
        Ledger.@Nullable Ours before = standing.map(ledger.ours()::get).orElse(null);
        FilesOut files = new FilesOut(home);
        long limit = FileRules.of(home).limit();
        String says = files.outlook(contact, limit);
        if (!says.isEmpty() && (before == null || !before.says().equals(says))) {
            Ledger.Ours ours = new Ledger.Ours(contact.id(), says, false, Instant.now());
            noted(
                    ours,
                    named -> {
                        Refusal trouble =
                                files.take(List.of(contact), folder, Outgoing.Wish.USUAL, limit, progress, named)
                                        .trouble();
                        if (trouble != null) {
                            throw trouble;
                        }
                    });
            tally.written++;
        }
        if (standing.isPresent() && (before == null || !before.says().equals(says))) {
            remove(standing.get(), tally);
        }
    }

    /// The name of the bundle of ours that lies there for a community. Ones that somebody else has removed are forgotten.
    ///
    /// @param files whether it is the one with photos and files
    private Optional<String> ours(Contact contact, boolean files) throws IOException {
        List<String> names =
                ledger.ours().entrySet().stream()
                        .filter(entry -> entry.getValue().to().equals(contact.id()))
                        .map(Map.Entry::getKey)
                        .filter(name -> FilesOut.isName(name) == files)
                        .toList();
        Optional<String> there = Optional.empty();
        for (String name : names) {
            if (files(name).isEmpty()) {
                ledger.ours().remove(name);
                ledger.save();
            } else {
                there = Optional.of(name);
            }
        }
        return there;
    }

    private void write(Contact contact, Ledger.Ours ours, Progress progress) {
        noted(ours, named -> outgoing.take(List.of(contact), folder, Outgoing.Wish.USUAL, progress, named));
    }

    /// Noted before it is written, so that no bundle is ever left there that we do not know for our own.
    ///
    /// @param write is given what is to be told the file's name
    private void noted(Ledger.Ours ours, Consumer<Consumer<String>> write) {
        List<String> names = new ArrayList<>();
        try {
            write.accept(name -> {
                names.add(name);
                ledger.ours().put(name, ours);
                save();
            });
        } catch (Refusal refusal) {
            names.forEach(ledger.ours()::remove);
            save();
            throw refusal;
        }
    }

    private void save() {
        try {
            ledger.save();
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, home.folder().toString());
        }
    }

    /// Removes a bundle of ours, the first part first, and conflicted copies of it.
    private void remove(String name, Tally tally) throws IOException {
        for (Path file : files(name)) {
            Files.deleteIfExists(file);
        }
        Durable.folder(folder);
        ledger.ours().remove(name);
        ledger.save();
        tally.removed++;
    }

    private List<Path> files(String name) throws IOException {
        String copies = name.replaceFirst("\\.entente(\\.json)?$", "") + ".sync-conflict-";
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> {
                                String found = String.valueOf(file.getFileName());
                                boolean same = Parts.isName(found) && Arrivals.whole(Parts.first(file)).equals(name);
                                return same || found.startsWith(copies) || found.startsWith(name + ".sync-conflict-");
                            })
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Look.Left> left() {
        Map<String, Ledger.Ours> ours = ledger.ours();
        List<Look.Left> left = new ArrayList<>();
        for (Contact contact : receivers()) {
            ours.entrySet().stream()
                    .filter(entry -> !FilesOut.isName(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(one -> one.to().equals(contact.id()))
                    .findFirst()
                    .ifPresent(one -> left.add(new Look.Left(contact.name(), outgoing.changesFor(contact), one.at())));
        }
        return left;
    }
}
