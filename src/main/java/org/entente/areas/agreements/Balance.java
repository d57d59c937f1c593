package org.entente.areas.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.record.Amount;

/// What each party has given the others and got from them under an agreement, by what was done. Units are never added up
/// with one another: hours stay hours.
///
/// @param lines by unit, then by party
public record Balance(List<Line> lines) {
    /// What a party gave and got of one unit.
    ///
    /// @param given    in the unit's smallest part, as in [Amount]
    /// @param received the same
    public record Line(String unit, String party, long given, long received) {
        /// What it gave more than it got; below zero where it got more.
        public long net() {
            return given - received;
        }
    }

    /// Works it out. What is owed to all the others counts as given, and as got by nobody in particular.
    public static Balance of(Dossier dossier, Schedule schedule) {
        Map<String, Map<String, long[]>> units = new TreeMap<>();
        for (Occurrence one : schedule.occurrences()) {
            Amount amount = one.met() == null ? null : one.met().amount();
            if (amount != null) {
                Map<String, long[]> parties = units.computeIfAbsent(amount.unit(), u -> new TreeMap<>());
                add(parties, dossier.name(one.owed().value().debtor()), 0, amount.quantity());
                add(parties, dossier.name(one.owed().value().creditor()), 1, amount.quantity());
            }
        }
        List<Line> lines = new ArrayList<>();
        units.forEach((unit, parties) ->
                parties.forEach((party, sums) -> lines.add(new Line(unit, party, sums[0], sums[1]))));
        return new Balance(lines);
    }

    private static void add(Map<String, long[]> parties, String party, int side, long quantity) {
        if (!party.isEmpty()) {
            parties.computeIfAbsent(party, p -> new long[2])[side] += quantity;
        }
    }
}
