package org.entente.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.bundle.Limits;
import org.entente.log.v1.Receipt;
import org.entente.record.Attachment;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Attached;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.jspecify.annotations.Nullable;

/// Photos and files of records. What each is stands in a record of the kind [Attachment]; its content lies in `files/` in
/// the data folder under its hash, once however many records name it, and may be on another laptop still. Safe on any
/// thread but the window's.
public final class Attachments {
    /// Largest file that can be attached, in bytes.
    public static final long LARGEST = Limits.CONTENT;

    /// So long the content of what was removed stays, so that removing can be undone.
    private static final Duration KEPT = Duration.ofDays(30);

    /// More touched records than these are not looked at one by one.
    private static final int FEW = 100;

    private final Home home;
    private final ContentFolder contents;

    /// @param home the open data folder
    public Attachments(Home home) {
        this.home = home;
        contents = home.contents();
    }

    /// An attachment that was added.
    ///
    /// @param id   its record
    /// @param save the save's number, for undo; 0 where the record had that very content already and nothing was saved
    public record Added(RecordId id, long save) {}

    /// Attaches a copy of a file to a record, in the record's own space.
    ///
    /// @throws Refusal FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, NO_ROOM_HERE and as [Saving#save]
    public Added add(Item record, Path file) {
        String name = String.valueOf(file.getFileName());
        synchronized (contents) { // nothing is tidied away before its record is there
            try {
                require(file, name);
                Media media = Media.of(start(file));
                String sha256 = contents.put(out -> copy(file, name, out));
                for (Item there : home.records().attachments(record.id())) {
                    if (sha256.equals(there.values().get("sha256"))) {
                        return new Added(there.id(), 0);
                    }
                }
                return save(record, name, media, sha256);
            } catch (NoSuchFileException e) {
                throw new Refusal(e, Problem.FILE_MISSING, name);
            } catch (IOException e) {
                throw new Refusal(e, Problem.NO_ROOM_HERE);
            }
        }
    }

    private static void require(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(Problem.FILE_MISSING, name);
        } else if (Files.size(file) == 0) {
            throw new Refusal(Problem.FILE_EMPTY, name);
        } else if (Files.size(file) > LARGEST) {
            throw tooLarge(name);
        }
    }

    private static Refusal tooLarge(String name) {
        return new Refusal(Problem.FILE_TOO_LARGE, name, LARGEST >> 20);
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Media.START);
        }
    }

    /// What grows while it is read is not taken beyond the limit.
    private static void copy(Path file, String name, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > LARGEST) {
                    throw tooLarge(name);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private Added save(Item record, String name, Media media, String sha256) throws IOException {
        Kind<Attachment> kind = home.records().kinds().of(Attachment.class);
        Map<String, @Nullable Object> values = new TreeMap<>();
        values.put("about", record.id().text());
        values.put("name", FileNames.title(name));
        values.put("sha256", sha256);
        values.put("size", contents.size(sha256));
        values.put("type", media.type());
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(record.space());
        saving.create(id, kind, record.space(), values);
        return new Added(id, saving.save());
    }

    /// Takes an attachment from its record. Its content stays for thirty days.
    ///
    /// @return the save's number, for undo
    public long remove(Item attachment) {
        Saving saving = new Saving(home.store());
        saving.delete(attachment);
        hash(attachment).ifPresent(this::touch);
        return saving.save();
    }

    private void touch(String sha256) {
        try {
            if (contents.has(sha256)) {
                contents.touch(sha256);
            }
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Not touched", e);
        }
    }

    private static java.util.Optional<String> hash(Item attachment) {
        return attachment.values().get("sha256") instanceof String text && Attached.isHash(text)
                ? java.util.Optional.of(text)
                : java.util.Optional.empty();
    }

    /// Whether an attachment's content is on this laptop.
    public boolean isHere(Item attachment) {
        return hash(attachment).filter(contents::has).isPresent();
    }

    /// An attachment's content, checked.
    ///
    /// @throws Refusal ATTACHMENT_NOT_HERE, ATTACHMENT_DAMAGED
    public byte[] read(Item attachment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(attachment, bytes);
        return bytes.toByteArray();
    }

    private void copy(Item attachment, OutputStream out) {
        String sha256 =
                hash(attachment)
                        .filter(contents::has)
                        .orElseThrow(() -> new Refusal(Problem.ATTACHMENT_NOT_HERE, attachment.title()));
        try {
            contents.copy(sha256, out);
        } catch (ContentFolder.Damaged e) {
            throw new Refusal(e, Problem.ATTACHMENT_DAMAGED, attachment.title());
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, attachment.title());
        }
    }

    /// A name for an attachment's content that every system can keep.
    ///
    /// @param bytes the content, or its beginning
    public static String fileName(Item attachment, byte[] bytes) {
        return FileNames.safe(attachment.title(), Media.of(bytes));
    }

    /// Saves an attachment's content as a file, all of it or nothing.
    ///
    /// @throws Refusal ATTACHMENT_NOT_HERE, ATTACHMENT_DAMAGED, FILE_UNWRITABLE
    public void saveAs(Item attachment, Path file) {
        byte[] bytes = read(attachment);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            part.toFile().delete();
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        }
    }

    /// Saves an attachment's content into a folder, beside what is there.
    ///
    /// @return the file
    /// @throws Refusal as [#saveAs]
    public Path saveInto(Item attachment, Path folder) {
        String name = fileName(attachment, read(attachment));
        Path file = folder.resolve(name);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(FileNames.numbered(name, number));
        }
        saveAs(attachment, file);
        return file;
    }

    /// Live attachments, by space, whose contents are wanted and not here. Several may name one content.
    public List<Attached> missing() {
        return home.records().attached().stream()
                .filter(Attached::live)
                .filter(attached -> !contents.has(attached.sha256()))
                .toList();
    }

    /// What a receipt says to lack in each space; empty where this laptop wants no files.
    Map<SpaceId, List<String>> lacks() {
        Map<SpaceId, Set<String>> lacks = new HashMap<>();
        if (FileRules.of(home).wanted()) {
            missing().forEach(a -> lacks.computeIfAbsent(a.space(), s -> new TreeSet<>()).add(a.sha256()));
        }
        Map<SpaceId, List<String>> first = new HashMap<>();
        lacks.forEach((space, hashes) -> first.put(space, hashes.stream().limit(Receipt.MOST_LACKS).toList()));
        return first;
    }

    /// Deletes contents that were erased wherever they were named, and those of what was removed long ago.
    public void tidy() {
        synchronized (contents) {
            try {
                if (contents.exists()) {
                    tidy(contents.all());
                }
            } catch (IOException e) {
                System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Contents that stay", e);
            }
        }
    }

    private void tidy(Set<String> here) throws IOException {
        Instant now = Instant.now();
        Map<String, Instant> until = new HashMap<>();
        for (Attached attached : here.isEmpty() ? List.<Attached>of() : home.records().attached()) {
            Instant last = attached.live() ? Instant.MAX : attached.changed().plus(KEPT);
            until.merge(attached.sha256(), last, (a, b) -> a.isAfter(b) ? a : b);
        }
        for (String sha256 : here) {
            Instant last = until.get(sha256);
            if (last == null || (last.isBefore(now) && contents.since(sha256).plus(KEPT).isBefore(now))) {
                contents.delete(sha256);
            }
        }
    }

    /// After records have changed: what was erased must not stay.
    void changed(List<RecordId> records) {
        if (contents.exists() && (records.size() > FEW || haveErased(records))) {
            tidy();
        }
    }

    private boolean haveErased(List<RecordId> records) {
        return records.stream()
                .flatMap(id -> home.records().find(id).stream())
                .anyMatch(item -> item.kind().type() == Attachment.class && item.erased().contains("sha256"));
    }
}
