package org.entente.areas.partners;

import java.util.Set;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// What works well and others may take up, or what went wrong and others may be spared.
///
/// @param what    how it is done, or what happened
/// @param triedAt where
/// @param adopters who has taken it up
@RecordKind("practice")
public record Practice(
        @Title @Required String name,
        @Listed @Nullable Type type,
        @Lines String what,
        @Listed @RefersTo(Partner.class) Set<RecordId> triedAt,
        @Listed @RefersTo(Partner.class) Set<RecordId> adopters,
        @Lines String notes,
        Set<String> tags) {

    /// Which of the two.
    public enum Type {
        BEST_PRACTICE,
        LESSON
    }
}
