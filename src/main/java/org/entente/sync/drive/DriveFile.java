package org.entente.sync.drive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// Writes a file to a drive that may be full, read-only or pulled at any moment: a temporary name, everything forced to
/// the drive, read back from it and compared, and only then the name that says it is whole.
///
/// What is larger than a file on the drive may be is split: `NAME.001`, `NAME.002` and so on, every part but the last of
/// the full size and the last one shorter (empty, if need be), so that a reader can tell from names and sizes whether one
/// is missing. The first part gets its name last.
public final class DriveFile {
    /// The largest file that FAT32 holds, in bytes: 4 GiB less one.
    public static final long LARGEST = 0xFFFF_FFFFL;

    /// What a file is called until it is whole.
    static final String UNFINISHED = ".part";

    /// An unfinished file of ours so old, by the drive's own time, belongs to nobody who is still writing.
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final String name;
    private final long largest;
    private final DriveAccess access;
    private final List<Path> made = new ArrayList<>();

    /// Writes bytes to a stream.
    public interface Writing {
        /// Writes all of them; may close the stream.
        void to(OutputStream out) throws IOException;
    }

    /// What was written.
    ///
    /// @param file  the finished file; of several parts the first
    /// @param bytes the size of all
    public record Written(Path file, long bytes) {}

    DriveFile(Path folder, String name, long largest, DriveAccess access) {
        this.folder = folder;
        this.name = name;
        this.largest = largest;
        this.access = access;
    }

    /// Writes a file.
    ///
    /// @param largest bytes after which a further part begins
    /// @param check   called now and then; throws where somebody wishes to stop
    /// @throws Refusal DRIVE_FULL, DRIVE_READ_ONLY, DRIVE_GONE, DRIVE_READ_BACK, CANCELLED: the drive then holds nothing
    ///                 new; NO_ROOM_HERE where it is not the drive's fault
    public static Written write(Path folder, String name, long largest, Writing writing, Runnable check) {
        return new DriveFile(folder, name, largest, new DriveAccess()).write(writing, check);
    }

    Written write(Writing writing, Runnable check) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal(Problem.DRIVE_GONE, folder.toString());
        }
        boolean done = false;
        PartedStream stream = new PartedStream(this::create, largest);
        try {
            FileStore store = Files.getFileStore(folder);
            writing.to(stream);
            List<PartedStream.Part> parts = stream.finish();
            for (PartedStream.Part part : parts) {
                check.run();
                if (!MessageDigest.isEqual(part.hash(), access.hash(part.file()))) {
                    throw new Refusal(Problem.DRIVE_READ_BACK, folder.toString());
                }
            }
            requireSame(store);
            Path first = rename(parts);
            Durable.folder(folder);
            requireSame(store);
            done = true;
            forgetAbandoned(first);
            return new Written(first, parts.stream().mapToLong(PartedStream.Part::bytes).sum());
        } catch (IOException | UncheckedIOException | ReadOnlyFileSystemException e) {
            throw refusal(e, stream);
        } finally {
            stream.abandon();
            if (!done) {
                made.forEach(DriveFile::remove);
            }
        }
    }

    private Refusal refusal(Exception e, PartedStream stream) {
        @Nullable IOException failed = stream.failed();
        if (failed != null || stream.isFinished() || e instanceof ReadOnlyFileSystemException) {
            return DriveTrouble.of(failed == null ? e : failed, folder);
        }
        // what was to be written could not be put together: this computer's own disk
        return new Refusal(e, Problem.NO_ROOM_HERE);
    }

    private PartedStream.Part create(int number) throws IOException {
        Path file = folder.resolve((number == 1 ? name : part(number)) + UNFINISHED);
        made.add(file);
        return new PartedStream.Part(file, access.create(file));
    }

    private String part(int number) {
        return "%s.%03d".formatted(name, number);
    }

    /// The drive can be pulled and its folder stay: then what was written is on another disk than it seems.
    private void requireSame(FileStore store) throws IOException {
        if (!Files.isDirectory(folder) || !Files.getFileStore(folder).equals(store)) {
            throw new Refusal(Problem.DRIVE_GONE, folder.toString());
        }
    }

    private Path rename(List<PartedStream.Part> parts) throws IOException {
        Path file = folder.resolve(name);
        for (int number = parts.size(); number >= 1; number--) {
            file = folder.resolve(parts.size() == 1 ? name : part(number));
            made.add(file);
            Files.move(
                    parts.get(number - 1).file(),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException | ReadOnlyFileSystemException e) {
            // The drive is gone or read-only; an unfinished name is never taken for a bundle.
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Left behind: " + file, e);
        }
    }

    /// Removes what an earlier writing for the same receiver left when the drive was pulled.
    private void forgetAbandoned(Path fresh) {
        int to = name.indexOf("-to-");
        String ours = to < 0 ? name : name.substring(0, to + 4);
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, file -> isUnfinished(String.valueOf(file.getFileName()), ours))) {
            long now = Files.getLastModifiedTime(fresh).toMillis();
            for (Path file : files) {
                if (now - Files.getLastModifiedTime(file).toMillis() > ABANDONED.toMillis()) {
                    remove(file);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Not tidied: " + folder, e);
        }
    }

    private static boolean isUnfinished(String file, String ours) {
        return file.startsWith(ours) && file.endsWith(UNFINISHED) && file.contains(".entente");
    }
}
