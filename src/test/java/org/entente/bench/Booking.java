package org.entente.bench;

import org.entente.record.Lines;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Span;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// The reference work's bookings, until the program has its own.
@RecordKind("booking")
public record Booking(
        @Title @Required String item, @Nullable Span during, @Nullable Status status, @Lines String notes) {
    /// As the reference work has them.
    public enum Status {
        ASKED,
        GRANTED,
        OUT,
        BACK
    }
}
