package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.entente.record.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same rules at the command line as in the window.
class PartnerCommandsTest {
    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void found() {
        home = folder.resolve("home");
        done("found", "--name", "Hillside");
    }

    private Run done(String... arguments) {
        Run run = Run.of(home, arguments);
        assertEquals(0, run.status(), run.toString());
        return run;
    }

    private void refused(Problem problem, String... arguments) {
        Run run = Run.of(home, arguments);
        assertEquals(1, run.status(), run.toString());
        assertTrue(run.err().contains("(" + problem.code() + ")"), run.toString());
    }

    private String handle(String kind) {
        String json = done("list", kind, "--json").out();
        String id = json.substring(json.lastIndexOf("\"id\":\"") + 6);
        id = id.substring(0, id.indexOf('"'));
        return id;
    }

    private String add(String... fields) {
        String[] all = new String[fields.length + 3];
        all[0] = "add";
        all[1] = "partner";
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[all.length - 1] = "--json";
        String json = done(all).out();
        String id = json.substring(json.indexOf("\"id\":\"") + 6);
        return id.substring(0, id.indexOf('"'));
    }

    @Test
    void movesKeepTheirRules() {
        String mill = add("name=Mill Creek", "phase=relationship-building", "phase_since=2026-01-01");
        refused(Problem.PHASE_LACKS, "partner", "move", mill, "formal-partnership");
        Run lacks = Run.of(home, "partner", "move", mill, "formal-partnership");
        assertTrue(lacks.err().contains("A small pilot done and reviewed"), lacks.toString());
        refused(Problem.PHASE_NEEDS_REASON, "partner", "move", mill, "prospect");
        refused(Problem.PHASE_NEEDS_REASON, "set", mill, "phase=paused", "phase_since=2026-05-03");
        done("add", "criterion", "partner=" + mill, "what=pilot-reviewed", "evidence=Report", "met_on=2026-05-03");
        done("partner", "move", mill, "formal-partnership", "--on", "2026-05-04", "--reason", "Old friends");
        String standing = done("partner", "standing", mill).out();
        assertTrue(standing.contains("2 Formal partnership"), standing);
        assertTrue(standing.contains("Agree on something in writing"), standing);
    }

    @Test
    void duplicatesAreListedMergedAndSplit() {
        String one = add("name=Ridge & Valley Clinic", "email=desk@clinic.example");
        String two = add("name=Ridge Valley Clinic", "website=clinic.example");
        assertTrue(done("partner", "duplicates").out().contains("Ridge Valley Clinic"));
        done("partner", "merge", two, one, "name=The Clinic");
        assertTrue(done("list", "partner").out().contains("The Clinic"));
        assertTrue(done("partner", "duplicates").out().contains("No two partners"));
        done("partner", "split", handle("merge"));
        String list = done("list", "partner").out();
        assertTrue(list.contains("Ridge & Valley Clinic") && list.contains("Ridge Valley Clinic"), list);
        refused(Problem.MERGE_SAME, "partner", "merge", one, one);
    }

    @Test
    void reportsAreOfOneOrOfAll() {
        String mill = add("name=Mill Creek", "phase=prospect");
        done("report", "partner-dossier", "--about", mill, "--out", folder.resolve("one.pdf").toString());
        done("report", "alliance-pipeline", "--out", folder.resolve("all.pdf").toString());
        assertTrue(folder.resolve("one.pdf").toFile().length() > 1_000);
    }
}
