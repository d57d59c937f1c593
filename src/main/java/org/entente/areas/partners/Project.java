package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.Set;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Span;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Something done together with partners, from a first pilot on.
///
/// @param coordinator who holds it together
/// @param runs        start and end
/// @param reviewOn    when it is to be reviewed
/// @param reviewedOn  when it was
/// @param outcome     what came of it, and what was learnt
@RecordKind("project")
public record Project(
        @Title @Required String name,
        @Listed @Nullable Type type,
        @Listed @RefersTo(Partner.class) Set<RecordId> partners,
        @Listed @RefersTo(Person.class) @Nullable RecordId coordinator,
        @Listed @Nullable Span runs,
        @Listed @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn,
        @Lines String outcome,
        @Lines String notes,
        Set<String> tags) {

    /// What sort of project.
    public enum Type {
        PILOT,
        JOINT,
        RESEARCH
    }
}
