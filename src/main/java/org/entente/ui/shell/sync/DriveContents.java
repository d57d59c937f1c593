package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.drive.Drive;

/// What one drive offers: bundles to bring in, and what there is to take to each community. Read off the window's thread.
///
/// @param drive     the drive
/// @param offers    bundles for us on it, newest first
/// @param refused   files on it that cannot be brought in, and why
/// @param takeaways what each community we know has not got yet
public record DriveContents(
        Drive drive, List<Incoming.Preview> offers, List<Refused> refused, List<Takeaway> takeaways) {
    /// A file that cannot be brought in.
    public record Refused(Path file, Refusal why) {}

    /// What there is to take to a community.
    public record Takeaway(Contact contact, long changes) {}

    /// Looks at a drive. Sealed mail for others is passed over in silence: it is none of our business.
    public static DriveContents read(Home home, Drive drive) {
        List<Incoming.Preview> offers = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Incoming incoming = new Incoming(home);
        for (Path file : Incoming.bundlesIn(drive.root())) {
            try {
                Incoming.Preview preview = incoming.preview(file);
                if (preview.fresh() > 0 || !preview.known()) {
                    offers.add(preview);
                }
            } catch (Refusal refusal) {
                if (refusal.problem() != Problem.NOT_FOR_US) {
                    refused.add(new Refused(file, refusal));
                }
            }
        }
        offers.sort(java.util.Comparator.comparing(Incoming.Preview::made).reversed());
        Outgoing outgoing = new Outgoing(home);
        List<Takeaway> takeaways =
                home.store().trust().contacts().stream()
                        .filter(contact -> !contact.card().devices().isEmpty())
                        .map(contact -> new Takeaway(contact, outgoing.changesFor(contact)))
                        .toList();
        return new DriveContents(drive, offers, refused, takeaways);
    }
}
