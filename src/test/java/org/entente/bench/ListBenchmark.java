package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.areas.partners.Partner;
import org.entente.geo.Gazetteer;
import org.entente.record.Kind;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.sync.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the list of 2,000 and of 100,000 partners takes to answer each letter typed into its filter ([ListMain]); one
/// line for each sitting.
class ListBenchmark {
    private static final int RUNS = Integer.getInteger("entente.runs", 5);
    private static final List<String> SORTS =
            List.of("Land Trust", "Food Coop", "Farm", "Community Garden", "Transition", "Housing Coop", "School");

    @TempDir Path folder;

    @Test
    void eachLetterIsAnswered() throws Exception {
        for (int partners : new int[] {2_000, 100_000}) {
            Path data = folder.resolve("home" + partners);
            try (Home home = Home.found(data, Areas.model(), "Hillside", "", null)) {
                fill(home, partners);
            }
            Child child = new Child(Child.WINDOW, folder, "list" + partners);
            for (int i = 0; i <= RUNS; i++) {
                String said = child.run(i == 0, Child.SCREEN, ListMain.class, data.toString());
                if (i > 0) {
                    said.lines()
                            .filter(line -> line.startsWith("each letter"))
                            .forEach(line -> System.out.printf(Locale.ROOT, "%d partners: %s%n", partners, line));
                }
            }
        }
    }

    private static void fill(Home home, int partners) {
        Kind<Partner> kind = home.records().kinds().of(Partner.class);
        SpaceId space = home.space("ours").id();
        Random random = new Random(20261125);
        List<Gazetteer.Town> towns = new ArrayList<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            towns.addAll(Gazetteer.get().find(String.valueOf(letter), 400));
        }
        for (int from = 0; from < partners; from += 10_000) {
            Saving saving = new Saving(home.store());
            for (int i = from; i < Math.min(partners, from + 10_000); i++) {
                Gazetteer.Town town = towns.get(random.nextInt(towns.size()));
                Map<String, Object> values = new TreeMap<>();
                values.put("name", town.name() + " " + SORTS.get(random.nextInt(SORTS.size())) + " " + i % 97);
                values.put("place", kind.field("place").parse(town.full()));
                values.put("notes", "The people of " + town.full() + " who share what they grow and make.");
                saving.create(saving.newId(space), kind, space, values);
            }
            saving.save();
        }
    }
}
