package org.entente.bench;

import org.entente.record.Amount;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// The reference work's transfers, until the program has its own.
@RecordKind("transfer")
public record Transfer(@Title @Required String memo, String payer, String payee, @Nullable Amount amount) {}
