package org.entente.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.entente.log.Canonical;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.jspecify.annotations.Nullable;

/// How this laptop wants its photos and files carried, in `files.json` in the data folder. A file that cannot be read
/// counts as none.
///
/// @param wanted whether contents are brought to this laptop at all
/// @param limit  most bytes of them put on a drive at a time; [#NO_LIMIT] for as many as fit
public record FileRules(boolean wanted, long limit) {
    /// As long as nobody has said otherwise: all are wanted, 200 MB a time.
    public static final FileRules USUAL = new FileRules(true, 200_000_000);

    /// Only the drive's own room counts.
    public static final long NO_LIMIT = Canonical.LARGEST;

    /// What holds for a data folder.
    public static FileRules of(Home home) {
        try {
            Map<String, @Nullable Object> map = Json.object(Files.readAllBytes(file(home)), "files");
            return new FileRules(!Boolean.FALSE.equals(map.get("wanted")), Json.number(map, "limit"));
        } catch (NoSuchFileException e) {
            return USUAL;
        } catch (IOException | Malformed e) {
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Rules for files could not be read", e);
            return USUAL;
        }
    }

    /// Lets them hold from now on.
    ///
    /// @throws Refusal FOLDER_UNWRITABLE
    public void keep(Home home) {
        try {
            Folders.writePrivate(file(home), Canonical.encode(Map.of("limit", limit, "wanted", wanted)));
        } catch (IOException e) {
            throw new Refusal(e, Problem.FOLDER_UNWRITABLE, home.folder().toString());
        }
    }

    private static Path file(Home home) {
        return home.folder().resolve("files.json");
    }
}
