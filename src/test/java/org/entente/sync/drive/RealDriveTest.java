package org.entente.sync.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing to a mounted file system that is pulled, and settling it.
class RealDriveTest {
    private static final String NAME = "a-to-b-2026-01-01-x.entente";

    @Test
    void aRealDrivePulledAtAnyWriteHoldsNothingThatLooksWhole(@TempDir Path folder) throws Exception {
        byte[] bytes = new byte[3_000];
        try (RealDrive drive = RealDrive.mount(folder, 2_048)) {
            boolean done = false;
            int pulled = 0;
            for (int at = 0; !done; at += 3) {
                FaultyDrive faulty = new FaultyDrive(at, drive::pull);
                DriveFile file = new DriveFile(drive.root(), NAME, 1_000, faulty);
                try {
                    file.write(out -> out.write(bytes), () -> {});
                    done = true;
                } catch (Refusal refusal) {
                    assertEquals(Problem.DRIVE_GONE, refusal.problem(), "at step " + at);
                    assertEquals(java.util.List.of(), drive.names(), "on the folder it leaves, at step " + at);
                    pulled++;
                    if (!drive.remembers()) {
                        return; // a tmpfs forgets all
                    }
                    drive.plugAgain();
                    assertTrue(drive.names().stream().allMatch(name -> name.endsWith(".part")), "at step " + at);
                }
            }
            assertTrue(pulled > 8, pulled + " times");
            assertEquals(1_000, Files.size(drive.root().resolve(NAME + ".001")));
        }
    }

    @Test
    void aLockedDriveIsSaidToBeReadOnlyAndADriveIsSettled(@TempDir Path folder) throws Exception {
        try (RealDrive drive = RealDrive.mount(folder, 2_048)) {
            DriveFile.write(drive.root(), NAME, 1_000, out -> out.write(new byte[500]), () -> {});
            assertTrue(Durable.drive(drive.root()));
            drive.lock();
            Refusal refusal =
                    assertThrows(
                            Refusal.class,
                            () -> DriveFile.write(drive.root(), "b.entente", 1_000, out -> out.write(1), () -> {}));
            assertEquals(Problem.DRIVE_READ_ONLY, refusal.problem());
            assertEquals(java.util.List.of(NAME), drive.names());
        }
    }
}
