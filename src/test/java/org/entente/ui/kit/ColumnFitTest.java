package org.entente.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.ui.kit.ColumnFit.Wish;
import org.junit.jupiter.api.Test;

class ColumnFitTest {
    private static final double TOLERANCE = 1e-6;

    @Test
    void narrowColumnsStayWholeAndWideOnesAreCutAlike() {
        double[] widths =
                ColumnFit.widths(List.of(new Wish(60, 400, 1), new Wish(60, 80, 1), new Wish(60, 300, 1)), 480);
        assertArrayEquals(new double[] {200, 80, 200}, widths, TOLERANCE);
    }

    @Test
    void theNameIsCutLess() {
        double[] widths = ColumnFit.widths(List.of(new Wish(60, 400, 1.5), new Wish(60, 400, 1)), 500);
        assertArrayEquals(new double[] {300, 200}, widths, TOLERANCE);
    }

    @Test
    void roomThatIsLeftIsGivenInProportion() {
        assertArrayEquals(
                new double[] {300, 100},
                ColumnFit.widths(List.of(new Wish(60, 150, 1.5), new Wish(40, 50, 1)), 400),
                TOLERANCE);
    }

    @Test
    void theRoomIsFilledAndNoneGetsLessThanItsLeast() {
        Random random = new Random(20261129);
        for (int round = 0; round < 1_000; round++) {
            List<Wish> wishes = new ArrayList<>();
            for (int column = random.nextInt(12); column >= 0; column--) {
                double least = 20 + random.nextInt(80);
                wishes.add(new Wish(least, least + random.nextInt(300), 0.5 + random.nextDouble() * 2));
            }
            double room = 100 + random.nextInt(2_000);
            double[] widths = ColumnFit.widths(wishes, room);
            double least = wishes.stream().mapToDouble(Wish::least).sum();
            assertEquals(Math.max(room, least), Arrays.stream(widths).sum(), 0.001);
            for (int i = 0; i < widths.length; i++) {
                assertTrue(widths[i] >= wishes.get(i).least() - TOLERANCE);
            }
        }
    }
}
