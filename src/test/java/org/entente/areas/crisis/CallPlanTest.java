package org.entente.areas.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.areas.RecordsInMemory;
import org.entente.areas.crisis.CallPlan.Call;
import org.entente.areas.crisis.CallPlan.Standing;
import org.entente.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallPlanTest {
    private static final RecordId TREE = RecordsInMemory.id(1000);

    private final RecordsInMemory records = new RecordsInMemory();

    private void node(int number, int caller) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("tree", TREE.text(), "name", "n" + number));
        values.put("order", String.valueOf((char) ('b' + number % 20)));
        values.put("caller", caller == 0 ? null : RecordsInMemory.id(caller).text());
        records.put(RecordsInMemory.id(number), "call-node", values);
    }

    private CallPlan plan() {
        records.put(TREE, "call-tree", Map.of("title", "Test"));
        return CallPlan.all(records).getFirst();
    }

    private static String drawn(List<Call> calls) {
        return calls.stream()
                .map(call -> call.person().name() + (call.calls().isEmpty() ? "" : "(" + drawn(call.calls()) + ")"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void everybodyStandsUnderTheirCallerInOrder() {
        node(1, 0);
        node(3, 1);
        node(2, 1);
        node(4, 2);
        assertEquals("n1(n2(n4) n3)", drawn(plan().calls()));
        assertEquals(List.of(1, 2, 3, 4), plan().everybody().stream().map(Call::number).toList());
    }

    @Test
    void whoseCallerIsGoneStandsAtTheTop() {
        node(1, 0);
        node(2, 99);
        node(3, 2);
        CallPlan plan = plan();
        assertEquals("n1 n2(n3)", drawn(plan.calls()));
        assertEquals(List.of(Standing.STARTS, Standing.ORPHAN), plan.calls().stream().map(Call::standing).toList());
    }

    @Test
    void aCircleIsOpenedAtItsSmallestIdAndWhatHangsOnItStays() {
        node(1, 0);
        node(2, 5); // hangs on the circle 4 → 5 → 6 → 4, and has a smaller id than all of it
        node(4, 6);
        node(5, 4);
        node(6, 5);
        CallPlan plan = plan();
        assertEquals("n1 n4(n5(n2 n6))", drawn(plan.calls()));
        assertEquals(Standing.LOOP, plan.calls().get(1).standing());
    }

    @Test
    void whoCallsThemselvesIsNotLost() {
        node(1, 1);
        assertEquals("n1", drawn(plan().calls()));
    }

    @Test
    void nobodyIsLostOrTwiceThereHoweverPeopleWereMoved() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(12);
            CallPlanTest other = new CallPlanTest();
            for (int i = 1; i <= size; i++) {
                other.node(i, random.nextInt(size + 3));
            }
            List<RecordId> ids = other.plan().everybody().stream().map(Call::id).toList();
            assertEquals(size, ids.size(), "round " + round);
            assertEquals(
                    IntStream.rangeClosed(1, size).mapToObj(RecordsInMemory::id).collect(Collectors.toSet()),
                    new TreeSet<>(ids));
        }
    }

    @Test
    void aVeryLongChainIsRead() {
        IntStream.rangeClosed(2001, 22_000).forEach(i -> node(i, i == 2001 ? 0 : i - 1));
        assertEquals(20_000, plan().everybody().size());
    }
}
