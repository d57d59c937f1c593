package org.entente.areas.agreements;

import java.time.LocalDate;
import org.entente.record.Authority;
import org.entente.record.ByAction;
import org.entente.record.ChildOf;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A version of an agreement's text, put down word for word when it was proposed. It is what people compare, and what they
/// sign: never changed, followed by the next one.
///
/// @param version  its number, counted by whoever proposed it: two that were proposed apart can have the same
/// @param day      when it was proposed
/// @param note     what is new in it
/// @param document the text ([Document])
@RecordKind(value = "wording", changedBy = Authority.OWNER)
public record Wording(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required @ByAction String version,
        @Listed @ByAction @Nullable LocalDate day,
        @Lines String note,
        @Lines @ByAction String document) {}
