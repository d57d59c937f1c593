package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.record.RecordId;
import org.entente.record.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 31);

    static Agreement agreement(LocalDate from, LocalDate to, Agreement.Renewal renewal, Long months, Long notice) {
        return new Agreement(
                "Mill",
                null,
                null,
                Set.of(),
                "",
                "",
                null,
                "",
                new Span(from, to),
                6L,
                renewal,
                months,
                notice,
                10L,
                null,
                "",
                "",
                Set.of(),
                "");
    }

    private static Term term(LocalDate to, Agreement.Renewal renewal, Long months, Step... steps) {
        return new Term(agreement(START, to, renewal, months, 30L), List.of(steps));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// What ends on the 31st is renewed to the last day of short months and comes back to the 31st.
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-31",
        "2026-01-30, 2026-01-31",
        "2026-01-31, 2026-02-28",
        "2026-02-28, 2026-03-31",
        "2026-04-15, 2026-04-30",
        "2028-02-01, 2028-02-29"
    })
    void anAutomaticRenewalBeginsTheNextTermByItself(String today, String end) {
        Term term = term(day("2026-01-31"), Agreement.Renewal.AUTOMATIC, 1L);
        assertEquals(day(end), term.endOn(day(today)));
    }

    @Test
    void oneActsBeforeNoticeIsDue() {
        Term term = term(day("2027-03-31"), Agreement.Renewal.AUTOMATIC, 12L);
        assertEquals(day("2027-03-01"), term.noticeBy(day("2026-06-01")));
        assertEquals(day("2027-02-19"), term.actBy(day("2026-06-01")));
        assertEquals(day("2028-02-20"), term.actBy(day("2027-04-01")), "in the next term");
    }

    @Test
    void noticeInTimeEndsTheTermAndLateNoticeTheNext() {
        Term term = term(day("2027-03-31"), Agreement.Renewal.AUTOMATIC, 12L);
        assertEquals(day("2027-03-31"), term.endAfterNotice(day("2027-03-01")));
        assertEquals(day("2028-03-31"), term.endAfterNotice(day("2027-03-02")));
        Term decided = term(day("2027-03-31"), Agreement.Renewal.BY_DECISION, 12L);
        assertEquals(day("2027-03-31"), decided.endAfterNotice(day("2027-03-02")), "it ends then in any case");
    }

    @Test
    void withoutAnEndNoticeTakesItsDaysAndTheLeastTime() {
        Term term = term(null, Agreement.Renewal.NONE, null);
        assertEquals(
                day("2026-07-31"), term.endAfterNotice(day("2026-03-01")), "nobody leaves in the first six months");
        assertEquals(day("2026-10-01"), term.endAfterNotice(day("2026-09-01")));
        assertNull(term.actBy(day("2026-03-01")));
    }

    @Test
    void aDecisionMovesTheEnd() {
        RecordId any = RecordId.of("a".repeat(32), 1);
        Step renewal = new Step(any, "a", "Hillside", Step.What.RENEWAL, START, day("2028-03-31"), "meeting");
        Term term = term(day("2027-03-31"), Agreement.Renewal.BY_DECISION, 12L, renewal);
        assertEquals(day("2028-03-31"), term.endOn(day("2027-01-01")));
        assertEquals(1, term.renewalsBy(day("2027-01-01")));
    }
}
