package org.entente.areas.agreements;

import java.time.LocalDate;
import org.entente.record.Amount;
import org.entente.record.ChildOf;
import org.entente.record.Lines;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// That an obligation was met, once.
///
/// @param what       what was done, as the obligation said it then
/// @param obligation which one
/// @param due        the day it was due: tells which time of a recurring one
/// @param done       the day it was done
/// @param amount     how much, where it differs from what was owed
/// @param evidence   what shows it
@RecordKind("fulfilment")
public record Fulfilment(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required String what,
        @Listed @RefersTo(Obligation.class) @Nullable RecordId obligation,
        @Listed @Nullable LocalDate due,
        @Listed @Nullable LocalDate done,
        @Listed @Nullable Amount amount,
        @Lines String evidence) {}
