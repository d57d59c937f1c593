package org.entente.areas.partners.intake;

import java.util.List;
import org.entente.areas.partners.Partner;
import org.entente.areas.partners.Phone;
import org.entente.interchange.GeoJson;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Saving;
import org.entente.store.Store;

/// Reads a list of partners in: all of it in one save, so that one undo takes it back. Who is here already ([Here]) is left
/// as it is, filled or brought up to date ([Known]); the same list twice changes nothing. Reads and writes the store.
public final class ListIntake {
    private final Store store;

    /// @param store where the partners go
    public ListIntake(Store store) {
        this.store = store;
    }

    /// What came of it, or would come of it.
    ///
    /// @param rows        entries in the list
    /// @param fresh       partners that are new
    /// @param known       entries of partners that were here before
    /// @param changed     how many of these are changed
    /// @param differences what is changed in them, in the list's order
    /// @param flags       what a person should look at, in the list's order
    /// @param save        for undo; −1 where nothing was saved
    public record Outcome(
            int rows, int fresh, int known, int changed, List<Difference> differences, List<Flag> flags, long save) {
        /// How many entries of the list have something to be looked at.
        public long flagged() {
            return flags.stream().map(Flag::row).distinct().count();
        }

        /// Whether there is nothing to read in.
        public boolean isNothing() {
            return fresh == 0 && changed == 0;
        }
    }

    /// What somebody wants of it.
    ///
    /// @param known what becomes of those that are here already. One that more people can see than `space` is left as it is,
    ///              since they would see what the list says
    /// @param space who will see the new ones
    /// @param save  false to see what would come of it
    public record Wish(Known known, SpaceId space, boolean save) {}

    /// Reads them in.
    ///
    /// @param parts what each column of a table is, as [PartnerList#proposal] or as somebody said
    /// @throws org.entente.record.Refusal LIST_NO_NAME; as [Saving#save]
    public Outcome take(PartnerList list, List<Part> parts, Wish wish) {
        Outcome outcome = take(list.entries(parts), wish);
        List<Flag> flags = outcome.flags().stream().map(flag -> flag.in(list.column(flag.column(), parts))).toList();
        return new Outcome(
                outcome.rows(),
                outcome.fresh(),
                outcome.known(),
                outcome.changed(),
                outcome.differences(),
                flags,
                outcome.save());
    }

    /// Reads them in.
    Outcome take(List<GeoJson.Feature> list, Wish wish) {
        Rows rows = new Rows(store, list, wish.known(), wish.space());
        boolean nothing = rows.fresh().isEmpty() && rows.renewals().isEmpty();
        List<Difference> differences = rows.renewals().stream().flatMap(one -> one.differences().stream()).toList();
        long number = wish.save() && !nothing ? save(rows, wish.space()) : -1;
        return new Outcome(
                list.size(),
                rows.fresh().size(),
                rows.known(),
                rows.renewals().size(),
                differences,
                rows.flags(),
                number);
    }

    private long save(Rows rows, SpaceId space) {
        Kind<Partner> partner = store.records().kinds().of(Partner.class);
        Kind<Phone> phone = store.records().kinds().of(Phone.class);
        Saving saving = new Saving(store);
        for (Initiative one : rows.fresh()) {
            RecordId id = saving.newId(space);
            saving.create(id, partner, space, one.values());
            Renewal.numbers(saving, id.text(), phone, new Renewal.Numbers(space, null, one.phones()));
        }
        rows.renewals().forEach(one -> one.into(saving));
        return saving.save();
    }
}
