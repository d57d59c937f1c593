package org.entente.sync.drive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waiting until what was written is where it stays without power.
public final class Durable {
    private static final int PATIENCE = 10; // minutes; an old stick with a large file in line

    private Durable() {}

    /// Makes a renaming in a folder durable, where the system can.
    public static void folder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            // Windows cannot open a folder for this and needs no such thing
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Folder not synced", e);
        }
    }

    /// Waits until everything on a drive is written, what other programs have put there included: `sync -f` of coreutils
    /// calls syncfs(2), for which Java has no name. Only then may a drive be called safe to remove.
    ///
    /// @return whether that is so; false also where the system has no such call (Windows, macOS): there the drive has to
    ///     be ejected
    public static boolean drive(Path folder) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return false;
        }
        try {
            Process process =
                    new ProcessBuilder("sync", "-f", folder.toAbsolutePath().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = process.waitFor(PATIENCE, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No sync here", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
