package org.entente.sync;

import java.util.List;
import org.entente.record.RecordId;
import org.entente.store.Unfit;
import org.jspecify.annotations.Nullable;

/// Something between communities, or about this laptop, that a person should know. The messages `matter.<topic>`,
/// `matter.<topic>.why` and `matter.<topic>.do` say in words what it is, what happened and is safe, and what to do.
///
/// @param topic     what it is
/// @param community whom it concerns, by name; empty for none
/// @param device    which laptop of theirs; empty for none
/// @param count     how many changes, or days; 0 where nothing is counted
/// @param others    further names: whom to ask for what is missing, or the record that somebody wants erased
/// @param reason    why the changes do not count; null where it is not about that
/// @param records   those it is about, as far as they are known here
/// @param id        the community's id; empty for none
/// @param left      whether somebody on this laptop has looked at it and leaves it as it is
public record Matter(
        Topic topic,
        String community,
        String device,
        long count,
        String others,
        @Nullable Unfit reason,
        List<RecordId> records,
        String id,
        boolean left) {

    /// What there can be, the most pressing first.
    public enum Topic {
        /// This folder was moved, or is a copy.
        MOVED(true),
        /// This laptop was declared lost, or not kept.
        REVOKED_HERE(true),
        /// This laptop's keys are on another one too.
        FORK_HERE(true),
        /// The clock of this laptop is behind.
        CLOCK(true),
        STRANGE_ROOT(true),
        DOUBLED(true),
        SPLIT(true),
        SAME_NAME(true),
        /// Another laptop of ours is on two computers, perhaps the one that this one was before it was started anew.
        FORK_OURS(true),
        FORK(true),
        QUARANTINED(true),
        OVERSTEPPED(true),
        DISPUTED(true),
        REQUEST(true),
        WAITING(true),
        STALE(true),
        NEWER(false),
        UNVERIFIED(false),
        SHEET(false);

        private final boolean pressing;

        Topic(boolean pressing) {
            this.pressing = pressing;
        }

        /// Whether it asks a person to do something.
        public boolean isPressing() {
            return pressing;
        }

        /// Whether a person may look at it and leave it as it is; the others go only once something was done.
        public boolean mayBeLeft() {
            return this == QUARANTINED || this == OVERSTEPPED || this == DISPUTED || this == REQUEST;
        }

        /// The name of its message.
        public String message() {
            return "matter." + name();
        }
    }

    static Matter of(Topic topic, String community, String id) {
        return new Matter(topic, community, "", 0, "", null, List.of(), id, false);
    }

    Matter withLeft(boolean is) {
        return new Matter(topic, community, device, count, others, reason, records, id, is);
    }

    /// Tells it from others: when more of the same arrives, it is another one.
    String mark() {
        String about = topic == Topic.REQUEST ? records.getFirst().text() : reason + "/" + count;
        return topic + "/" + id + "/" + device + "/" + about;
    }

    /// Whether a person has to do something now.
    public boolean isPressing() {
        return topic.isPressing() && !left;
    }

    /// What fills the blanks of its messages: community, laptop, number, further names.
    public Object[] blanks() {
        return new Object[] {community, device, count, others};
    }
}
