package org.entente.sync.drive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing to drives that fail at every step in turn.
class DriveFileTest {
    private static final String NAME = "a-to-b-2026-01-01-x.entente";
    private static final long WHOLE = 1 << 20;

    @TempDir Path folder;

    private final byte[] bytes = new byte[3_000];
    private Path drive;

    @BeforeEach
    void plug() throws IOException {
        new Random(11).nextBytes(bytes);
        drive = Files.createDirectory(folder.resolve("usb"));
    }

    private DriveFile.Written write(long largest, DriveAccess access) {
        return new DriveFile(drive, NAME, largest, access).write(out -> out.write(bytes), () -> {});
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(drive)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private byte[] all() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names()) {
            all.write(Files.readAllBytes(drive.resolve(name)));
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {WHOLE, 700})
    void aDriveThatIsFullAtAnyWriteIsLeftWithNothing(long largest) throws IOException {
        int at = 0;
        for (FaultyDrive drive = full(at); ; drive = full(++at)) {
            FaultyDrive faulty = drive;
            try {
                write(largest, faulty);
                break; // past the last thing that is done to a drive
            } catch (Refusal refusal) {
                assertEquals(Problem.DRIVE_FULL, refusal.problem(), "at step " + at);
                assertEquals(List.of(), names(), "at step " + at);
            }
        }
        assertTrue(at > 30, "only " + at + " steps");
        assertArrayEquals(bytes, all());
    }

    private static FaultyDrive full(int at) {
        return new FaultyDrive(
                at,
                () -> {
                    throw new IOException("No space left on device");
                });
    }

    @ParameterizedTest
    @ValueSource(longs = {WHOLE, 700})
    void aDrivePulledAtAnyWriteIsSaidToBeGone(long largest) throws IOException {
        for (int at = 0; ; at++) {
            FaultyDrive faulty = new FaultyDrive(at, this::pull);
            try {
                write(largest, faulty);
                assertFalse(faulty.hasHappened());
                break;
            } catch (Refusal refusal) {
                assertEquals(Problem.DRIVE_GONE, refusal.problem(), "at step " + at);
                assertFalse(Files.exists(drive));
            }
            Files.createDirectory(drive);
        }
        assertArrayEquals(bytes, all());
    }

    private void pull() throws IOException {
        for (String name : names()) {
            Files.delete(drive.resolve(name));
        }
        Files.delete(drive);
    }

    @Test
    void whatDoesNotComeBackAsItWasWrittenIsNotKept() throws IOException {
        DriveAccess forgetful =
                new DriveAccess() {
                    @Override
                    java.nio.channels.FileChannel readBack(Path file) throws IOException {
                        byte[] kept = Files.readAllBytes(file);
                        kept[kept.length / 2] ^= 1;
                        Files.write(file, kept);
                        return super.readBack(file);
                    }
                };
        assertEquals(Problem.DRIVE_READ_BACK, assertThrows(Refusal.class, () -> write(WHOLE, forgetful)).problem());
        assertEquals(Problem.DRIVE_READ_BACK, assertThrows(Refusal.class, () -> write(500, forgetful)).problem());
        assertEquals(List.of(), names());
    }

    @Test
    void whatIsTooLargeIsSplitAndItsLastPartIsShorter() throws IOException {
        DriveFile.Written written = write(1_200, new DriveAccess());
        assertEquals(List.of(NAME + ".001", NAME + ".002", NAME + ".003"), names());
        assertEquals(drive.resolve(NAME + ".001"), written.file());
        assertEquals(3_000, written.bytes());
        assertEquals(600, Files.size(drive.resolve(NAME + ".003")));
        assertArrayEquals(bytes, all());
    }

    @Test
    void whereTheLastPartWouldBeFullAnEmptyOneFollows() throws IOException {
        write(1_500, new DriveAccess());
        assertEquals(List.of(NAME + ".001", NAME + ".002", NAME + ".003"), names());
        assertEquals(0, Files.size(drive.resolve(NAME + ".003")));
        assertArrayEquals(bytes, all());
    }

    @Test
    void whatJustFitsIsNotSplit() throws IOException {
        write(3_000, new DriveAccess());
        assertEquals(List.of(NAME), names());
    }

    @Test
    void troubleOnThisComputerIsNotBlamedOnTheDrive() throws IOException {
        DriveFile file = new DriveFile(drive, NAME, WHOLE, new DriveAccess());
        Refusal refusal =
                assertThrows(
                        Refusal.class,
                        () ->
                                file.write(
                                        out -> {
                                            out.write(bytes);
                                            throw new IOException("No space left on device");
                                        },
                                        () -> {}));
        assertEquals(Problem.NO_ROOM_HERE, refusal.problem());
        assertEquals(List.of(), names());
    }

    @Test
    void whatAPulledDriveKeptUnfinishedIsClearedAwayAndNothingElse() throws IOException {
        String old = "a-to-b-2025-12-24-y.entente.part";
        FileTime before = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        Files.setLastModifiedTime(Files.writeString(drive.resolve(old), "half"), before);
        Files.writeString(drive.resolve("a-to-b-2026-01-01-z.entente.part"), "somebody is writing this now");
        Files.setLastModifiedTime(Files.writeString(drive.resolve("c-to-b-1.entente.part"), "theirs"), before);
        Files.setLastModifiedTime(Files.writeString(drive.resolve("film.part"), "anything"), before);
        write(WHOLE, new DriveAccess());
        assertEquals(List.of(NAME, "a-to-b-2026-01-01-z.entente.part", "c-to-b-1.entente.part", "film.part"), names());
    }

    @Test
    void aDriveIsSettledOnceTheSystemSaysThatAllIsWritten() {
        boolean linux = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT).contains("linux");
        assertEquals(linux, Durable.drive(drive));
        assertFalse(Durable.drive(folder.resolve("none")));
    }
}
