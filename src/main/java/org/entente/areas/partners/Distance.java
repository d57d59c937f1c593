package org.entente.areas.partners;

import java.util.Optional;
import org.entente.geo.Point;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.text.Text;

/// How far a partner is from our place: worked out, never stored.
///
/// @param kilometres along the great circle
public record Distance(double kilometres) {
    /// The rings that the network guide draws around a community, in the unit that is used.
    public enum Band {
        UNDER_100,
        TO_200,
        OVER_200
    }

    /// Of a partner; empty where nobody has said where it is, or where we are. Reads the store.
    public static Optional<Distance> of(Records records, Item partner) {
        Point there = Mapped.point(partner.as(Partner.class).place());
        return there == null
                ? Optional.empty()
                : Mapped.home(records).map(ours -> new Distance(ours.point().distance(there)));
    }

    /// Which ring it lies in.
    ///
    /// @param miles whether the rings are reckoned in miles; else in kilometres
    public Band band(boolean miles) {
        double far = miles ? kilometres / Point.MILE : kilometres;
        return far < 100 ? Band.UNDER_100 : far <= 200 ? Band.TO_200 : Band.OVER_200;
    }

    /// «12 mi (20 km), under 100 miles».
    public String words(Text text, boolean miles) {
        String far = text.of("map.far", Math.round(kilometres / Point.MILE), Math.round(kilometres));
        String unit = text.of(miles ? "distance.miles" : "distance.kilometres");
        return far + ": " + text.of("distance." + band(miles), unit);
    }

    /// «12 mi (under 100)»: the same in a cell, in one unit.
    String brief(Text text, boolean miles) {
        long far = Math.round(miles ? kilometres / Point.MILE : kilometres);
        return text.of("distance.brief." + band(miles), text.of(miles ? "distance.mi" : "distance.km", far));
    }
}
