package org.entente.areas.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of an agreement's text that somebody proposed, or that is known only from a signature under it.
///
/// @param name        its number; empty for one known only from a signature
/// @param day         when it was proposed
/// @param by          the community that put it down, by id
/// @param note        what is new in it
/// @param document    the text
/// @param fingerprint of the text
public record Version(
        String name, @Nullable LocalDate day, String by, String note, Document document, String fingerprint) {
    static Version of(Row<Wording> row) {
        Wording wording = row.value();
        Document document = new Document(wording.document());
        return new Version(
                wording.version(), wording.day(), row.item().owner(), wording.note(), document, document.fingerprint());
    }
}
