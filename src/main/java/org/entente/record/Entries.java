package org.entente.record;

import java.util.List;

/// Entries of logs that a record names: each `[log, seq, hash]`, followed for an erasure by the list of registers that
/// are to read «erased». One field; made and read by the program, never typed by a person.
///
/// @param named as the log has it
public record Entries(List<Object> named) {
    /// Copies the list.
    public Entries {
        named = List.copyOf(named);
    }
}
