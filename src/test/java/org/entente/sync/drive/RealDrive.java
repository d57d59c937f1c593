package org.entente.sync.drive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.Tools;

/// A real file system of limited size, mounted for a test: an image with FAT32, as sticks have it, where the kernel knows
/// that; else an image with ext2; else a tmpfs. Says on the console which it was. Where none can be mounted the test ends
/// as it does for a missing program.
public final class RealDrive implements AutoCloseable {
    private static final String FILLER = "holiday.mov";

    private final String kind;
    private final Path image;
    private final Path root;

    private RealDrive(String kind, Path image, Path root) {
        this.kind = kind;
        this.image = image;
        this.root = root;
    }

    /// Mounts a drive below a folder.
    public static RealDrive mount(Path folder, int kilobytes) throws Exception {
        Path image = folder.resolve("drive.img");
        Path root = Files.createDirectories(folder.resolve("MY STICK"));
        for (String kind : List.of("FAT32", "ext2", "tmpfs")) {
            RealDrive drive = new RealDrive(kind, image, root);
            if (drive.make(kilobytes) && drive.plug(kilobytes)) {
                System.out.println("RealDrive: tested with " + kind);
                return drive;
            }
        }
        Tools.missing("a file system of limited size (FAT32 or ext2 in an image, or a tmpfs, to be mounted)");
        throw new AssertionError();
    }

    private boolean make(int kilobytes) throws Exception {
        if (kind.equals("tmpfs")) {
            return true;
        }
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(0);
            file.setLength(kilobytes * 1024L);
        }
        Optional<String> make = program(kind.equals("FAT32") ? "mkfs.vfat" : "mkfs.ext2");
        if (make.isEmpty()) {
            return false;
        }
        String[] command =
                kind.equals("FAT32")
                        ? new String[] {make.get(), "-F", "32", "-s", "1", "-n", "MY STICK", image.toString()}
                        : new String[] {make.get(), "-q", "-F", "-m", "0", "-b", "1024", image.toString()};
        return Tools.run(new byte[0], command).status() == 0;
    }

    private static Optional<String> program(String name) {
        return Stream.of("/usr/sbin", "/sbin", "/usr/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private boolean plug(int kilobytes) throws Exception {
        return kind.equals("tmpfs")
                ? run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", root.toString())
                : run(
                        "mount",
                        "-t",
                        kind.equals("FAT32") ? "vfat" : kind,
                        "-o",
                        "loop",
                        image.toString(),
                        root.toString());
    }

    private static boolean run(String... command) throws Exception {
        return program(command[0]).isPresent() && Tools.run(new byte[0], command).status() == 0;
    }

    /// Where it is mounted.
    public Path root() {
        return root;
    }

    /// Whether what is on it outlives being pulled.
    public boolean remembers() {
        return !kind.equals("tmpfs");
    }

    /// Fills it up until so many bytes are free, as well as its blocks allow.
    public void leave(long free) throws IOException {
        Path filler = root.resolve(FILLER);
        long size = Files.exists(filler) ? Files.size(filler) : 0;
        long wanted = Math.max(0, size + Files.getFileStore(root).getUsableSpace() - free);
        try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
            file.setLength(Math.min(size, wanted));
            byte[] some = new byte[512];
            for (file.seek(file.length()); file.length() + some.length <= wanted; ) {
                file.write(some);
            }
        } catch (IOException e) {
            // full before the count said so: the file system keeps a few blocks for itself
            if (!e.getMessage().toLowerCase(Locale.ROOT).contains("space")) {
                throw e;
            }
        }
    }

    /// What is on it besides the filler and what its file system keeps there.
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(FILLER) && !name.equals("lost+found"))
                    .sorted()
                    .toList();
        }
    }

    /// Sets the small lock switch.
    public void lock() throws Exception {
        if (!run("mount", "-o", "remount,ro", root.toString())) {
            throw new AssertionError("could not be made read-only");
        }
    }

    /// Pulls it while it is in use.
    public void pull() throws IOException {
        try {
            Tools.run(new byte[0], "umount", "-l", root.toString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// Plugs it in again.
    public void plugAgain() throws Exception {
        if (!plug(1)) {
            throw new AssertionError("could not be mounted again");
        }
    }

    @Override
    public void close() throws IOException {
        pull();
    }
}
