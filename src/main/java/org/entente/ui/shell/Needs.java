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
import org.entente.areas.Areas;
import org.entente.record.RecordId;
import org.entente.store.Conflict;
import org.entente.store.Contact;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.sync.exchange.Look;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.jspecify.annotations.Nullable;

/// Gathers what needs somebody's attention: what lies between communities, and what each area says. Reads the store, so
/// never on the window's thread.
final class Needs {
    private Needs() {}

    /// One line on Today.
    ///
    /// @param sort   the heading it stands under: message `today.SORT`
    /// @param icon   its picture
    /// @param title  the record or community
    /// @param due    by when, or since when for a community that is silent; null where there is no day
    /// @param detail more words from records: what is owed
    /// @param record where one click leads; null for a screen
    /// @param screen the screen it leads to where there is no record
    record Line(
            String sort,
            Icons icon,
            String title,
            @Nullable LocalDate due,
            String detail,
            @Nullable RecordId record,
            String screen) {
        static final String SILENT = "silent";

        private Line(String sort, Icons icon, String title, String detail, String screen) {
            this(sort, icon, title, null, detail, null, screen);
        }

        private Line(org.entente.areas.Need need) {
            this(need.sort(), Icons.ofKind(need.kind()), need.title(), need.due(), need.detail(), need.record(), "");
        }

        /// Whether its day is past.
        boolean isLate(LocalDate today) {
            return due != null && due.isBefore(today) && !sort.equals(SILENT);
        }
    }

    /// All lines, those of one heading together, in the order of the headings.
    static List<Line> of(Session session, @Nullable Look look) {
        Clock clock = session.desk().clock();
        Text text = session.desk().text();
        LocalDate today = session.desk().today();
        List<Line> lines = new ArrayList<>();
        for (Matter matter : Matters.of(session.home(), clock)) {
            if (matter.isPressing() && matter.topic() != Matter.Topic.STALE) {
                lines.add(new Line("between", Icons.BETWEEN, MatterWords.heading(text, matter), "", "matters"));
            }
        }
        for (Conflict conflict : session.desk().records().conflicts()) {
            lines.add(new Line("conflict", Icons.CONFLICT, conflict.title(), "", "conflicts"));
        }
        if (look != null) {
            look.waiting().forEach(file -> lines.add(new Line("waits", Icons.EXCHANGE, file.file(), "", "sync")));
        }
        Areas.needs(session.desk().records(), today).forEach(need -> lines.add(new Line(need)));
        communities(session.desk().store().trust().contacts(), today, lines);
        if (look != null) {
            Instant day = clock.instant().minus(Duration.ofDays(1));
            for (Look.Arrived one : look.recent().stream().filter(a -> a.at().isAfter(day)).toList()) {
                String detail = text.of("today.arrived.detail", one.entries(), text.time(one.at()));
                lines.add(new Line("arrived", Icons.EXCHANGE, one.from(), detail, "sync"));
            }
        }
        return lines;
    }

    private static void communities(List<Contact> contacts, LocalDate today, List<Line> lines) {
        List<Contact> byName =
                contacts.stream().sorted(Comparator.comparing(Contact::name, String.CASE_INSENSITIVE_ORDER)).toList();
        for (Contact contact : byName) {
            if (!contact.isVerified()) {
                lines.add(new Line("verify", Icons.COMMUNITY, contact.name(), "", "communities"));
            }
        }
        for (Contact contact : byName) {
            Instant heard = contact.heard() == null ? contact.met() : contact.heard();
            LocalDate day = heard.atZone(ZoneId.systemDefault()).toLocalDate();
            if (heard.getEpochSecond() > 0 && ChronoUnit.DAYS.between(day, today) > Matters.SILENT) {
                lines.add(new Line(Line.SILENT, Icons.COMMUNITY, contact.name(), day, "", null, "communities"));
            }
        }
    }
}
