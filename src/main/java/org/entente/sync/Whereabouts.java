package org.entente.sync;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.entente.log.Encoding;
import org.entente.log.Sha256;

/// Tells on which computer, and in which folder of it, keys lie: a copied data folder is noticed because its copy lies
/// elsewhere. A folder that was renamed is the same; one that was moved to another disk is not, and a person is asked.
final class Whereabouts {
    private Whereabouts() {}

    /// A hash that is another one on another computer and for another folder. It names neither.
    static String of(Path folder) {
        return Encoding.base32(Sha256.of("entente/place/v1", Map.of("computer", computer(), "folder", key(folder))));
    }

    private static String computer() {
        for (String file : List.of("/etc/machine-id", "/var/lib/dbus/machine-id")) {
            try {
                String id = Files.readString(Path.of(file)).strip();
                if (!id.isEmpty()) {
                    return id;
                }
            } catch (IOException e) {
                System.getLogger("org.entente").log(System.Logger.Level.DEBUG, "No " + file, e);
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return System.getProperty("user.name", "");
        }
    }

    /// What the file system calls the folder itself, whatever its path; empty where it has no such name (Windows).
    private static String key(Path folder) {
        try {
            return String.valueOf(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return "";
        }
    }
}
