package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.entente.Seeds;
import org.entente.areas.agreements.Comparison.Fate;
import org.entente.areas.agreements.Comparison.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ComparisonTest {
    @Test
    void wordsAreComparedNotLetters() {
        assertEquals(
                List.of(
                        new Part(Fate.STAYED, "Notice is "),
                        new Part(Fate.TAKEN_OUT, "30"),
                        new Part(Fate.PUT_IN, "60"),
                        new Part(Fate.STAYED, " days.\nKeys stay"),
                        new Part(Fate.PUT_IN, " at home"),
                        new Part(Fate.STAYED, ".")),
                Comparison.of("Notice is 30 days.\nKeys stay.", "Notice is 60 days.\nKeys stay at home.").parts());
    }

    @Test
    void aPhraseIsReadAsOne() {
        assertEquals(
                List.of(
                        new Part(Fate.TAKEN_OUT, "we lend freely"),
                        new Part(Fate.PUT_IN, "they rent dearly"),
                        new Part(Fate.STAYED, ".")),
                Comparison.of("we lend freely.", "they rent dearly.").parts());
        assertEquals(1, Comparison.of("we lend freely.", "they rent dearly.").changes());
        assertTrue(Comparison.of("año 1.250,50", "año 1.250,50").isSame());
    }

    @Test
    void theBlankAfterAnInsertionStays() {
        assertEquals(
                List.of(
                        new Part(Fate.STAYED, "washed"),
                        new Part(Fate.PUT_IN, ", greased"),
                        new Part(Fate.STAYED, " and full")),
                Comparison.of("washed and full", "washed, greased and full").parts());
    }

    @ParameterizedTest
    @Seeds({1, 2, 3, 4})
    void bothTextsCanBeReadBackFromIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = text(random);
            Comparison comparison = Comparison.of(before, after);
            assertEquals(before, without(comparison, Fate.PUT_IN), "seed " + seed);
            assertEquals(after, without(comparison, Fate.TAKEN_OUT), "seed " + seed);
        }
    }

    private static String text(Random random) {
        String[] words = {"mill", " ", "\n", "river", ", ", ".", "\t", "Ana’s", "30", "é", "  "};
        return random.ints(random.nextInt(30), 0, words.length).mapToObj(i -> words[i]).collect(Collectors.joining());
    }

    private static String without(Comparison comparison, Fate fate) {
        return comparison.parts().stream().filter(p -> p.fate() != fate).map(Part::text).collect(Collectors.joining());
    }
}
