package org.entente.ui.shell.sync;

import java.nio.file.Path;
import java.util.List;
import org.entente.store.Contact;
import org.entente.sync.FileRules;
import org.entente.sync.FilesOut;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;

/// What was taken to a community: the records, which are there by now in any case, and what became of photos and files.
record Both(Outgoing.Taken records, FilesOut.Taken files) {
    /// Takes both, records first.
    ///
    /// @throws org.entente.record.Refusal as [Outgoing#take], for the records alone
    static Both take(Home home, Contact contact, Path folder, Progress progress) {
        List<Contact> to = List.of(contact);
        Outgoing.Taken records = new Outgoing(home).take(to, folder, Outgoing.Wish.USUAL, progress);
        long limit = FileRules.of(home).limit();
        return new Both(records, new FilesOut(home).take(to, folder, Outgoing.Wish.USUAL, limit, progress));
    }
}
