package org.entente.sync;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.bundle.PassphraseSeal;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.log.PublicKey;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.drive.DriveFile;
import org.jspecify.annotations.Nullable;

/// Backups: the store, contents of attachments and the receiving keys, in a ZIP sealed under a passphrase. They hold no key that signs: what is put
/// back goes on as another laptop, so that two never write under one name. To speak for the community again it needs the
/// recovery sheet ([RootKeys#restore]) or another laptop's answer ([Joining]).
public final class Backup {
    /// How the files end.
    public static final String ENDING = ".entente-backup";

    static final String RESTORED = "restored.json";
    private static final String STORE = "entente.db";
    private static final String RECEIVING = "receiving.key";
    private static final String COMMUNITY = "community.json";
    private static final String FILES = "files/";
    private static final long LARGEST = 64L << 30;

    private Backup() {}

    /// Writes a backup: under a temporary name, read back and compared before it gets its own.
    ///
    /// @param folder where it goes
    /// @return the file; of several parts the first
    /// @throws Refusal as [DriveFile#write]
    public static Path write(Home home, Path folder, String name, char[] passphrase) {
        Path copy = home.staging().resolve("backup.part");
        try {
            Files.deleteIfExists(copy);
            home.store().copyTo(copy);
            Path file =
                    DriveFile.write(folder, name, DriveFile.LARGEST, out -> pack(home, copy, out, passphrase), () -> {})
                            .file();
            new Diary(home).note(Diary.Precaution.BACKUP, java.time.Instant.now());
            return file;
        } catch (IOException e) {
            throw new Refusal(e, Problem.NO_ROOM_HERE);
        } finally {
            copy.toFile().delete();
        }
    }

    private static void pack(Home home, Path copy, OutputStream out, char[] passphrase) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(PassphraseSeal.sealing(out, passphrase), 1 << 16))) {
            put(zip, COMMUNITY, Canonical.encode(Map.of("community", home.store().us())));
            put(zip, RECEIVING, Files.readAllBytes(home.folder().resolve("keys").resolve(RECEIVING)));
            zip.putNextEntry(new ZipEntry(STORE));
            Files.copy(copy, zip);
            zip.closeEntry();
            for (String sha256 : home.contents().all()) {
                if (home.contents().has(sha256)) { // what is erased meanwhile is not wanted
                    zip.putNextEntry(new ZipEntry(FILES + sha256));
                    home.contents().put(sha256, zip);
                    zip.closeEntry();
                }
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Puts a backup back into an empty data folder. All of it is there afterwards, or nothing.
    ///
    /// @throws Refusal FILE_MISSING, NOT_A_BACKUP, BACKUP_PASSPHRASE, ALREADY_FOUNDED, NO_ROOM_HERE
    public static void restore(Path file, Path folder, char[] passphrase) {
        if (Home.isFounded(folder) || Files.exists(folder.resolve(STORE))) {
            throw new Refusal(Problem.ALREADY_FOUNDED, folder.toString());
        }
        String name = String.valueOf(file.getFileName());
        Path keys = Folders.makePrivate(Folders.makePrivate(folder).resolve("keys"));
        Path store = folder.resolve(STORE + ".part");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                ZipInputStream zip = new ZipInputStream(PassphraseSeal.opening(in, passphrase))) {
            byte[] community = entry(zip, COMMUNITY, 1_000);
            PublicKey.enrol(Json.string(Json.object(community, "backup"), "community"), "community");
            byte[] receiving = entry(zip, RECEIVING, 100_000);
            unpack(zip, store);
            files(zip, folder);
            Folders.writePrivate(keys.resolve(RECEIVING), receiving);
            Folders.writePrivate(keys.resolve(RESTORED), community);
            Files.move(store, folder.resolve(STORE));
        } catch (PassphraseSeal.Wrong e) {
            throw new Refusal(e, Problem.BACKUP_PASSPHRASE);
        } catch (NoSuchFileException e) {
            throw new Refusal(e, Problem.FILE_MISSING, name);
        } catch (Malformed | ZipException e) {
            throw new Refusal(e, Problem.NOT_A_BACKUP, name);
        } catch (IOException e) {
            boolean full = folder.toFile().getUsableSpace() < 1 << 20;
            throw full ? new Refusal(e, Problem.NO_ROOM_HERE) : new Refusal(e, Problem.NOT_A_BACKUP, name);
        } finally {
            store.toFile().delete();
        }
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        @Nullable ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new Malformed("a backup without " + name);
        }
    }

    private static byte[] entry(ZipInputStream zip, String name, int longest) throws IOException {
        next(zip, name);
        byte[] bytes = zip.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new Malformed("a backup whose " + name + " is too long");
        }
        return bytes;
    }

    /// Contents of attachments; each is kept under what its bytes are.
    private static void files(ZipInputStream zip, Path folder) throws IOException {
        Folders.makePrivate(folder.resolve("staging"));
        ContentFolder contents = new ContentFolder(folder);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.getName().startsWith(FILES)) {
                throw new Malformed("a backup with something else in it");
            }
            contents.put(zip::transferTo);
        }
    }

    private static void unpack(ZipInputStream zip, Path store) throws IOException {
        next(zip, STORE);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(store), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                total += n;
                if (total > LARGEST) {
                    throw new Malformed("a backup larger than any");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /// The community of a backup that was put back and goes on as no laptop yet.
    static @Nullable PublicKey community(Path folder) {
        Path file = folder.resolve("keys").resolve(RESTORED);
        try {
            return Files.exists(file)
                    ? new PublicKey(Json.string(Json.object(Files.readAllBytes(file), "restored"), "community"))
                    : null;
        } catch (IOException | Malformed e) {
            throw new Refusal(e, Problem.KEYS_DAMAGED, file.toString());
        }
    }

    /// A usual name for a backup: the community's and the day.
    public static String usualName(Home home) {
        return Folders.asciiName(home.name())
                + "-"
                + java.time.LocalDate.now(java.time.ZoneId.systemDefault())
                + ENDING;
    }
}
