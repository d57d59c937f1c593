package org.entente.areas.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.areas.agreements.Agreement.Status;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.jspecify.annotations.Nullable;

/// Which steps may be entered when, and by whom: by a party alone; notice, renewal and an end only of what is in force;
/// an end and a change of a signed text with the reason.
final class StepRules implements Rule {
    @Override
    public void check(Intent intent, Records before) {
        for (Proposed proposed : intent.of(Step.class)) {
            Optional<Dossier> dossier = AgreementRules.dossier(before, proposed.values().get("agreement"));
            Item old = proposed.before();
            if (dossier.isPresent() && old == null) {
                entered(proposed.as(Step.class), dossier.get(), SigningRules.us(before));
            } else if (dossier.isPresent() && !AgreementRules.isAgreementMoved(dossier.get(), intent)) {
                requireKept(proposed, Objects.requireNonNull(old), intent.undo());
            }
        }
    }

    /// A step that was entered stays: others go by it. Only the save that entered it can be undone, and not after it has ended
    /// the agreement; its reason can be put better.
    private static void requireKept(Proposed proposed, Item old, boolean undo) {
        boolean gone = proposed.deleted() && !old.deleted();
        boolean over = hasEndedIt(old.as(Step.class), LocalDate.now(ZoneId.systemDefault()));
        if ((gone && (!undo || over)) || Stream.of("by", "what", "day", "until").anyMatch(proposed::changes)) {
            throw new Refusal(Problem.STEP_KEPT);
        }
    }

    /// Whether a step had ended the agreement before a day. On the day itself a slip can still be put right.
    private static boolean hasEndedIt(Step step, LocalDate day) {
        boolean ends = step.what() == Step.What.NOTICE || step.what() == Step.What.END;
        return ends && step.until() != null && step.until().isBefore(day);
    }

    private static void entered(Step step, Dossier dossier, String us) {
        if (!PartyRules.isParty(dossier, us)) {
            throw new Refusal(Problem.NOT_A_PARTY);
        }
        LocalDate day = step.day();
        Step.What what = step.what();
        if (day == null || what == null) {
            throw new Refusal(Problem.FIELD_REQUIRED, day == null ? "day" : "what");
        }
        Standing standing = Standing.of(dossier, day);
        switch (what) {
            case CONSENT -> consent(dossier);
            case CHANGE -> {
                requireReason(step);
                if (!dossier.isFrozen()) {
                    throw new Refusal(Problem.AGREEMENT_STEP, "negotiating");
                }
            }
            case NOTICE -> notice(step, dossier, standing, day);
            case NOTICE_WITHDRAWN -> {
                Row<Step> notice = standing.notice();
                if (notice == null || !notice.item().owner().equals(us)) {
                    throw new Refusal(Problem.AGREEMENT_STEP, "active");
                } else if (hasEndedIt(notice.value(), day)) {
                    throw new Refusal(Problem.NOT_IN_FORCE);
                }
            }
            case RENEWAL -> renewal(step, dossier, standing, day);
            case END -> {
                requireReason(step);
                if ((!standing.isInForce() && standing.status() != Status.SIGNED) || step.until() == null) {
                    throw new Refusal(Problem.NOT_IN_FORCE);
                }
                LocalDate start = Standing.term(dossier).start();
                if (start != null) {
                    requireNotBefore(step.until(), start);
                }
            }
        }
    }

    private static void consent(Dossier dossier) {
        Version latest = dossier.latest().orElseThrow(() -> new Refusal(Problem.NOTHING_PROPOSED));
        if (!latest.document().blanks().isEmpty()) {
            throw new Refusal(Problem.SIGN_BLANKS, String.join(", ", latest.document().blanks()));
        }
    }

    private static void notice(Step step, Dossier dossier, Standing standing, LocalDate day) {
        if (!standing.isInForce() || standing.status() == Status.IN_NOTICE) {
            throw new Refusal(Problem.NOT_IN_FORCE);
        }
        LocalDate earliest = Standing.term(dossier).endAfterNotice(day);
        requireNotBefore(step.until(), earliest);
    }

    private static void requireNotBefore(@Nullable LocalDate until, LocalDate earliest) {
        if (until == null || until.isBefore(earliest)) {
            throw new Refusal(Problem.NOTICE_TOO_LATE, earliest.toString());
        }
    }

    private static void renewal(Step step, Dossier dossier, Standing standing, LocalDate day) {
        requireReason(step);
        LocalDate end = Standing.term(dossier).endOn(day);
        boolean open =
                (standing.isInForce() && standing.status() != Status.IN_NOTICE)
                        || standing.next() == Standing.Next.DECIDE_RENEWAL;
        if (!open || end == null || dossier.agreement().renewal() == Agreement.Renewal.NONE) {
            throw new Refusal(Problem.NOT_IN_FORCE);
        }
        requireNotBefore(step.until(), end.plusDays(1));
    }

    private static void requireReason(Step step) {
        if (step.reason().isBlank()) {
            throw new Refusal(Problem.REASON_NEEDED);
        }
    }
}
