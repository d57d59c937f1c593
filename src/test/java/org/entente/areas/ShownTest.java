package org.entente.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.text.Text;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final RecordId RESOURCE = RecordsInMemory.id(1);

    private final RecordsInMemory records = new RecordsInMemory();

    private String shown(Locale language, String field, Object value) {
        records.put(RESOURCE, "resource", Map.of("name", "Tractor", field, value));
        Item item = records.find(RESOURCE).orElseThrow();
        return Shown.of(records, Text.in(language), List.of(item)).value(item, item.kind().field(field));
    }

    @Test
    void amountsHaveTheDecimalsAndSignsOfTheCountry() {
        Map<String, Object> money = Map.of("quantity", 1_234_550L, "unit", "USD");
        assertEquals("12,345.50 USD", shown(Locale.US, "value", money));
        assertEquals("12.345,50 USD", shown(Locale.of("es", "ES"), "value", money));
        assertEquals("1.5 h", shown(Locale.US, "fee", Map.of("quantity", 90L, "unit", "min")));
    }

    @Test
    void choicesAndDaysAreInTheReadersLanguage() {
        assertEquals("A little worn", shown(Locale.US, "condition", "minor-wear"));
        assertEquals("Poco desgaste", shown(Locale.of("es"), "condition", "minor-wear"));
        assertEquals("3 May 2026", shown(Locale.UK, "service_due", "2026-05-03"));
    }

    @Test
    void aWordFromANewerVersionStandsAsItIs() {
        assertEquals("on-the-moon", shown(Locale.US, "condition", "on-the-moon"));
    }

    @Test
    void referencesAreNamesOrElseAShortNumber() {
        records.put(RecordsInMemory.id(2), "partner", Map.of("name", "Hillside"));
        assertEquals("Hillside", shown(Locale.US, "custodian", RecordsInMemory.id(2).text()));
        assertEquals("bbbb-3", shown(Locale.US, "custodian", RecordsInMemory.id(3).text()));
    }

    @Test
    void emptyIsEmpty() {
        records.put(RESOURCE, "resource", Map.of("name", "Tractor"));
        Item item = records.find(RESOURCE).orElseThrow();
        item.kind().fields().stream()
                .filter(field -> !field.title())
                .forEach(field ->
                        assertEquals("", Shown.of(records, Text.in(Locale.US), List.of(item)).value(item, field)));
    }
}
