package org.entente.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.entente.log.Encoding;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// The right to use a data folder: one program at a time. A second one can ring the first one's bell, so that its window
/// comes forward, over the loopback address with a word that only the folder's owner can read.
public final class Instance implements AutoCloseable {
    private static final int PATIENCE = 2_000;

    private final Path bell;
    private final FileChannel file;
    private final FileLock lock;
    private @Nullable ServerSocket server;

    private Instance(Path bell, FileChannel file, FileLock lock) {
        this.bell = bell;
        this.file = file;
        this.lock = lock;
    }

    /// Takes the folder.
    ///
    /// @throws Refusal IN_USE where another program has it, FOLDER_UNWRITABLE
    public static Instance take(Path folder) {
        try {
            FileChannel file =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = file.tryLock();
            } catch (OverlappingFileLockException e) {
                lock = null;
            }
            if (lock == null) {
                file.close();
                throw new Refusal(Problem.IN_USE, folder.toString());
            }
            return new Instance(folder.resolve("bell"), file, lock);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, folder.toString());
        }
    }

    /// Calls `rung` on a thread of its own whenever a second program is started on this folder.
    public void answer(Runnable rung) throws IOException {
        ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        server = socket;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        String word = Encoding.base64(random);
        Folders.writePrivate(bell, (socket.getLocalPort() + " " + word).getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual()
                .name("bell")
                .start(() -> {
                    while (!socket.isClosed()) {
                        try (Socket caller = socket.accept()) {
                            caller.setSoTimeout(PATIENCE);
                            byte[] said = caller.getInputStream().readNBytes(word.length());
                            if (word.equals(new String(said, StandardCharsets.US_ASCII))) {
                                rung.run();
                            }
                        } catch (IOException e) {
                            System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "The bell", e);
                        }
                    }
                });
    }

    /// Rings the bell of the program that has the folder.
    ///
    /// @return whether somebody answered
    public static boolean ring(Path folder) {
        try {
            String[] said = Files.readString(folder.resolve("bell"), StandardCharsets.US_ASCII).split(" ", 2);
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(said[0])), PATIENCE);
                socket.getOutputStream().write(said[1].getBytes(StandardCharsets.US_ASCII));
            }
            return true;
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (!file.isOpen()) {
            return;
        }
        try {
            ServerSocket socket = server;
            if (socket != null) {
                socket.close();
            }
            Files.deleteIfExists(bell);
            lock.release();
            file.close();
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "The data folder's lock", e);
        }
    }
}
