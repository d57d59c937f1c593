package org.entente.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.Seeds;
import org.entente.areas.Areas;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.PartnerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    private final Kinds kinds = Areas.kinds();

    @Test
    void aJavaRecordSaysWhatItsFieldsAre() {
        Kind<Partner> partner = kinds.of(Partner.class);
        assertEquals("name", partner.title().name());
        assertEquals(FieldType.CHOICES, partner.field("kinds").type());
        assertTrue(partner.field("kinds").choices().contains("co-operative-business"));
        assertTrue(partner.field("sensitivities").personal());
        assertEquals(FieldType.PLACE, partner.field("place").type());
        assertEquals(List.of("partner"), kinds.of(Agreement.class).field("parties").refersTo());
        assertThrows(Refusal.class, () -> partner.field("nothing"));
        assertThrows(Refusal.class, () -> kinds.named("nothing"));
    }

    @Test
    void mergedValuesBecomeTheJavaRecord() {
        Partner partner =
                kinds.of(Partner.class)
                        .read(
                                Map.of(
                                        "name",
                                        "Mill",
                                        "kinds",
                                        List.of("land-trust", "from-a-newer-version"),
                                        "fit",
                                        4L));
        assertEquals("Mill", partner.name());
        assertEquals(Set.of(PartnerKind.LAND_TRUST), partner.kinds());
        assertEquals(4L, partner.fit());
        assertNull(partner.place());
        assertEquals("", partner.notes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner|place|North Barn (44.91, -92.85)|North Barn (44.91, -92.85)",
                "partner|place|44.910000,-92.85|44.91, -92.85",
                "partner|place|Mill Yard|Mill Yard",
                "partner|kinds|Land trust, agency|agency, land-trust",
                "partner|tags|b; a, b|a, b",
                "agreement|runs|2026-05-01..2027-05-01|2026-05-01..2027-05-01",
                "agreement|runs|2026-05-01..|2026-05-01..",
                "resource|value|1250.5 USD|1250.50 USD",
                "resource|deposit|1,5 h|1.5 h",
                "resource|fee|20 Hearts|20 Hearts",
                "resource|service_due|2026-02-28|2026-02-28",
                "person|do_not_mail|Yes|true",
                "partner|email|ana@mill.example|ana@mill.example"
            })
    void whatIsTypedIsReadAndWrittenBack(String kind, String name, String typed, String printed) {
        Field field = kinds.named(kind).field(name);
        Object value = field.parse(typed);
        assertTrue(field.accepts(value));
        assertEquals(printed, field.print(value));
        assertEquals(value, field.parse(field.print(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partner|place|X (91, 0)",
                "partner|kinds|nonsense",
                "partner|fit|6",
                "partner|size|many",
                "partner|email|ana",
                "agreement|runs|2026-05-01..2026-05-01",
                "agreement|runs|2026-05-01",
                "agreement|review_on|2026-02-30",
                "resource|value|12.345 USD",
                "resource|value|USD",
                "phone|number|call me",
                "agreement|parties|riverbend"
            })
    void whatDoesNotFitIsRefusedWithTheFieldsName(String kind, String name, String typed) {
        Field field = kinds.named(kind).field(name);
        Refusal refusal = assertThrows(Refusal.class, () -> field.parse(typed));
        assertEquals(Problem.FIELD_VALUE, refusal.problem());
        assertEquals(name, refusal.details()[0]);
    }

    @ParameterizedTest
    @Seeds({1, 2, 3})
    void betweenTwoOrderKeysThereIsAlwaysAnother(long seed) {
        Random random = new Random(seed);
        TreeSet<String> keys = new TreeSet<>(Set.of(OrderKey.after(null)));
        for (int i = 0; i < 2_000; i++) {
            List<String> sorted = List.copyOf(keys);
            int at = random.nextInt(sorted.size() + 1);
            String low = at == 0 ? null : sorted.get(at - 1);
            String high = at == sorted.size() ? null : sorted.get(at);
            String key = OrderKey.between(low, high);
            assertTrue(low == null || low.compareTo(key) < 0, "seed " + seed);
            assertTrue(high == null || key.compareTo(high) < 0, "seed " + seed);
            assertTrue(!key.endsWith("a") && keys.add(key), "seed " + seed);
        }
    }

    @Test
    void datesOfTheJavaRecordAreDates() {
        Agreement agreement =
                kinds.of(Agreement.class)
                        .read(
                                Map.of(
                                        "title",
                                        "T",
                                        "runs",
                                        kinds.of(Agreement.class).field("runs").parse("2026-05-01..")));
        assertEquals(LocalDate.of(2026, 5, 1), agreement.runs().from());
        assertNull(agreement.runs().to());
    }
}
