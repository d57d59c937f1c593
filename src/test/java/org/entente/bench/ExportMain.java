package org.entente.bench;

import java.nio.file.Path;
import java.util.List;
import org.entente.store.Contact;
import org.entente.sync.Home;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;

/// Writes a bundle of what the only other community known here is not known to hold.
public final class ExportMain {
    private ExportMain() {}

    /// Writes it and prints how many changes it has and how long it took from opening the data folder.
    ///
    /// @param arguments the data folder, where to write, and the community's name
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Home home = Home.open(Path.of(arguments[0]), Work.model())) {
            Contact contact =
                    home.store().trust().contacts().stream()
                            .filter(c -> c.name().equals(arguments[2]))
                            .findFirst()
                            .orElseThrow();
            Outgoing.Taken taken =
                    new Outgoing(home)
                            .take(List.of(contact), Path.of(arguments[1]), Outgoing.Wish.USUAL, Progress.NONE);
            System.out.println("entries=" + taken.entries());
            System.out.println("took_ms=" + (System.nanoTime() - start) / 1_000_000);
        }
    }
}
