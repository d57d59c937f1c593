package org.entente.areas.agreements;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.entente.areas.agreements.Agreement.Status;
import org.jspecify.annotations.Nullable;

/// Where an agreement stands on a day. The last step entered says how far the parties had come; signatures, days and notices
/// say the rest, so that two laptops that hold the same entries agree, whoever was first.
///
/// @param status the state
/// @param end    the first day on which it does not run any more, as far as is known; null without an end
/// @param notice the notice that stands
/// @param next   what is to be done next
public record Standing(Status status, @Nullable LocalDate end, @Nullable Row<Step> notice, Next next) {
    /// What is to be done next.
    public enum Next {
        PROPOSE,
        CONSENT,
        SIGN,
        START,
        ACT,
        END,
        DECIDE_RENEWAL,
        NOTHING
    }

    /// Works it out.
    public static Standing of(Dossier dossier, LocalDate today) {
        Term term = term(dossier);
        Row<Step> ended = last(dossier, Step.What.END);
        Row<Step> notice = notice(dossier);
        Status stored = Objects.requireNonNullElse(dossier.agreement().status(), Status.DRAFT);
        boolean here = dossier.binding().isPresent();
        if (!here && (stored == Status.EXPIRED || (stored == Status.TERMINATED && ended == null))) {
            return new Standing(stored, term.statedEnd(), null, Next.NOTHING);
        }
        boolean signed = stored.compareTo(Status.SIGNED) >= 0 || here;
        if (ended != null) {
            return ended(Objects.requireNonNull(ended.value().until()), Status.ACTIVE, null, today);
        } else if (!signed) {
            return new Standing(stored, term.statedEnd(), null, before(dossier, stored));
        } else if (notice != null) {
            return ended(Objects.requireNonNull(notice.value().until()), Status.IN_NOTICE, notice, today);
        }
        Standing runs = running(term, today);
        return here ? runs : asEntered(stored, dossier, runs);
    }

    /// What was entered before steps were says by its status alone that notice was given, or that it was renewed. Of a text
    /// that was signed here only steps say so, and those are its parties' alone.
    private static Standing asEntered(Status stored, Dossier dossier, Standing runs) {
        boolean told =
                dossier.steps().stream()
                        .map(row -> row.value().what())
                        .anyMatch(what -> what == Step.What.NOTICE || what == Step.What.RENEWAL);
        boolean active = runs.status() == Status.ACTIVE || runs.status() == Status.RENEWED;
        if (told || !active) {
            return runs;
        } else if (stored == Status.IN_NOTICE) {
            return new Standing(Status.IN_NOTICE, runs.end(), null, Next.END);
        }
        return stored == Status.RENEWED ? new Standing(Status.RENEWED, runs.end(), null, runs.next()) : runs;
    }

    private static Standing ended(LocalDate end, Status until, @Nullable Row<Step> notice, LocalDate today) {
        boolean over = !end.isAfter(today);
        return new Standing(over ? Status.TERMINATED : until, end, notice, over ? Next.NOTHING : Next.END);
    }

    private static Next before(Dossier dossier, Status stored) {
        boolean begun = dossier.latest().map(dossier::signing).filter(Signing::isBegun).isPresent();
        return begun
                ? Next.SIGN
                : switch (stored) {
                    case DRAFT -> Next.PROPOSE;
                    case NEGOTIATING -> Next.CONSENT;
                    default -> Next.SIGN;
                };
    }

    private static Standing running(Term term, LocalDate today) {
        LocalDate start = term.start();
        LocalDate end = term.endOn(today);
        if (start != null && start.isAfter(today)) {
            return new Standing(Status.SIGNED, end, null, Next.START);
        } else if (end != null && !end.isAfter(today)) {
            boolean open = term.agreement().renewal() == Agreement.Renewal.BY_DECISION;
            return new Standing(Status.EXPIRED, end, null, open ? Next.DECIDE_RENEWAL : Next.NOTHING);
        }
        Status status = term.renewalsBy(today) > 0 ? Status.RENEWED : Status.ACTIVE;
        return new Standing(status, end, null, end == null ? Next.NOTHING : Next.ACT);
    }

    /// How long it runs.
    public static Term term(Dossier dossier) {
        return new Term(dossier.agreement(), dossier.steps().stream().map(Row::value).toList());
    }

    private static @Nullable Row<Step> last(Dossier dossier, Step.What what) {
        return dossier.steps().stream()
                .filter(row -> row.value().what() == what && row.value().until() != null)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /// The notice that was not taken back by the community that gave it; of several the one that ends it first.
    private static @Nullable Row<Step> notice(Dossier dossier) {
        Row<Step> found = null;
        for (Row<Step> row : dossier.steps()) {
            LocalDate until = row.value().until();
            if (row.value().what() == Step.What.NOTICE && until != null && !isWithdrawn(dossier, row)) {
                LocalDate so = found == null ? null : found.value().until();
                found = so == null || until.isBefore(so) ? row : found;
            }
        }
        return found;
    }

    private static boolean isWithdrawn(Dossier dossier, Row<Step> notice) {
        int at = dossier.steps().indexOf(notice);
        return dossier.steps().stream()
                .skip(at)
                .anyMatch(row ->
                        row.value().what() == Step.What.NOTICE_WITHDRAWN
                                && row.item().owner().equals(notice.item().owner()));
    }

    /// Whether it binds the parties on that day.
    public boolean isInForce() {
        return status == Status.ACTIVE || status == Status.RENEWED || status == Status.IN_NOTICE;
    }

    /// Whether nothing is owed under it any more.
    public boolean isOver() {
        return status == Status.EXPIRED || status == Status.TERMINATED;
    }

    /// The day by which we have to act, while it runs and no notice stands.
    public Optional<LocalDate> actBy(Dossier dossier, LocalDate today) {
        boolean open = (isInForce() || status == Status.SIGNED) && next != Next.END;
        return open ? Optional.ofNullable(term(dossier).actBy(today)) : Optional.empty();
    }
}
