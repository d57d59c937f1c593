package org.entente.store;

import java.util.List;
import org.entente.record.Kinds;

/// What a program knows of records.
///
/// @param kinds the kinds
/// @param rules what is demanded of a save
public record Model(Kinds kinds, List<Rule> rules) {
    /// Copies the rules.
    public Model {
        rules = List.copyOf(rules);
    }
}
