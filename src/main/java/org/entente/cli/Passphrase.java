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

    /// As [#read], for a file that is named in any case.
    static char[] required(Path file) {
        return java.util.Objects.requireNonNull(read(file));
    }

    /// The words of a recovery sheet from a file.
    ///
    /// @throws Refusal FILE_MISSING
    static String words(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_MISSING, file.toString());
        }
    }
}
