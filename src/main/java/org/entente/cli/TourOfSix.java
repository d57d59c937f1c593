package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.entente.areas.Areas;
import org.entente.report.Paper;
import org.entente.sample.SampleNetwork;
import org.entente.store.Outcome;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.entente.sync.Incoming;

/// The second half of the tour: the sample network, its call tree on paper, and a picture of every screen.
final class TourOfSix {
    private static final int PICTURES = 12;

    private final TourGuide guide;
    private final Path out;

    TourOfSix(TourGuide guide, Path out) {
        this.guide = guide;
        this.out = out;
    }

    void walk() {
        Path folder = TourGuide.folder();
        Path drive = folder.resolve("drive");
        try {
            SampleNetwork.open(folder, drive, LocalDate.now(ZoneId.systemDefault()));
            List<Path> bundles = Incoming.bundlesIn(drive);
            guide.told(bundles.size() == 5, "cli.tour.sample", bundles.size());
            try (Home home = Home.open(folder, Areas.model())) {
                bringIn(home, bundles);
                print(home);
                pictures(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TourGuide.remove(folder);
        }
    }

    private void bringIn(Home home, List<Path> bundles) {
        long entries = 0;
        int conflicts = 0;
        for (Path bundle : bundles) {
            Outcome outcome = TourGuide.bringIn(home, bundle);
            entries += outcome.entries();
            conflicts += outcome.conflicts();
        }
        int partners = home.records().count(Query.all(home.records().kinds().named("partner")));
        guide.told(entries > 0 && partners >= 30, "cli.tour.six", entries, partners);
        guide.told(conflicts == 1, "cli.tour.one-conflict");
    }

    private void print(Home home) throws IOException {
        Path file = out.resolve("call-tree.pdf");
        Print.write(home, Areas.reports().named("call-tree"), file, Paper.A4, false, guide.text());
        String start = new String(Files.readAllBytes(file), 0, 5, java.nio.charset.StandardCharsets.US_ASCII);
        guide.told(
                start.equals("%PDF-"), "cli.tour.printed", String.valueOf(file.getFileName()), Files.size(file) / 1024);
    }

    private void pictures(Home home) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        List<Path> written = Screens.pictures(home, out.resolve("screens"));
        boolean whole = true;
        for (Path picture : written) {
            whole &= Files.size(picture) > 1_000;
        }
        guide.told(whole && written.size() >= PICTURES, "cli.tour.pictures", written.size());
    }
}
