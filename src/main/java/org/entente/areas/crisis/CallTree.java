package org.entente.areas.crisis;

import java.time.LocalDate;
import java.util.Set;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Who calls whom, so that a message reaches everyone in a few minutes.
///
/// @param purpose  when it is used
/// @param script   the words each caller reads out
/// @param testedOn when it was last rehearsed
@RecordKind("call-tree")
public record CallTree(
        @Title @Required String title,
        @Listed String purpose,
        @Lines String script,
        @Listed @Nullable LocalDate testedOn,
        @Lines String notes,
        Set<String> tags) {}
