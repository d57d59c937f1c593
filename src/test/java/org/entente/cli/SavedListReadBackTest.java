package org.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.areas.Areas;
import org.entente.areas.Column;
import org.entente.areas.ListColumns;
import org.entente.areas.partners.Partner;
import org.entente.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists of partners that were saved with some of their columns, and are read in again.
class SavedListReadBackTest extends OneCommunity {
    private Path file;

    @BeforeEach
    void found() {
        file = folder.resolve("partners.csv");
        add(
                "partner",
                "name=Mill Creek",
                "kinds=food-co-op",
                "phase=formal-partnership",
                "phase_since=2026-01-01",
                "phase_reason=They asked",
                "contact_every_days=90",
                "place=Viroqua, WI (43.5569, -90.8887)",
                "bioregion=Driftless",
                "size=12",
                "languages=en,es",
                "contact_preference=phone",
                "website=https://mill.example/",
                "email=desk@mill.example",
                "capacity_hours=8",
                "fit=4",
                "notes=One line\nand another; with a comma, too",
                "sensitivities=The parcel",
                "tags=flour,seed");
        add("partner", "name=Ridge Farm", "place=Gays Mills");
        add("partner", "name=Hollow Road Group");
    }

    private void save(String language, String columns) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] save = {
            "list",
            "partner",
            "--columns",
            columns,
            "--out",
            file.toString(),
            "--home",
            home.toString(),
            "--language",
            language
        };
        assertEquals(0, Commands.run(save, writer, writer), said.toString());
    }

    private String records() {
        return done("list", "partner", "--json").out();
    }

    private Run read(String known) {
        Run run = Run.of(home, "partner", "import", file.toString(), "--known", known);
        assertTrue(run.status() == 0 || run.status() == 3, run.toString());
        return run;
    }

    private static List<String> columns() {
        Text text = Text.in(java.util.Locale.ENGLISH);
        return ListColumns.of(Areas.kinds().of(Partner.class), text).all().stream()
                .map(Column::name)
                .filter(name -> !name.equals("name"))
                .toList();
    }

    private void changesNothing(String columns, List<String> languages, List<String> ways) {
        String before = records();
        for (String language : languages) {
            save(language, columns);
            for (String known : ways) {
                Run run = read(known);
                assertTrue(run.out().contains("were here already"), columns + run);
                assertEquals(before, records(), columns + " " + language + " " + known);
            }
        }
    }

    @Test
    void withAnyOneColumnBesidesTheNameItChangesNothing() {
        for (String column : columns()) {
            changesNothing("name," + column, List.of("en"), List.of("fill", "update"));
        }
        changesNothing("name", List.of("en", "es"), List.of("skip", "fill", "update"));
    }

    @Test
    void withAllColumnsButOneItChangesNothing() {
        for (String left : columns()) {
            String others = columns().stream().filter(column -> !column.equals(left)).collect(Collectors.joining(","));
            changesNothing(others + ",name", List.of("es"), List.of("update"));
        }
    }

    @Test
    void ofTwoPartnersOfOneNameItAsksWhereSomethingIsNew() throws Exception {
        add(
                "partner",
                "name=Mill Creek",
                "place=La Farge (43.575, -90.641)",
                "phase=prospect",
                "email=office@mill.example");
        add("partner", "name=Mill Creek", "phase=prospect");
        changesNothing("name,phase", List.of("en"), List.of("skip", "fill", "update"));
        changesNothing("name,place", List.of("es"), List.of("skip", "fill", "update"));
        String before = records();
        for (String known : List.of("skip", "fill", "update")) {
            Files.writeString(file, "Name,Notes\nMill Creek,Ask for Ben\n");
            Run asked = read(known);
            assertTrue(asked.toString().contains("several partners here go by this name"), known + asked);
            assertEquals(before, records(), known);
        }
        Files.writeString(file, "Name,E-mail,Notes\nMill Creek,office@mill.example,Ask for Ben\n");
        Run known = read("update");
        assertFalse(known.toString().contains("several partners"), known.toString());
        assertTrue(done("list", "partner", "--filter", "Ben", "--columns", "name,place").out().contains("La Farge"));
    }
}
