package org.entente.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.entente.log.Encoding;
import org.entente.log.Sha256;
import org.entente.sync.drive.Durable;

/// The contents of attachments on this laptop: `files/` in the data folder, each under its hash in hexadecimal (`ab/cdef…`)
/// and so only once. Only its owner can read them. A content is first written to `staging/`, which is emptied at the
/// start; its name in `files/` says that it is whole.
final class ContentFolder {
    private final Path folder;
    private final Path staging;

    /// Puts bytes where it is told.
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// A content was changed after it was put there.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String sha256) {
            super(sha256);
        }
    }

    /// @param home the data folder
    ContentFolder(Path home) {
        folder = home.resolve("files");
        staging = home.resolve("staging");
    }

    private Path path(String sha256) {
        String hex = HexFormat.of().formatHex(Encoding.base64(sha256, Sha256.LENGTH, "sha256"));
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }

    /// Whether there has ever been any.
    boolean exists() {
        return Files.isDirectory(folder);
    }

    boolean has(String sha256) {
        return exists() && Files.isRegularFile(path(sha256));
    }

    long size(String sha256) throws IOException {
        return Files.size(path(sha256));
    }

    /// When it came, or was last asked to stay.
    Instant since(String sha256) throws IOException {
        return Files.getLastModifiedTime(path(sha256)).toInstant();
    }

    void touch(String sha256) throws IOException {
        Files.setLastModifiedTime(path(sha256), FileTime.from(Instant.now()));
    }

    /// Keeps a content.
    ///
    /// @return its hash
    String put(Writing writing) throws IOException {
        Path part = Files.createTempFile(staging, "file", ".part");
        try {
            MessageDigest digest = Sha256.digest();
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out =
                            new DigestOutputStream(java.nio.channels.Channels.newOutputStream(channel), digest)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            String sha256 = Encoding.base64(digest.digest());
            Path file = path(sha256);
            if (Files.isRegularFile(file)) {
                touch(sha256);
                return sha256;
            }
            Folders.makePrivate(folder);
            Path inner = Folders.makePrivate(folder.resolve(String.valueOf(folder.relativize(file).getName(0))));
            Folders.restrict(part, "rw-------");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(inner);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Writes a content and checks it on the way; what was written is good for nothing where this fails.
    ///
    /// @throws Damaged where it is no longer what its hash says; it then counts as not here
    void copy(String sha256, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(path(sha256))) {
            in.transferTo(new DigestOutputStream(out, digest));
        }
        if (!Encoding.base64(digest.digest()).equals(sha256)) {
            Path file = path(sha256);
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".damaged"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            throw new Damaged(sha256);
        }
    }

    /// Writes a content as it lies there.
    void put(String sha256, OutputStream out) throws IOException {
        Files.copy(path(sha256), out);
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(path(sha256));
    }

    /// The hashes of all that is here.
    Set<String> all() throws IOException {
        Set<String> all = new HashSet<>();
        if (!exists()) {
            return all;
        }
        try (DirectoryStream<Path> outer = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path inner : outer) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(inner)) {
                    for (Path file : files) {
                        String hex = inner.getFileName() + "" + file.getFileName();
                        if (hex.matches("[0-9a-f]{64}")) {
                            all.add(Encoding.base64(HexFormat.of().parseHex(hex)));
                        }
                    }
                }
            }
        }
        return all;
    }

    void delete(String sha256) throws IOException {
        Path file = path(sha256);
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".damaged"));
    }
}
