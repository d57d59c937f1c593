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

/// A community's signature under an agreement, on which the others build: only the community that entered it can correct
/// it, and no later revocation hides it once another has seen it.
///
/// @param community   who signs, by name
/// @param person      by whom
/// @param day         when
/// @param how         on paper, or by this entry alone
/// @param fingerprint SHA-256 of what was signed, in hexadecimal as `sha256sum` prints it
/// @param document    what was signed, word for word ([Document]); so it can be read beside the signature for ever, and
///                    in its proof, whatever becomes of the agreement
@RecordKind(value = "signature", act = true, changedBy = Authority.OWNER)
public record Signature(
        @ChildOf(Agreement.class) RecordId agreement,
        String order,
        @Title @Required @ByAction String community,
        @Listed @Required String person,
        @Listed @Nullable LocalDate day,
        @Listed @ByAction @Nullable How how,
        @ByAction String fingerprint,
        @Lines @ByAction String document) {

    /// In which form it was signed.
    public enum How {
        ON_PAPER,
        BY_KEY
    }
}
