package org.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// A passphrase from a file: its first line, without the line's end.
final class Passphrase {
    private Passphrase() {}

    /// @return null where no file is named
    /// @throws Refusal FILE_MISSING, PASSPHRASE_MISSING where the file is empty
    static char @Nullable [] read(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            String first = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            if (first.isBlank()) {
                throw new Refusal(Problem.PASSPHRASE_MISSING);
            }
            return first.toCharArray();
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_MISSING, file.toString());
        }
    }
}
