package org.entente.report;

import com.openhtmltopdf.util.XRLog;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// Keeps the libraries that make pages from writing to the console of whoever prints. What really fails is thrown.
final class Quiet {
    /// Held here, because the logging system forgets loggers that nobody holds, and their levels with them.
    private static final List<Logger> LOGGERS =
            Stream.of("org.apache.pdfbox", "org.apache.fontbox", "com.openhtmltopdf").map(Logger::getLogger).toList();

    private Quiet() {}

    static void hush() {
        XRLog.setLoggingEnabled(false);
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
