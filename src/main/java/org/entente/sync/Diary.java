package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// What people did on this laptop that is no record: when precautions were last taken, and what they looked at and leave as
/// it is; in `diary.json` in the data folder. Only a reminder: a file that cannot be read counts as none. Safe on any
/// thread.
public final class Diary {
    private static final String LEFT = "left:";

    private final Path file;

    /// A precaution.
    public enum Precaution {
        /// A backup was written.
        BACKUP,
        /// The recovery sheet was printed.
        SHEET;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param home the open data folder
    public Diary(Home home) {
        file = home.folder().resolve("diary.json");
    }

    /// When it was last taken; empty for never.
    public Optional<Instant> last(Precaution precaution) {
        return read().get(precaution.word()) instanceof Long at
                ? Optional.of(Instant.ofEpochMilli(at))
                : Optional.empty();
    }

    /// Notes that it was taken.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    public void note(Precaution precaution, Instant at) {
        Map<String, @Nullable Object> map = read();
        map.put(precaution.word(), at.toEpochMilli());
        write(map);
    }

    /// Whether somebody leaves a matter as it is.
    boolean hasLeft(Matter matter) {
        return read().containsKey(LEFT + matter.mark());
    }

    /// Notes that somebody has looked at a matter and leaves it as it is: it presses no longer, until more of it arrives.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    public void leave(Matter matter, Instant at) {
        Map<String, @Nullable Object> map = read();
        map.put(LEFT + matter.mark(), at.toEpochMilli());
        write(map);
    }

    /// Takes up again what was left as it is.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    public void takeUp(Matter matter) {
        Map<String, @Nullable Object> map = read();
        map.remove(LEFT + matter.mark());
        write(map);
    }

    /// Notes that it has to be taken anew.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    public void forget(Precaution precaution) {
        Map<String, @Nullable Object> map = read();
        map.remove(precaution.word());
        write(map);
    }

    private synchronized Map<String, @Nullable Object> read() {
        try {
            return new TreeMap<>(Json.object(Files.readAllBytes(file), "diary"));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (IOException | Malformed e) {
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "The diary could not be read", e);
            return new TreeMap<>();
        }
    }

    private synchronized void write(Map<String, @Nullable Object> map) {
        try {
            Files.write(file, Canonical.encode(map));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, file.toString());
        }
    }
}
