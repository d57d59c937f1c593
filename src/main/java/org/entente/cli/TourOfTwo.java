package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.areas.Areas;
import org.entente.record.Kind;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.store.Conflict;
import org.entente.store.Item;
import org.entente.store.Outcome;
import org.entente.store.Saving;
import org.entente.sync.Check;
import org.entente.sync.Home;
import org.entente.sync.Review;
import org.jspecify.annotations.Nullable;

/// The first half of the tour: two communities, a drive between them.
final class TourOfTwo {
    private final TourGuide guide;
    private final Path out;
    private final Path drive;

    TourOfTwo(TourGuide guide, Path out) {
        this.guide = guide;
        this.out = out;
        drive = out.resolve("drive");
    }

    void walk() {
        Path homes = TourGuide.folder();
        try (Home hillside = Home.found(homes.resolve("1"), Areas.model(), "Hillside", "Vernon County", null);
                Home riverbend = Home.found(homes.resolve("2"), Areas.model(), "Riverbend", "Kickapoo", null)) {
            Files.createDirectories(drive);
            guide.told(true, "cli.tour.founded", hillside.name(), riverbend.name());
            meet(hillside, riverbend);
            exchange(hillside, riverbend);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            TourGuide.remove(homes);
        }
    }

    private void meet(Home hillside, Home riverbend) {
        for (List<Home> pair : List.of(List.of(hillside, riverbend), List.of(riverbend, hillside))) {
            Path card = out.resolve(pair.get(1).name().toLowerCase(java.util.Locale.ROOT) + ".card");
            pair.get(1).exportCard(card);
            pair.get(0).meet(card);
            pair.get(0).store().trust().verify(pair.get(1).store().community(), "tour");
        }
        String there = Safety.words(riverbend.store().community(), guide.text());
        String here = Safety.words(hillside.contact("Riverbend").card().community(), guide.text());
        boolean verified = hillside.contact("Riverbend").isVerified() && riverbend.contact("Hillside").isVerified();
        guide.told(there.equals(here) && verified, "cli.tour.met", here);
    }

    private void exchange(Home hillside, Home riverbend) throws IOException {
        SpaceId pair = hillside.space("pair:Riverbend").id();
        RecordId tractor = add(hillside, pair, "resource", Map.of("name", "Tractor", "site", "North Barn"));
        RecordId mill = add(hillside, pair, "partner", Map.of("name", "Old Mill", "sensitivities", "Not before noon"));
        guide.told(hillside.records().find(mill).isPresent(), "cli.tour.entered", "Tractor", "Old Mill");
        Path there = TourGuide.take(hillside, riverbend, drive, false);
        Check.Found checked = Check.bundle(there, riverbend.folder());
        guide.told(checked.sealed() && checked.certified(), "cli.tour.sealed", name(there), checked.entries());
        damaged(there, riverbend);
        Outcome outcome = TourGuide.bringIn(riverbend, there);
        Item arrived = riverbend.records().find(mill).orElseThrow();
        guide.told(outcome.isClean() && arrived.title().equals("Old Mill"), "cli.tour.arrived", outcome.entries());
        guide.told(arrived.print("sensitivities").isEmpty(), "cli.tour.private");
        guide.told(TourGuide.bringIn(riverbend, there).entries() == 0, "cli.tour.again");
        concurrent(hillside, riverbend, tractor);
        Path open = TourGuide.take(hillside, riverbend, drive, true);
        guide.told(!Check.bundle(open, out).sealed(), "cli.tour.open", name(open));
        TourGuide.bringIn(riverbend, open);
        boolean same =
                hillside.store().shelf().heldDigest(pair).equals(riverbend.store().shelf().heldDigest(pair))
                        && hillside.store()
                                .shelf()
                                .stateDigest(pair)
                                .equals(riverbend.store().shelf().stateDigest(pair));
        guide.told(same, "cli.tour.equal", hillside.store().shelf().stateDigest(pair).substring(0, 8));
    }

    private void damaged(Path bundle, Home reader) throws IOException {
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(out.resolve("damaged.entente"), bytes);
        try {
            TourGuide.bringIn(reader, damaged);
            guide.told(false, "cli.tour.damaged");
        } catch (Refusal e) {
            guide.told(e.problem() == Problem.BUNDLE_DAMAGED, "cli.tour.damaged");
        }
        Files.delete(damaged);
    }

    private void concurrent(Home hillside, Home riverbend, RecordId tractor) {
        set(hillside, tractor, "site", "East bay");
        set(riverbend, tractor, "site", "Mill Yard");
        Outcome back = TourGuide.bringIn(hillside, TourGuide.take(riverbend, hillside, drive, false));
        guide.told(back.conflicts() == 1, "cli.tour.conflict", "East bay", "Mill Yard");
        Conflict conflict = hillside.records().conflicts().getFirst();
        String shown = String.valueOf(conflict.sides().getFirst().value());
        new Review(hillside).keep(conflict, shown.equals("Mill Yard") ? 0 : 1);
        String settled = hillside.records().find(tractor).orElseThrow().print("site");
        boolean none = hillside.records().conflicts().isEmpty();
        guide.told(none && settled.equals("Mill Yard"), "cli.tour.settled", settled);
        int changes = hillside.records().history(tractor).size();
        guide.told(changes == 4, "cli.tour.history", changes);
    }

    private static RecordId add(Home home, SpaceId space, String name, Map<String, String> typed) {
        Kind<?> kind = home.records().kinds().named(name);
        Map<String, @Nullable Object> values = new HashMap<>();
        typed.forEach((field, value) -> values.put(field, kind.field(field).parse(value)));
        Saving saving = new Saving(home.store());
        RecordId id = saving.newId(space);
        saving.create(id, kind, space, values);
        saving.save();
        return id;
    }

    private static void set(Home home, RecordId id, String field, String value) {
        Saving saving = new Saving(home.store());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(field, value);
        saving.change(home.records().find(id).orElseThrow(), values);
        saving.save();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
