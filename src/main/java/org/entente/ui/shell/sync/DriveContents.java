package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.store.Contact;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Mail;
import org.entente.sync.Outgoing;
import org.entente.sync.drive.Drive;

/// What one drive offers: bundles to bring in, and what there is to take to each community. Read off the window's thread.
///
/// @param drive     the drive
/// @param offers    bundles for us on it, newest first
/// @param refused   files on it that cannot be brought in, and why
/// @param takeaways what each community we know, and our own other laptops, have not got yet
/// @param mail      sealed bundles for others that we could take along
/// @param toPut     how many of those that we have taken along could be left here
public record DriveContents(
        Drive drive,
        List<Incoming.Preview> offers,
        List<Refused> refused,
        List<Takeaway> takeaways,
        List<Mail.Letter> mail,
        int toPut) {
    /// A file that cannot be brought in.
    public record Refused(Path file, Refusal why) {}

    /// What there is to take to a community.
    ///
    /// @param changes how many changes
    /// @param files   how many photos and files
    public record Takeaway(Contact contact, long changes, int files) {}

    /// Looks at a drive.
    public static DriveContents read(Home home, Drive drive) {
        List<Incoming.Preview> offers = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> ours = new HashSet<>();
        Incoming incoming = new Incoming(home);
        for (Path file : Incoming.bundlesIn(drive.root())) {
            try {
                Incoming.Preview preview = incoming.preview(file);
                ours.add(String.valueOf(file.getFileName()));
                if (preview.isOfUse()) {
                    offers.add(preview);
                }
            } catch (Refusal refusal) {
                if (refusal.problem() != Problem.NOT_FOR_US) {
                    ours.add(String.valueOf(file.getFileName()));
                    refused.add(new Refused(file, refusal));
                }
            }
        }
        offers.sort(
                java.util.Comparator.comparing((Incoming.Preview offer) -> offer.files().count() > 0)
                        .thenComparing(Incoming.Preview::made, java.util.Comparator.reverseOrder()));
        Outgoing outgoing = new Outgoing(home);
        FilesOut files = new FilesOut(home);
        List<Contact> contacts = new ArrayList<>(home.store().trust().contacts());
        Contact us = home.store().trust().us();
        if (us.card().devices().size() > 1) {
            contacts.addFirst(us);
        }
        List<Takeaway> takeaways =
                contacts.stream()
                        .filter(contact -> !contact.card().devices().isEmpty())
                        .map(contact -> new Takeaway(contact, outgoing.changesFor(contact), files.wantedBy(contact)))
                        .toList();
        Mail mail = new Mail(home);
        mail.tidy();
        return new DriveContents(
                drive, offers, refused, takeaways, mail.waiting(drive.root(), ours), mail.toPut(drive.root()).size());
    }
}
