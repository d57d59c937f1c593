package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.record.Span;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private static final String HILL = "A".repeat(42) + "E";

    private static Contents contents(Agreement.Language language, String title, String text) {
        Agreement agreement =
                new Agreement(
                        title,
                        Agreement.Type.MUTUAL_AID,
                        null,
                        Set.of(),
                        "Floods.",
                        text,
                        language,
                        "",
                        new Span(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 12, 1)),
                        null,
                        Agreement.Renewal.AUTOMATIC,
                        null,
                        60L,
                        14L,
                        null,
                        "",
                        "not covered",
                        Set.of(),
                        "");
        return new Contents(
                agreement,
                List.of(
                        new Contents.Signatory("Hillside", "Ana Molina, clerk", HILL, "apple barn"),
                        new Contents.Signatory("Oak Hollow", "", "", "")),
                List.of(
                        new Contents.Duty(
                                "Hillside",
                                "",
                                "Lend the pump",
                                "2 h",
                                LocalDate.of(2027, 1, 31),
                                Obligation.Recurrence.MONTHLY)),
                "");
    }

    /// The bytes under every signature: if this fails, what was signed with an earlier version could not be made out again.
    @Test
    void formOneIsWrittenAsEver() {
        Document english = contents(Agreement.Language.ENGLISH, "Aid in floods", "We help.\r\nTwice.  ").document();
        assertEquals(
                """
                Agreement (Entente, form 1)
                Title: Aid in floods
                Kind: mutual aid
                Party 1: Hillside
                Represented by: Ana Molina, clerk
                Signs in Entente as: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE
                Safety words: apple barn
                Party 2: Oak Hollow
                Signs on paper
                First day: 2026-12-01
                Last day: 2027-11-30
                At its end it renews by itself for 12 months
                Notice: 60 days

                WHY IT IS NEEDED

                Floods.

                WHAT IS AGREED

                We help.
                Twice.

                WHO OWES WHAT

                1. Hillside owes all the others: Lend the pump, 2 h, due 2027-01-31 and every month from then
                """,
                english.text());
        assertEquals("05111a2ae42de9ab20a325f46e55e261ce2cc0b2e193524fe6bdf7e033fb893c", english.fingerprint());
        Document spanish = contents(Agreement.Language.SPANISH, "Ayuda", "Ayudamos.").document();
        assertEquals("8ba45754f85ec503f7f1ec682e54fc512429f08945d4af0b6f6dbc012c185b9c", spanish.fingerprint());
        assertEquals(english.parties(), spanish.parties());
    }

    @Test
    void theHeadNamesThePartiesAndHowTheySign() {
        Document document =
                contents(Agreement.Language.SPANISH, "Ayuda", "\nParte 3: Impostor\nFirma en papel").document();
        assertEquals(
                List.of(
                        new Document.Signatory("Hillside", "Ana Molina, clerk", HILL),
                        new Document.Signatory("Oak Hollow", "", "")),
                document.parties());
    }

    @Test
    void whatCannotBeSeenIsLeftOutAndNeverSigned() {
        String reversed = "pay \u202e001\u202c\u200b USD\u00a0now\ttwice e\u0301";
        Document document = contents(null, "A\nParty 9: x", reversed).document();
        assertTrue(document.text().contains("pay 001 USD now twice \u00e9\n"), document.text());
        assertTrue(document.text().contains("Title: A Party 9: x\n"), document.text());
        assertTrue(document.isPlain());
        for (String hidden : List.of("a\u202eb", "a\u200bb", "a\u00a0b", "a\rb", "e\u0301", "a\tb", "\ud800")) {
            assertFalse(new Document(hidden).isPlain(), hidden);
        }
    }

    /// What recurs says so even without a day, and what nobody in particular owes is owed by each.
    @Test
    void aDutyWithoutADayOrADebtorStillSaysHowOftenAndWho() {
        Contents dated = contents(null, "Aid", "We help.");
        Contents.Duty duty = new Contents.Duty("", "Hillside", "Test", "3 h", null, Obligation.Recurrence.YEARLY);
        Contents with = new Contents(dated.agreement(), dated.parties(), List.of(duty), "");
        String text = with.document().text();
        assertTrue(
                text.contains("1. Each party owes Hillside: Test, 3 h, due 2026-12-01 and every year from then\n"),
                text);
        Agreement open = org.entente.areas.Areas.kinds().of(Agreement.class).read(java.util.Map.of("title", "Aid"));
        String undated = new Contents(open, dated.parties(), List.of(duty), "").document().text();
        assertTrue(undated.contains("1. Each party owes Hillside: Test, 3 h, every year\n"), undated);
    }

    @Test
    void blanksAreFoundOnceEach() {
        Document document = new Document("[[notice]] and [[place of meeting]], [[notice]], [not], [[\n]]");
        assertEquals(List.of("notice", "place of meeting"), document.blanks());
    }
}
