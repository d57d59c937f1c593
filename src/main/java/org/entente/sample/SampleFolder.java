package org.entente.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.Instance;

/// The data folder of a sample: known by a marker in it, and the only one that is ever cleared.
final class SampleFolder {
    private static final String MARKER = "sample";
    private static final String NEIGHBOURS = "sample-neighbours";

    /// What a window that found nothing here yet leaves behind.
    private static final Set<String> HARMLESS = Set.of("lock", "bell", "staging", "settings.properties");

    private static final List<String> OURS =
            List.of(
                    "keys",
                    "staging",
                    NEIGHBOURS,
                    "entente.db",
                    "entente.db-wal",
                    "entente.db-shm",
                    "entente.db-journal",
                    "bell");

    private SampleFolder() {}

    /// The folder shown as a drive, where a folder is a sample's.
    static Optional<Path> drive(Path folder) {
        try {
            Path marker = folder.resolve(MARKER);
            return Files.isRegularFile(marker)
                    ? Optional.of(Path.of(Files.readString(marker, StandardCharsets.UTF_8).strip()))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Makes room: in an empty folder, or one that holds a sample.
    ///
    /// @return where the neighbours live while the sample is made
    /// @throws Refusal SAMPLE_NOT_EMPTY, IN_USE, FOLDER_UNWRITABLE
    static Path prepare(Path folder, Path drive) {
        try {
            Optional<Path> earlier = drive(folder);
            if (earlier.isPresent()) {
                Instance.take(folder).close();
                for (String name : OURS) {
                    delete(folder.resolve(name));
                }
                clear(earlier.get());
            } else {
                requireEmpty(folder, drive);
            }
            Files.createDirectories(folder);
            Files.createDirectories(drive);
            clear(drive);
            Files.writeString(folder.resolve(MARKER), drive.toAbsolutePath() + "\n", StandardCharsets.UTF_8);
            return Files.createDirectories(folder.resolve(NEIGHBOURS));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    private static void requireEmpty(Path folder, Path drive) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                boolean empty =
                        files.allMatch(file -> {
                            String name = String.valueOf(file.getFileName());
                            return HARMLESS.contains(name) || name.startsWith("entente.log") || file.equals(drive);
                        });
                if (!empty) {
                    throw new Refusal(Problem.SAMPLE_NOT_EMPTY, folder.toString());
                }
            }
        }
    }

    /// Removes what an earlier sample left on its drive; whatever else is there stays.
    private static void clear(Path drive) throws IOException {
        if (Files.isDirectory(drive)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(drive, "*-to-hillside-*.entente")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Removes a file or a folder with all in it, following no links.
    static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                for (Path file : files) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
