package org.entente.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The opened document's file on this computer's own disk. What goes wrong with that is not the bundle's fault, hence
/// [NoRoom].
final class Staged extends FilterOutputStream {
    /// This computer's disk is full, or may not be written.
    static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1;

        NoRoom(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    Staged(Path file) throws IOException {
        super(Files.newOutputStream(file));
    }

    static Path create(Path folder) throws NoRoom {
        try {
            return Files.createTempFile(folder, "bundle", ".part");
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new NoRoom(e);
        }
    }
}
