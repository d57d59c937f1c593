package org.entente.store;

import java.util.List;
import java.util.Map;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.jspecify.annotations.Nullable;

/// What an area demands of a save beyond what each field demands: that a signed text stays, that going back has a reason.
///
/// Asked before anything is written, on the thread that writes, for whatever is saved here: by a form, a command, an
/// import, an undo. What another community wrote was judged when it saved it and is taken as it is: how a record stands
/// must follow from the entries alone, so what a rule prevents must also do no harm where it comes in.
public interface Rule {
    /// Allows a save by doing nothing.
    ///
    /// @param before what was there before the save; reads the store
    /// @throws org.entente.record.Refusal says in a sentence what is not allowed, and what to do instead
    void check(Intent intent, Records before);

    /// What somebody is about to save.
    ///
    /// @param records the records it concerns, in no particular order
    /// @param undo    whether it takes back what was saved before
    record Intent(List<Proposed> records, boolean undo) {
        /// Those of one kind.
        public List<Proposed> of(Class<? extends Record> type) {
            return records.stream().filter(one -> one.kind().type().equals(type)).toList();
        }
    }

    /// A record as it would be afterwards.
    ///
    /// @param space   who can see it
    /// @param before  as it is now; null for a new one
    /// @param values  field → value as the log has it, a list for a set; absent when empty
    /// @param deleted whether it would be hidden
    record Proposed(
            RecordId id,
            Kind<?> kind,
            SpaceId space,
            @Nullable Item before,
            Map<String, @Nullable Object> values,
            boolean deleted) {
        /// The Java record of its kind, as it would be.
        public <R extends Record> R as(Class<R> type) {
            return type.cast(kind.read(values));
        }

        /// Whether a field would say something else than now.
        public boolean changes(String field) {
            String now = before == null ? kind.print(kind.field(field), Map.of()) : before.print(field);
            return !now.equals(kind.print(kind.field(field), values));
        }
    }
}
