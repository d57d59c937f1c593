package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.drive.Durable;

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

    static void restrict(Path path, String permissions) throws IOException {
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
            Durable.folder(parent);
        } finally {
            Files.deleteIfExists(temporary);
        }
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
