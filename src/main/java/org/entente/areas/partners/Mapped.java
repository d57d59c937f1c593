package org.entente.areas.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.geo.Point;
import org.entente.record.Kind;
import org.entente.record.Place;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

/// The partners that have a point on the map, and from where we look at them.
///
/// @param partners by distance from our place, else by name
/// @param pointless how many have none
/// @param ours     our own place; null where nobody has said where it is
public record Mapped(List<Mark> partners, int pointless, @Nullable Home ours) {
    private static final double MILLION = 1_000_000;
    private static final int PAGE = 2_000;

    /// Distance to the edge of a ring, in miles, as the network guide draws them.
    public static final List<Integer> RINGS = List.of(100, 200);

    /// Our own place.
    public record Home(RecordId id, String name, Point point) {}

    /// A partner on the map.
    ///
    /// @param place      what people call where it is; may be empty
    /// @param group      the sort of network it belongs to by its first kind; null where it has none
    /// @param kilometres from our place; −1 where that is not known
    public record Mark(
            RecordId id,
            String title,
            String place,
            PartnerKind.@Nullable Group group,
            Point point,
            double kilometres) {}

    /// Reads all partners, some thousand at a time.
    public static Mapped of(Records records) {
        Home ours = home(records).orElse(null);
        Kind<Partner> kind = records.kinds().of(Partner.class);
        List<Mark> marks = new ArrayList<>();
        int all = 0;
        List<Item> page;
        do {
            page = records.list(new Query(kind, "", null, false, all, PAGE));
            all += page.size();
            for (Item item : page) {
                Partner partner = item.as(Partner.class);
                Point point = point(partner.place());
                if (point != null) {
                    double far = ours == null ? -1 : ours.point().distance(point);
                    marks.add(new Mark(item.id(), item.title(), name(partner.place()), group(partner), point, far));
                }
            }
        } while (page.size() == PAGE);
        int pointless = all - marks.size();
        marks.sort(
                Comparator.comparingDouble(Mark::kilometres).thenComparing(Mark::title, String.CASE_INSENSITIVE_ORDER));
        return new Mapped(List.copyOf(marks), pointless, ours);
    }

    /// Where we are: the record of it that was made first counts.
    public static Optional<Home> home(Records records) {
        return records.list(Query.all(records.kinds().of(OurPlace.class))).stream()
                .filter(item -> point(item.as(OurPlace.class).place()) != null)
                .min(Comparator.comparing(Item::id))
                .map(item -> {
                    Point point = point(item.as(OurPlace.class).place());
                    return new Home(item.id(), item.title(), java.util.Objects.requireNonNull(point));
                });
    }

    /// The point of a place; null where only its name is known.
    public static @Nullable Point point(@Nullable Place place) {
        return place == null || place.latitude() == null || place.longitude() == null
                ? null
                : new Point(place.latitude() / MILLION, place.longitude() / MILLION);
    }

    private static String name(@Nullable Place place) {
        return place == null ? "" : place.name();
    }

    private static PartnerKind.@Nullable Group group(Partner partner) {
        return partner.kinds().stream().sorted().findFirst().map(PartnerKind::group).orElse(null);
    }
}
