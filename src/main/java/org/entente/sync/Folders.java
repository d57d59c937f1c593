package org.entente.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// Files and folders that must be right: private ones, and ones on drives that may vanish.
final class Folders {
    private Folders() {}

    /// Where data is kept unless said otherwise: the system's own convention (XDG, %APPDATA%, Application Support).
    static Path defaultHome(Map<String, String> environment, String system, Path user) {
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.contains("win")) {
            String roaming = environment.get("APPDATA");
            return (roaming == null ? user.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Entente");
        } else if (lower.contains("mac")) {
            return user.resolve("Library/Application Support/Entente");
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local/share") : Path.of(data)).resolve("entente");
    }

    /// Makes a folder that only its owner can enter.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    static Path makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            if (!Files.isWritable(folder)) {
                throw new Refusal(Problem.FOLDER_UNWRITABLE, folder.toString());
            }
            return folder;
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Writes a small file that only its owner can read, all of it or none.
    static void writePrivate(Path file, byte[] bytes) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(parent, "new", ".part");
        try {
            restrict(temporary, "rw-------");
            Files.write(temporary, bytes, StandardOpenOption.SYNC);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(parent);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Makes a renaming in a folder durable, where the system can.
    static void syncFolder(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder for this and needs no such thing
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Folder not synced", e);
        }
    }

    /// What a failure to write on a drive means.
    static Refusal driveRefusal(IOException e, Path folder) {
        String name = folder.toString();
        String message = said(e, 0).toLowerCase(Locale.ROOT);
        if (!Files.isDirectory(folder) || e instanceof NoSuchFileException) {
            return new Refusal(e, Problem.DRIVE_GONE, name);
        } else if (message.contains("no space")
                || message.contains("not enough space")
                || message.contains("disk full")
                || message.contains("quota")
                || message.contains("file too large")) {
            return new Refusal(e, Problem.DRIVE_FULL, name);
        } else if (e instanceof AccessDeniedException
                || message.contains("read-only")
                || message.contains("write protected")
                || message.contains("denied")
                || e instanceof FileSystemException) {
            return new Refusal(e, Problem.DRIVE_READ_ONLY, name);
        }
        return new Refusal(e, Problem.DRIVE_READ_BACK, name);
    }

    /// All that an exception, its causes and those it hides say: closing a stream on a full drive fails in its own way and
    /// hides that the drive was full.
    private static String said(Throwable thrown, int depth) {
        StringBuilder all = new StringBuilder(String.valueOf(thrown.getMessage()));
        if (depth < 5) {
            if (thrown.getCause() != null) {
                all.append(' ').append(said(thrown.getCause(), depth + 1));
            }
            for (Throwable hidden : thrown.getSuppressed()) {
                all.append(' ').append(said(hidden, depth + 1));
            }
        }
        return all.toString();
    }

    static Refusal driveRefusal(ReadOnlyFileSystemException e, Path folder) {
        return new Refusal(e, Problem.DRIVE_READ_ONLY, folder.toString());
    }

    /// A name as part of a file's: ASCII letters, digits and hyphens, so that FAT32 and any locale can hold it.
    static String asciiName(String name) {
        String plain =
                java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "community" : plain.substring(0, Math.min(24, plain.length()));
    }
}
