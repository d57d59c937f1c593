package org.entente.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.Kinds;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;

/// What can be asked of the store. Safe on any thread; reads the file, so never call it on the window's thread.
public interface Records {
    /// The kinds this version knows.
    Kinds kinds();

    /// A record, hidden ones included.
    Optional<Item> find(RecordId id);

    /// The records a query names, without hidden ones.
    List<Item> list(Query query);

    /// Hands on the records a query names, in its order, some hundred at a time: however many there are, no more than those
    /// are held at once. All of them are as they were at the beginning, whatever is saved meanwhile. What takes them may
    /// ask for more; without hidden ones.
    void each(Query query, Consumer<List<Item>> taken);

    /// How many records a query names, whatever its offset and limit.
    int count(Query query);

    /// The rows of a record that are of one kind, in their order, without hidden ones.
    List<Item> children(RecordId parent, Kind<?> kind);

    /// The records that name another in a field, without hidden ones.
    ///
    /// @param field of type REFERENCE or REFERENCES
    List<Item> referring(Kind<?> kind, Field field, RecordId to);

    /// The records that name any of several others in a field, read at once; each stands there once, in no order.
    ///
    /// @param field of type REFERENCE or REFERENCES, the parent of a row among them
    List<Item> referring(Kind<?> kind, Field field, Collection<RecordId> to);

    /// What we keep privately about a record: its companions, without hidden ones.
    List<Item> companions(RecordId about);

    /// The photos and files of a record, in its own space, oldest first, without those hidden or erased.
    List<Item> attachments(RecordId about);

    /// All attachments that name a content, hidden ones too.
    List<Attached> attached();

    /// The titles of records by id, for references; those unknown here are left out.
    Map<RecordId, String> titles(Collection<RecordId> ids);

    /// Records with words that begin with the words given, best first.
    List<Hit> search(String text, int limit);

    /// What happened to a record and its rows, newest first.
    List<Change> history(RecordId id);

    /// What people have to look at, newest first.
    List<Conflict> conflicts();

    /// All spaces we belong to: ours first, then pairs and networks by name.
    List<Space> spaces();

    /// A space by id.
    Optional<Space> space(SpaceId id);
}
