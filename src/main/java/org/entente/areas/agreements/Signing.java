package org.entente.areas.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who has signed one version of a text, and who has not. A signature counts for the text whose fingerprint it names and
/// for no other; one made in Entente only for the community that wrote it.
///
/// @param version what is signed
/// @param lines   a line for each party that the text names, in their order
/// @param odd     signatures that name this text and count for nobody, each with the reason
public record Signing(Version version, List<Line> lines, List<Odd> odd) {
    /// A party and its signature.
    ///
    /// @param signature null as long as it has not signed this text
    public record Line(Document.Signatory party, @Nullable Row<Signature> signature) {
        /// Whether it was signed in Entente, by the party itself.
        public boolean isByKey() {
            return signature != null && signature.value().how() == Signature.How.BY_KEY;
        }
    }

    /// A signature that does not count.
    public record Odd(Row<Signature> signature, Reason reason) {}

    /// Why a signature does not count.
    public enum Reason {
        /// The text beside it has another fingerprint than the one it names.
        TEXT_DIFFERS,
        /// Made in Entente in the name of one community by another.
        WRITTEN_BY_ANOTHER,
        /// The text names no such party.
        NOT_A_PARTY
    }

    static Signing of(Version version, List<Row<Signature>> signatures) {
        List<Document.Signatory> parties = version.document().parties();
        List<Row<Signature>> counting = new ArrayList<>();
        List<Odd> odd = new ArrayList<>();
        for (Row<Signature> row : signatures) {
            if (row.value().fingerprint().equals(version.fingerprint())) {
                Reason reason = reason(row, version, parties);
                if (reason == null) {
                    counting.add(row);
                } else {
                    odd.add(new Odd(row, reason));
                }
            }
        }
        return new Signing(
                version, parties.stream().map(party -> new Line(party, best(party, counting))).toList(), odd);
    }

    private static @Nullable Reason reason(Row<Signature> row, Version version, List<Document.Signatory> parties) {
        Signature signature = row.value();
        if (!signature.document().isEmpty() && !signature.document().equals(version.document().text())) {
            return Reason.TEXT_DIFFERS;
        }
        if (parties.stream().anyMatch(party -> signs(row, party))) {
            return null;
        }
        boolean named = parties.stream().anyMatch(party -> isNamed(signature, party));
        return named ? Reason.WRITTEN_BY_ANOTHER : Reason.NOT_A_PARTY;
    }

    private static boolean isNamed(Signature signature, Document.Signatory party) {
        return signature.community().strip().equalsIgnoreCase(party.name());
    }

    /// Whether a signature is that of a party. One made in Entente counts for whoever wrote its entry, which the entry
    /// itself proves; one on paper is what whoever entered it says.
    private static boolean signs(Row<Signature> row, Document.Signatory party) {
        boolean own = !party.onPaper() && row.item().owner().equals(party.community());
        return isNamed(row.value(), party) && (own || row.value().how() != Signature.How.BY_KEY);
    }

    /// The first made in Entente, else the first on paper.
    private static @Nullable Row<Signature> best(Document.Signatory party, List<Row<Signature>> signatures) {
        Row<Signature> found = null;
        for (Row<Signature> row : signatures) {
            boolean better = found == null || (isByKey(row) && !isByKey(found));
            if (better && signs(row, party)) {
                found = row;
            }
        }
        return found;
    }

    private static boolean isByKey(Row<Signature> row) {
        return row.value().how() == Signature.How.BY_KEY;
    }

    /// Whether anybody has signed it.
    public boolean isBegun() {
        return lines.stream().anyMatch(line -> line.signature() != null);
    }

    /// Whether every party has, here or on paper. A text with fewer than two parties binds nobody.
    public boolean isComplete() {
        return lines.size() >= 2 && lines.stream().allMatch(line -> line.signature() != null);
    }

    /// Whether every party has signed it in Entente.
    public boolean isCountersigned() {
        return isComplete() && lines.stream().allMatch(Line::isByKey);
    }

    /// The parties that have not signed it.
    public List<String> missing() {
        return lines.stream().filter(line -> line.signature() == null).map(line -> line.party().name()).toList();
    }

    /// The line of a community.
    ///
    /// @param community by id
    public Optional<Line> of(String community) {
        return lines.stream().filter(line -> Objects.equals(line.party().community(), community)).findFirst();
    }
}
