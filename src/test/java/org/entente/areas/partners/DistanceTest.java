package org.entente.areas.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.entente.areas.partners.Distance.Band;
import org.entente.geo.Point;
import org.entente.geo.Viewport;
import org.junit.jupiter.api.Test;

class DistanceTest {
    @Test
    void bandsChangeAt100And200InEitherUnit() {
        assertEquals(Band.UNDER_100, new Distance(99.9).band(false));
        assertEquals(Band.TO_200, new Distance(100).band(false));
        assertEquals(Band.TO_200, new Distance(200).band(false));
        assertEquals(Band.OVER_200, new Distance(200.1).band(false));
        assertEquals(Band.UNDER_100, new Distance(99.9 * Point.MILE).band(true));
        assertEquals(Band.TO_200, new Distance(100.1 * Point.MILE).band(true));
        assertEquals(Band.OVER_200, new Distance(200.1 * Point.MILE).band(true));
    }

    @Test
    void aPartOfTheMapIsWrittenAndReadAndFitsOnTheSheet() {
        MapPart part = new MapPart(new Viewport(-90.64123, 48.5, 130.25, 760, 610), false);
        MapPart read = MapPart.of(part.words()).orElseThrow();
        assertEquals(part, read);
        Viewport sheet = read.on(1800, 1020);
        for (double[] corner : new double[][] {{0.1, 0.1}, {759.9, 609.9}}) {
            assertTrue(sheet.shows(part.view().toPoint(corner[0], corner[1])), "all of it is on the sheet");
        }
        assertEquals(Optional.empty(), MapPart.of("1,2,3"));
        assertEquals(Optional.empty(), MapPart.of("1,2,3,0,0,mi"));
        assertEquals(Optional.empty(), MapPart.of("1,2,3,4,5,leagues"));
    }
}
