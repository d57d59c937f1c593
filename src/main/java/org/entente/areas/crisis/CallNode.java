package org.entente.areas.crisis;

import org.entente.record.ChildOf;
import org.entente.record.Listed;
import org.entente.record.RecordId;
import org.entente.record.RecordKind;
import org.entente.record.RefersTo;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// A person's place in a call tree.
///
/// @param tree    the tree
/// @param order   where they stand among those called by the same caller
/// @param name    the name printed, usually the contact's
/// @param contact whose telephone numbers are called
/// @param caller  the node that calls this one; none for the person who starts
/// @param backup  who makes this person's calls where they cannot be reached
/// @param result  how the last call went
@RecordKind("call-node")
public record CallNode(
        @ChildOf(CallTree.class) RecordId tree,
        String order,
        @Title @Required String name,
        @Listed @RefersTo(CrisisContact.class) @Nullable RecordId contact,
        @Listed @RefersTo(CallNode.class) @Nullable RecordId caller,
        @Listed @RefersTo(CrisisContact.class) @Nullable RecordId backup,
        @Listed @Nullable Result result,
        String note) {

    /// How a call went. A message left is not «reached»: keep trying.
    public enum Result {
        REACHED,
        MESSAGE_LEFT,
        UNAVAILABLE
    }
}
