package org.entente.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Obligation;
import org.entente.areas.crisis.CrisisContact;
import org.entente.areas.sharing.Resource;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Conflict;
import org.entente.store.Contact;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.sync.exchange.Look;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Works out what needs somebody's attention. Knows no window; reads the store, so never on the window's thread.
public final class Needs {
    /// How many days ahead one is told.
    static final int AHEAD = 90;

    /// Days after which a community counts as silent.
    static final int SILENT = Matters.SILENT;

    private static final Set<Agreement.Status> OVER = Set.of(Agreement.Status.EXPIRED, Agreement.Status.TERMINATED);

    private final Records records;
    private final List<Contact> contacts;
    private final LocalDate today;
    private final List<Need> needs = new ArrayList<>();

    /// What sort of thing it is, in the order of the headings on the screen.
    public enum Sort {
        BETWEEN,
        CONFLICT,
        WAITS,
        ACT_BY,
        OBLIGATION,
        REVIEW,
        SERVICE,
        CHECK_NUMBERS,
        VERIFY,
        SILENT,
        ARRIVED
    }

    /// One line on Today.
    ///
    /// @param title  the record or community
    /// @param due    by when; null where there is no day
    /// @param detail more words from records: what is owed
    /// @param record where one click leads; null for the screen of its sort
    public record Need(Sort sort, String title, @Nullable LocalDate due, String detail, @Nullable RecordId record) {
        /// Whether its day is past.
        public boolean isLate(LocalDate today) {
            return due != null && due.isBefore(today);
        }
    }

    /// What the exchange folder has to say: files that cannot be brought in, and what came in over the last day.
    static List<Need> of(@Nullable Look look, Clock clock, Text text) {
        List<Need> needs = new ArrayList<>();
        if (look != null) {
            look.waiting().forEach(waits -> needs.add(new Need(Sort.WAITS, waits.file(), null, "", null)));
            Instant day = clock.instant().minus(Duration.ofDays(1));
            for (Look.Arrived one : look.recent().stream().filter(a -> a.at().isAfter(day)).toList()) {
                String detail = text.of("today.arrived.detail", one.entries(), text.time(one.at()));
                needs.add(new Need(Sort.ARRIVED, one.from(), null, detail, null));
            }
        }
        return needs;
    }

    /// What a person has to do between communities, apart from what other sections tell.
    static List<Need> of(List<Matter> matters, Text text) {
        return matters.stream()
                .filter(matter -> matter.topic().isPressing() && matter.topic() != Matter.Topic.STALE)
                .map(matter -> new Need(Sort.BETWEEN, MatterWords.heading(text, matter), null, "", null))
                .toList();
    }

    private Needs(Records records, List<Contact> contacts, LocalDate today) {
        this.records = records;
        this.contacts = contacts;
        this.today = today;
    }

    /// All that needs attention, by sort and day.
    public static List<Need> of(Records records, List<Contact> contacts, Clock clock) {
        Needs needs = new Needs(records, contacts, LocalDate.now(clock));
        needs.conflicts();
        needs.agreements();
        needs.resources();
        needs.crisisContacts();
        needs.communities();
        needs.needs.sort(
                Comparator.comparing(Need::sort)
                        .thenComparing(Need::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Need::title, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(needs.needs);
    }

    private List<Item> all(Class<? extends Record> type) {
        return records.list(Query.all(records.kinds().of(type)));
    }

    private boolean isNear(@Nullable LocalDate day) {
        return day != null && day.isBefore(today.plusDays(AHEAD + 1));
    }

    private void conflicts() {
        for (Conflict conflict : records.conflicts()) {
            needs.add(new Need(Sort.CONFLICT, conflict.title(), null, "", null));
        }
    }

    private void agreements() {
        Kind<Obligation> obligations = records.kinds().of(Obligation.class);
        for (Item item : all(Agreement.class)) {
            Agreement agreement = item.as(Agreement.class);
            if (agreement.status() != null && OVER.contains(agreement.status())) {
                continue;
            }
            LocalDate actBy = actBy(agreement);
            if (actBy != null && isNear(actBy) && agreement.runs() != null && !isPast(agreement.runs().to())) {
                needs.add(new Need(Sort.ACT_BY, item.title(), actBy, "", item.id()));
            }
            if (isNear(agreement.reviewOn())) {
                needs.add(new Need(Sort.REVIEW, item.title(), agreement.reviewOn(), "", item.id()));
            }
            for (Item row : records.children(item.id(), obligations)) {
                Obligation owed = row.as(Obligation.class);
                if (isNear(owed.due()) && !Boolean.TRUE.equals(owed.done())) {
                    needs.add(new Need(Sort.OBLIGATION, item.title(), owed.due(), owed.what(), item.id()));
                }
            }
        }
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && day.isBefore(today);
    }

    /// The day somebody has to act: the end, less the notice, less the time we need before it.
    static @Nullable LocalDate actBy(Agreement agreement) {
        LocalDate end = agreement.runs() == null ? null : agreement.runs().to();
        if (end == null) {
            return null;
        }
        long notice = agreement.noticeDays() == null ? 0 : agreement.noticeDays();
        long preparation = agreement.preparationDays() == null ? 0 : agreement.preparationDays();
        return end.minusDays(notice + preparation);
    }

    private void resources() {
        for (Item item : all(Resource.class)) {
            LocalDate due = item.as(Resource.class).serviceDue();
            if (isNear(due)) {
                needs.add(new Need(Sort.SERVICE, item.title(), due, "", item.id()));
            }
        }
    }

    private void crisisContacts() {
        for (Item item : all(CrisisContact.class)) {
            LocalDate verified = item.as(CrisisContact.class).verifiedOn();
            if (verified == null || verified.plusYears(1).isBefore(today)) {
                LocalDate due = verified == null ? null : verified.plusYears(1);
                needs.add(new Need(Sort.CHECK_NUMBERS, item.title(), due, "", item.id()));
            }
        }
    }

    private void communities() {
        for (Contact contact : contacts) {
            if (!contact.isVerified()) {
                needs.add(new Need(Sort.VERIFY, contact.name(), null, "", null));
            }
            Instant heard = contact.heard() == null ? contact.met() : contact.heard();
            LocalDate day = heard.atZone(ZoneId.systemDefault()).toLocalDate();
            if (heard.getEpochSecond() > 0 && ChronoUnit.DAYS.between(day, today) > SILENT) {
                needs.add(new Need(Sort.SILENT, contact.name(), day, "", null));
            }
        }
    }
}
