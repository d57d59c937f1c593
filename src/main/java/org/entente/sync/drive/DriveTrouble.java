package org.entente.sync.drive;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import org.entente.record.Problem;
import org.entente.record.Refusal;

/// What a failure on a drive means to a person. Systems say it in their own language and words, so what can be looked at
/// (is it there, is it full, may one write) is looked at first.
final class DriveTrouble {
    /// Room below which a drive counts as full: a FAT32 cluster is up to 64 KiB, and a write may need a few.
    private static final long FULL = 256 << 10;

    private static final List<String> FULL_WORDS =
            List.of("no space", "not enough space", "disk full", "out of disk space", "quota", "file too large");
    private static final List<String> READ_ONLY_WORDS =
            List.of("read-only", "write protected", "write-protected", "denied", "not permitted");

    private DriveTrouble() {}

    /// What happened on the drive that holds a folder.
    ///
    /// @return DRIVE_GONE, DRIVE_READ_ONLY, DRIVE_FULL, CANCELLED, or DRIVE_READ_BACK where it is simply not reliable
    static Refusal of(Exception e, Path folder) {
        return new Refusal(e, problem(e, folder), folder.toString());
    }

    private static Problem problem(Exception e, Path folder) {
        String words = said(e, 0).toLowerCase(Locale.ROOT);
        if (find(e, ClosedByInterruptException.class, 0)) {
            return Problem.CANCELLED;
        } else if (!Files.isDirectory(folder) || find(e, NoSuchFileException.class, 0)) {
            return Problem.DRIVE_GONE;
        } else if (find(e, ReadOnlyFileSystemException.class, 0)
                || says(words, READ_ONLY_WORDS)
                || isReadOnly(folder)) {
            return Problem.DRIVE_READ_ONLY;
        } else if (says(words, FULL_WORDS) || isFull(folder)) {
            return Problem.DRIVE_FULL;
        } else if (find(e, AccessDeniedException.class, 0)) {
            return Problem.DRIVE_READ_ONLY;
        }
        boolean device = words.contains("input/output error") || words.contains("i/o error");
        return !device && e instanceof FileSystemException ? Problem.DRIVE_READ_ONLY : Problem.DRIVE_READ_BACK;
    }

    private static boolean says(String words, List<String> any) {
        return any.stream().anyMatch(words::contains);
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFull(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return store.getTotalSpace() > 0 && store.getUsableSpace() < Math.min(FULL, store.getTotalSpace() / 8);
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether an exception of a type is among an exception, its causes and those it hides.
    private static boolean find(Throwable thrown, Class<? extends Throwable> type, int depth) {
        if (type.isInstance(thrown)) {
            return true;
        }
        Throwable cause = thrown.getCause();
        return depth < 5 && cause != null && find(cause, type, depth + 1);
    }

    /// All that an exception, its causes and those it hides say: closing a stream on a full drive fails in its own way and
    /// hides that the drive was full.
    static String said(Throwable thrown, int depth) {
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
}
