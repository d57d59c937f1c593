package org.entente.areas.partners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Whether a relationship is kept up.
public enum Freshness {
    /// Nobody knows when there was contact, or it is paused, dormant or ended.
    UNKNOWN,
    FRESH,
    /// It is time to get in touch.
    GOING_STALE,
    /// Twice that time has passed.
    STALE;

    /// Days without contact after which a relationship goes stale, where the partner says nothing else: two months while
    /// it is being built, three once it is formal, half a year before and after. Ours; the guide asks for «consistent
    /// communication» and names no number.
    ///
    /// @return null where no contact is expected
    public static @Nullable Integer limit(@Nullable Phase phase) {
        return switch (phase) {
            case null -> null;
            case RELATIONSHIP_BUILDING -> 60;
            case FORMAL_PARTNERSHIP -> 90;
            case PROSPECT, NETWORK_INTEGRATION -> 180;
            case PAUSED, DORMANT, DEPARTED -> null;
        };
    }

    /// Days without contact after which this relationship goes stale; null where no contact is expected.
    public static @Nullable Long limit(Partner partner) {
        Integer usual = limit(partner.phase());
        return usual == null
                ? null
                : partner.contactEveryDays() == null ? Long.valueOf(usual) : partner.contactEveryDays();
    }

    /// How a relationship is on a day.
    ///
    /// @param last the last contact, or the day the phase began where there was none; null where neither is known
    public static Freshness of(Partner partner, @Nullable LocalDate last, LocalDate today) {
        Long limit = limit(partner);
        if (limit == null || last == null) {
            return UNKNOWN;
        }
        long days = ChronoUnit.DAYS.between(last, today);
        return days < limit ? FRESH : days < 2 * limit ? GOING_STALE : STALE;
    }
}
