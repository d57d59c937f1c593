package org.entente;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/// The log file for whoever helps: `entente.log` in the data folder. Nothing is logged to the console. A file past a
/// megabyte becomes `entente.log.1` at the next start. No lock: a command beside a window appends as well.
final class Journal {
    private static final long LARGEST = 1 << 20;

    private Journal() {}

    /// @param create whether to make the folder where it is not there yet
    static void begin(Path home, boolean create) {
        LogManager.getLogManager().reset();
        try {
            if (create) {
                Files.createDirectories(home);
            }
            if (!Files.isDirectory(home) || !(create || Files.exists(home.resolve("keys")))) {
                return;
            }
            Path file = home.resolve("entente.log");
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, home.resolve("entente.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Lines lines = new Lines(file);
            lines.setEncoding(StandardCharsets.UTF_8.name());
            Logger root = Logger.getLogger("");
            root.setLevel(Level.INFO);
            root.addHandler(lines);
        } catch (IOException e) {
            // A folder that cannot be written to is said by what needs it; without a log one can still read on.
            return;
        }
    }

    /// Writes each record at once, and opens the file with the first.
    private static final class Lines extends StreamHandler {
        private final Path file;
        private boolean open;

        Lines(Path file) {
            this.file = file;
            setFormatter(new SimpleFormatter());
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            if (!open) {
                open = true;
                try {
                    setOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
                } catch (IOException e) {
                    setLevel(Level.OFF);
                    return;
                }
            }
            super.publish(entry);
            flush();
        }
    }
}
