package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.sync.drive.RealDrive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles taken to drives that are full after a few bytes, a few more, and so on until there is room.
class FullDriveTest {
    private static final int STEP = 4_096;

    @TempDir Path folder;

    private Communities communities;
    private Home hillside;
    private Home riverbend;

    @BeforeEach
    void found() throws Exception {
        communities = new Communities(folder);
        hillside = communities.found("Hillside");
        riverbend = communities.found("Riverbend");
        SpaceId pair = Communities.pair(hillside, riverbend);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            StringBuilder notes = new StringBuilder();
            random.ints(2_000, 'a', 'z').forEach(c -> notes.append((char) c));
            Communities.add(hillside, pair, "partner", "name", "Partner " + i, "notes", notes.toString());
        }
    }

    @AfterEach
    void close() {
        communities.close();
    }

    private Path take(Path drive, long largest) {
        return new Outgoing(hillside, largest)
                .take(List.of(hillside.contact("Riverbend")), drive, Outgoing.Wish.USUAL, Progress.NONE)
                .file();
    }

    private void arrives(Path file) {
        assertEquals(60, new Incoming(riverbend).bringIn(file, Progress.NONE).entries());
    }

    private static List<Path> files(Path drive) throws IOException {
        try (Stream<Path> files = Files.list(drive)) {
            return files.toList();
        }
    }

    @Test
    void aDriveInMemoryThatIsFullAnywhereIsLeftWithNothing() throws Exception {
        int full = 0;
        Path file = null;
        for (long size = STEP; file == null; size += STEP) {
            Configuration sized =
                    Configuration.unix().toBuilder().setBlockSize(512).setMaxSize(size).setMaxCacheSize(0).build();
            try (FileSystem memory = Jimfs.newFileSystem(sized)) {
                Path drive = Files.createDirectory(memory.getPath("/usb"));
                try {
                    file = Files.copy(take(drive, Long.MAX_VALUE), folder.resolve("arrived.entente"));
                } catch (Refusal refusal) {
                    assertEquals(Problem.DRIVE_FULL, refusal.problem(), "with " + size + " bytes");
                    assertEquals(List.of(), files(drive), "with " + size + " bytes");
                    full++;
                }
            }
        }
        assertTrue(full > 15, full + " times");
        arrives(file);
    }

    @Test
    void aRealDriveThatIsFullAnywhereIsLeftWithNothing() throws Exception {
        try (RealDrive drive = RealDrive.mount(folder, 2_048)) {
            int full = 0;
            Path file = null;
            for (long free = 0; file == null; free += STEP) {
                drive.leave(free);
                try {
                    file = take(drive.root(), full % 2 == 0 ? 10_000 : Long.MAX_VALUE);
                } catch (Refusal refusal) {
                    assertEquals(Problem.DRIVE_FULL, refusal.problem(), "with " + free + " bytes");
                    assertEquals(List.of(), drive.names(), "with " + free + " bytes");
                    full++;
                }
            }
            assertTrue(full > 15, full + " times");
            arrives(Incoming.bundlesIn(drive.root()).getFirst());
        }
    }
}
