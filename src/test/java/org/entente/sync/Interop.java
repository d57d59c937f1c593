package org.entente.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.Tools;
import org.entente.log.Json;

/// The reader in Node that was written from the format's description alone.
public final class Interop {
    private static final Path SCRIPT = Path.of("src/test/interop/verify.mjs").toAbsolutePath();

    private Interop() {}

    /// Ends the test where Node or its two packages are missing.
    ///
    /// @return the folder `node_modules`
    private static String modules() {
        Tools.need("node");
        String modules = System.getProperty("entente.node.modules", "");
        if (modules.isEmpty() || !Files.isDirectory(Path.of(modules, "canonicalize"))) {
            Tools.missing("npm's jose and canonicalize (entente.node.modules)");
        }
        return modules;
    }

    /// What it says of files, one verdict each.
    public static List<Map<String, Object>> verdicts(List<Path> files, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "ENTENTE_NODE_MODULES=" + modules(), "node"));
        command.add(SCRIPT.toString());
        command.addAll(List.of(options));
        files.forEach(file -> command.add(file.toString()));
        Tools.Said said = Tools.run(new byte[0], command.toArray(String[]::new));
        assertTrue(said.status() <= 1 && said.err().isEmpty(), said.err());
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (String line : said.text().split("\n")) {
            verdicts.add(Json.object(line.getBytes(StandardCharsets.UTF_8), "verdict"));
        }
        assertEquals(files.size(), verdicts.size());
        boolean all = verdicts.stream().allMatch(v -> v.get("valid").equals(true));
        assertEquals(all ? 0 : 1, said.status(), "exit status");
        return verdicts;
    }
}
