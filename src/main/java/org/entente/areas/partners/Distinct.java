package org.entente.areas.partners;

import java.time.LocalDate;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// That two partners who look alike are two, so that nobody is asked again.
///
/// @param name  both names
/// @param one   one of them
/// @param other the other
/// @param day   when somebody said so
@RecordKind("distinct")
public record Distinct(
        @Title String name,
        @Listed @Required @RefersTo(Partner.class) @Nullable RecordId one,
        @Listed @Required @RefersTo(Partner.class) @Nullable RecordId other,
        @Listed @Nullable LocalDate day) {}
