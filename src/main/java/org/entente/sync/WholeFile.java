package org.entente.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.sync.drive.DriveFile;
import org.entente.sync.drive.Durable;

/// Writes a file that a person named, for other programs: all of it, or what stood there before stays as it was.
public final class WholeFile {
    private WholeFile() {}

    /// Writes it beside its place under another name, waits until it is on the disk, and gives it its name then.
    ///
    /// @throws Refusal FILE_UNWRITABLE with its name; what the writing itself refuses
    public static void write(Path file, DriveFile.Writing writing) {
        Path place = file.toAbsolutePath();
        Path name = place.getFileName();
        Path folder = place.getParent();
        if (name == null || folder == null || Files.isDirectory(place)) {
            throw new Refusal(Problem.FILE_UNWRITABLE, file.toString());
        }
        Path part = folder.resolve("." + name + ".part");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Durable.folder(folder);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        } finally {
            remove(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "Left behind: " + part, e);
        }
    }
}
