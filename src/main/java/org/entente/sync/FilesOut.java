package org.entente.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.entente.bundle.BundleWriter;
import org.entente.bundle.Contents;
import org.entente.bundle.Limits;
import org.entente.log.Encoding;
import org.entente.log.PublicKey;
import org.entente.log.Sha256;
import org.entente.log.Standing;
import org.entente.log.v1.Receipt;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Attached;
import org.entente.store.Contact;
import org.entente.store.HeldLog;
import org.entente.store.Space;
import org.entente.sync.drive.DriveFile;
import org.jspecify.annotations.Nullable;

/// Taking the contents of photos and files to a community, in a bundle of their own, once the records are there: those
/// that live attachments name in spaces which all receivers share, and that some receiver wants and is not known to have.
/// Smaller ones first, within the limit for a drive and half its free space. Safe on any thread.
public final class FilesOut {
    private static final String MARK = "-files";

    private final Home home;
    private final Outgoing outgoing;
    private final ContentFolder contents;

    /// @param home the open data folder
    public FilesOut(Home home) {
        this.home = home;
        outgoing = new Outgoing(home);
        contents = home.contents();
    }

    /// What was written.
    ///
    /// @param file      where; null where there was nothing to take, or it failed
    /// @param bundle    its id; empty without a file
    /// @param count     how many photos and files are in it
    /// @param bytes     how large they are
    /// @param left      how many did not fit and wait for the next drive
    /// @param leftBytes how large those are
    /// @param trouble   why it could not be written: the records are on the drive all the same
    public record Taken(
            @Nullable Path file,
            String bundle,
            int count,
            long bytes,
            int left,
            long leftBytes,
            @Nullable Refusal trouble) {}

    /// One content that goes.
    ///
    /// @param spaces with live attachments that name it
    private record Load(String sha256, long size, Set<SpaceId> spaces) {}

    /// Whether a bundle's name says that it brings photos and files.
    public static boolean isName(String name) {
        return name.contains(MARK + "-");
    }

    /// How many contents a community wants that it is not known to have and that are here.
    public int wantedBy(Contact contact) {
        return loads(List.of(contact), false).size();
    }

    /// What a bundle for a community would bring now, in short: equal as long as another would bring the same.
    ///
    /// @param limit as for [#take]
    /// @return empty where it would bring nothing
    public String outlook(Contact contact, long limit) {
        StringBuilder hashes = new StringBuilder();
        chosen(limit == 0 ? List.of() : loads(List.of(contact), false), limit)
                .forEach(load -> hashes.append(load.sha256()));
        return hashes.isEmpty()
                ? ""
                : Encoding.base64(Sha256.of(hashes.toString().getBytes(StandardCharsets.US_ASCII)));
    }

    /// Writes one bundle that all of these communities can bring in, where there is anything for them.
    ///
    /// @param wish  as for the records
    /// @param limit most bytes of contents; [FileRules#NO_LIMIT]
    public Taken take(List<Contact> contacts, Path folder, Outgoing.Wish wish, long limit, Progress progress) {
        return take(contacts, folder, wish, limit, progress, name -> {});
    }

    /// As above, telling how the file will be called before there is one.
    public Taken take(
            List<Contact> contacts,
            Path folder,
            Outgoing.Wish wish,
            long limit,
            Progress progress,
            Consumer<String> named) {
        List<Load> wanted = limit == 0 ? List.of() : loads(contacts, wish.everything());
        List<Load> chosen = chosen(wanted, Math.min(limit, room(folder)));
        int left = wanted.size() - chosen.size();
        long leftBytes = bytes(wanted) - bytes(chosen);
        if (chosen.isEmpty()) {
            return new Taken(null, "", 0, 0, left, leftBytes, null);
        }
        try {
            String id = Outgoing.newId();
            Path file = write(contacts, folder, wish, chosen, id, progress, named);
            for (Contact contact : contacts) {
                home.store().shelf().noteTaken(contact.card().community(), id, 0);
            }
            return new Taken(file, id, chosen.size(), bytes(chosen), left, leftBytes, null);
        } catch (Refusal trouble) {
            return new Taken(null, "", 0, 0, wanted.size(), bytes(wanted), trouble);
        }
    }

    private static long bytes(List<Load> loads) {
        return loads.stream().mapToLong(Load::size).sum();
    }

    /// Half of what is free on a drive: it is there for other things too.
    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / 2;
        } catch (IOException e) {
            return FileRules.NO_LIMIT; // whatever writes next says what is wrong
        }
    }

    private static List<Load> chosen(List<Load> wanted, long most) {
        List<Load> chosen = new ArrayList<>();
        long bytes = 0;
        for (Load load : wanted) {
            if (bytes + load.size() <= most && chosen.size() < Limits.CONTENTS) {
                bytes += load.size();
                chosen.add(load);
            }
        }
        return chosen;
    }

    /// What the receivers want, smallest first.
    private List<Load> loads(List<Contact> contacts, boolean everything) {
        Set<String> ids = new TreeSet<>();
        contacts.forEach(contact -> ids.add(contact.id()));
        Map<SpaceId, Space> shared = new HashMap<>();
        outgoing.shared(ids).forEach(space -> shared.put(space.id(), space));
        Map<String, List<Attached>> named = new LinkedHashMap<>();
        for (Attached attached : home.records().attached()) {
            if (attached.live() && shared.containsKey(attached.space()) && contents.has(attached.sha256())) {
                named.computeIfAbsent(attached.sha256(), hash -> new ArrayList<>()).add(attached);
            }
        }
        Wants wants = new Wants(shared.keySet(), contacts);
        List<Load> loads = new ArrayList<>();
        named.forEach((sha256, attached) -> {
            if (everything || wants.anybody(attached)) {
                Set<SpaceId> spaces = new HashSet<>();
                attached.forEach(one -> spaces.add(one.space()));
                loads.add(new Load(sha256, size(sha256), spaces));
            }
        });
        loads.removeIf(load -> load.size() <= 0 || load.size() > Limits.CONTENT);
        loads.sort(Comparator.comparingLong(Load::size).thenComparing(Load::sha256));
        return loads;
    }

    private long size(String sha256) {
        try {
            return contents.size(sha256);
        } catch (IOException e) {
            return 0; // gone just now
        }
    }

    /// What the receivers' laptops say to have, in each space.
    private final class Wants {
        private final Map<SpaceId, Map<PublicKey, Receipt>> receipts = new HashMap<>();
        private final Map<SpaceId, Map<Integer, HeldLog>> logs = new HashMap<>();
        private final List<PublicKey> devices = new ArrayList<>();

        Wants(Set<SpaceId> spaces, List<Contact> contacts) {
            for (Contact contact : contacts) {
                contact.card().devices().stream()
                        .map(Standing.Device::key)
                        .filter(key -> !key.equals(home.store().device()))
                        .forEach(devices::add);
            }
            for (SpaceId space : spaces) {
                Map<PublicKey, Receipt> newest = new HashMap<>();
                home.store().shelf().receipts(space).forEach(receipt -> newest.put(receipt.device(), receipt));
                receipts.put(space, newest);
                Map<Integer, HeldLog> chains = new HashMap<>();
                home.store().shelf().logs(space).forEach(log -> chains.put(log.chain(), log));
                logs.put(space, chains);
            }
        }

        /// Whether a laptop wants a content and has it by none of its receipts.
        boolean anybody(List<Attached> attached) {
            return devices.stream().anyMatch(device -> attached.stream().allMatch(one -> isWanted(device, one)));
        }

        private boolean isWanted(PublicKey device, Attached one) {
            Receipt receipt = receipts.getOrDefault(one.space(), Map.of()).get(device);
            return receipt == null || receipt.wants(one.sha256(), isCovered(receipt, one));
        }

        private boolean isCovered(Receipt receipt, Attached one) {
            HeldLog log = logs.getOrDefault(one.space(), Map.of()).get(one.chain());
            return log != null && home.store().shelf().held(log, receipt.holds()) >= one.seq();
        }
    }

    private Path write(
            List<Contact> contacts,
            Path folder,
            Outgoing.Wish wish,
            List<Load> loads,
            String id,
            Progress progress,
            Consumer<String> named) {
        Set<SpaceId> ids = new HashSet<>();
        loads.forEach(load -> ids.addAll(load.spaces()));
        List<Space> spaces = home.records().spaces().stream().filter(space -> ids.contains(space.id())).toList();
        BundleWriter.Content content = outgoing.content(id, contacts, spaces, sink -> put(loads, sink, progress));
        String name = outgoing.fileName(contacts, MARK, id, wish.open());
        named.accept(name);
        return DriveFile.write(
                        folder,
                        name,
                        DriveFile.LARGEST,
                        out ->
                                new BundleWriter(home.staging())
                                        .write(content, home.keys().signing(), out, Outgoing.sealTo(contacts, wish)),
                        () -> Cancel.check(progress))
                .file();
    }

    private void put(List<Load> loads, BundleWriter.Sink sink, Progress progress) throws IOException {
        long total = bytes(loads);
        long done = 0;
        for (Load load : loads) {
            Cancel.check(progress);
            requireSound(load);
            try (InputStream in = contents.open(load.sha256())) {
                Contents.put(sink, load.sha256(), load.size(), in);
            }
            done += load.size();
            progress.at(done, total);
        }
    }

    /// What this laptop's disk has spoiled is not passed on; nobody could bring the bundle in.
    private void requireSound(Load load) throws IOException {
        try {
            contents.copy(load.sha256(), OutputStream.nullOutputStream());
        } catch (ContentFolder.Damaged e) {
            throw new Refusal(e, Problem.ATTACHMENT_DAMAGED, load.sha256());
        }
    }
}
