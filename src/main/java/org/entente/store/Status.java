package org.entente.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.log.Tip;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;

/// What a person should know of how things stand between communities, apart from conflicts.
///
/// @param quarantined entries that are kept without counting though somebody may have meant them, by laptop
/// @param overstepped entries that are kept and do not count because the rules do not let their authors do this, by laptop
/// @param newer       how many entries are of rules, kinds or fields that this version does not know
/// @param disputed    acts that count though their laptop was declared lost before or copied
/// @param forks       laptops whose keys are on two computers
/// @param waiting     logs of which a part waits for something that is not here
/// @param requests    what other communities ask ours to erase
/// @param alarms      signs that somebody else may speak for a community
/// @param heard       community, by id → when something by it came in last; those never heard of are left out
/// @param latest      the newest time that a laptop has written into an entry; the epoch where there is none
public record Status(
        List<Kept> quarantined,
        List<Kept> overstepped,
        long newer,
        List<RecordId> disputed,
        List<Fork> forks,
        List<Waiting> waiting,
        List<ErasureRequest> requests,
        List<Alarm> alarms,
        Map<String, Instant> heard,
        Instant latest) {

    /// Entries of one laptop that do not count for one reason.
    ///
    /// @param community by id
    /// @param device    by name
    /// @param reason    why
    /// @param entries   how many
    /// @param records   that they are about; those unknown here are left out
    public record Kept(String community, String device, Unfit reason, long entries, List<RecordId> records) {}

    /// A log that goes on in two ways.
    ///
    /// @param community by id
    /// @param device    by name
    /// @param ours      whether it is this very laptop's log
    /// @param counts    the last entry that counts
    /// @param branches  where its branches end
    public record Fork(String community, String device, boolean ours, long counts, List<Tip> branches) {}

    /// A log of which a part waits.
    ///
    /// @param space     in which they stand
    /// @param community by id
    /// @param device    by name
    /// @param entries   how many wait
    /// @param missing   what they had seen and is not here: community's id where it is known, else empty, and the entry
    public record Waiting(SpaceId space, String community, String device, long entries, List<Missing> missing) {}

    /// Something that is not here.
    public record Missing(String community, Tip entry) {}

    /// A wish that our community erase what it wrote.
    ///
    /// @param erasure   the record of the wish
    /// @param community who asks, by id
    /// @param about     the record concerned
    public record ErasureRequest(RecordId erasure, String community, RecordId about) {}

    /// A sign that something is wrong with a community's cards.
    ///
    /// @param community by id
    /// @param what      which sign
    /// @param at        when it was noticed; the epoch where that is not kept
    public record Alarm(String community, What what, Instant at) {}

    /// Signs that somebody else may speak for a community.
    public enum What {
        /// A statement in its name was signed by a stranger, and refused.
        STRANGE_ROOT,
        /// It said two different things under one number.
        DOUBLED,
        /// It named two successors of its root key, of which neither counts.
        SPLIT,
        /// Another community of the same name is known.
        SAME_NAME
    }

    /// Whether there is nothing that a person should look at.
    public boolean isClean() {
        return quarantined.isEmpty()
                && overstepped.isEmpty()
                && disputed.isEmpty()
                && forks.isEmpty()
                && waiting.isEmpty()
                && requests.isEmpty()
                && alarms.isEmpty();
    }
}
