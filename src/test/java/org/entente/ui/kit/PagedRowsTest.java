package org.entente.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.entente.areas.partners.Partner;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private static final Kind<Partner> KIND = new Kind<>(Partner.class);
    private static final String NAME = "a".repeat(32);

    private final List<Integer> missing = new ArrayList<>();
    private final PagedRows rows = new PagedRows(missing::add);

    @Test
    void rowsStayAndGetAnotherContent() {
        rows.replace(Map.of(0, contents(1, 2)), Map.of(), OptionalInt.of(2));
        PagedRows.Row first = rows.getFirst();
        List<String> changes = new ArrayList<>();
        rows.addListener(
                (ListChangeListener<PagedRows.Row>)
                        change -> {
                            while (change.next()) {
                                changes.add(
                                        change.getFrom() + "-" + change.getRemovedSize() + "+" + change.getAddedSize());
                            }
                        });
        rows.replace(Map.of(0, contents(3, 3)), Map.of(id(3), Map.of("timing", "late")), OptionalInt.of(1));
        assertSame(first, rows.getFirst());
        assertEquals(id(3), item(0).id());
        assertEquals(Map.of("timing", "late"), first.worked().get());
        assertEquals(List.of("1-1+0"), changes);
        assertEquals(1, rows.size());
    }

    @Test
    void thePageThatIsLookedAtIsAskedForOnce() {
        rows.replace(Map.of(0, contents(1, PagedRows.PAGE)), Map.of(), OptionalInt.empty());
        assertFalse(rows.countedProperty().get());
        rows.counted(3 * PagedRows.PAGE);
        assertTrue(rows.countedProperty().get());
        rows.look(0, PagedRows.PAGE + 9);
        assertEquals(List.of(1), missing);
        rows.fill(1, contents(51, 2 * PagedRows.PAGE), Map.of());
        rows.look(0, PagedRows.PAGE + 9);
        assertEquals(List.of(1), missing);
        assertEquals(id(52), item(51).id());
    }

    @Test
    void whatStoodInRowsThatAreNotReadAnewIsGone() {
        rows.replace(
                Map.of(0, contents(1, PagedRows.PAGE), 1, contents(51, 2 * PagedRows.PAGE)),
                Map.of(),
                OptionalInt.of(2 * PagedRows.PAGE));
        PagedRows.Row seen = rows.get(70);
        rows.replace(Map.of(0, contents(1, 30)), Map.of(), OptionalInt.empty());
        assertEquals(id(30), item(29).id());
        assertNull(rows.get(30).item());
        assertSame(seen, rows.get(70));
        assertNull(seen.item());
        assertEquals(List.of(1), missing);
        assertEquals(2 * PagedRows.PAGE, rows.size());
        rows.counted(30);
        assertEquals(30, rows.size());
        rows.fill(1, contents(51, 60), Map.of()); // an answer that comes too late
        rows.counted(60);
        assertNull(rows.get(55).item());
    }

    private Item item(int row) {
        return java.util.Objects.requireNonNull(rows.get(row).item());
    }

    private static List<PagedRows.Content> contents(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        new PagedRows.Content(
                                new Item(
                                        id(number),
                                        KIND,
                                        new SpaceId(NAME),
                                        "",
                                        Map.of(),
                                        Map.of(),
                                        Set.of(),
                                        false,
                                        0,
                                        Instant.EPOCH),
                                Map.of(),
                                ""))
                .toList();
    }

    private static RecordId id(int number) {
        return RecordId.of(NAME, number);
    }
}
