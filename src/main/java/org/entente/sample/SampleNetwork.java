package org.entente.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.areas.Areas;
import org.entente.record.Kinds;
import org.entente.sample.SampleData.Entry;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import tools.jackson.databind.JsonNode;

/// Opens the sample network: Hillside's data folder, and a folder that stands for a drive with one sealed bundle from
/// each neighbour, ready to bring in. Each time with fresh keys.
public final class SampleNetwork {
    private static final String US = "Hillside";
    private static final Map<String, String> NEIGHBOURS = new LinkedHashMap<>();

    static {
        NEIGHBOURS.put("Riverbend", "Riverbend, on the Kickapoo");
        NEIGHBOURS.put("Coulee Commons", "Coon Valley");
        NEIGHBOURS.put("Oak Savanna", "Vernon County");
        NEIGHBOURS.put("Mill Creek", "Richland County");
        NEIGHBOURS.put("Sandstone Ridge", "Crawford County");
    }

    /// Those whose safety words Hillside has compared; the others are left to be verified.
    private static final List<String> VERIFIED = List.of("Riverbend", "Coulee Commons", "Oak Savanna");

    private final SampleData data;
    private final LocalDate today;
    private final List<Entry> entries = SampleData.entries();
    private final Set<Entry> later = new HashSet<>();
    private final Path neighbours;
    private final Path drive;

    private SampleNetwork(Path neighbours, Path drive, LocalDate today) {
        data = new SampleData(today);
        this.today = today;
        this.neighbours = neighbours;
        this.drive = drive;
    }

    /// Makes the sample in an empty folder, or anew in one that holds a sample already.
    ///
    /// @param folder Hillside's data folder; not open while this runs
    /// @param drive  where the neighbours leave their bundles
    /// @param today  the day from which its dates are counted
    /// @throws org.entente.record.Refusal SAMPLE_NOT_EMPTY, IN_USE, FOLDER_UNWRITABLE
    public static void open(Path folder, Path drive, LocalDate today) {
        Path neighbours = SampleFolder.prepare(folder, drive);
        try {
            new SampleNetwork(neighbours, drive, today).make(folder);
        } finally {
            try {
                SampleFolder.delete(neighbours);
            } catch (IOException e) {
                System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Left behind: " + neighbours, e);
            }
        }
    }

    /// The folder shown as a drive, where a data folder is a sample's.
    public static Optional<Path> driveOf(Path folder) {
        return SampleFolder.drive(folder);
    }

    private void make(Path folder) {
        List<SampleCommunity> others = new ArrayList<>();
        try (SampleCommunity us = SampleCommunity.found(folder, US, "Hillside Farm, Vernon County", data)) {
            for (Map.Entry<String, String> one : NEIGHBOURS.entrySet()) {
                Path home = neighbours.resolve(String.valueOf(others.size() + 1));
                others.add(SampleCommunity.found(home, one.getKey(), one.getValue(), data));
            }
            meet(us, others);
            us.home().createNetwork("Three Rivers", us.home().store().trust().contacts());
            giveAll(us, others);
            nameAll(us, others);
            chooseLater();
            others.forEach(other -> writeAll(other, false));
            others.forEach(other -> give(other, us, exchange()));
            writeAll(us, false);
            giveAll(us, others);
            List<SampleCommunity> all = new ArrayList<>(others);
            all.addFirst(us);
            new SampleSigning(data, today, (from, to) -> give(from, to, exchange())).sign(all);
            others.forEach(other -> writeAll(other, true));
            writeConflict(us, others.getFirst());
            others.forEach(other -> take(other, us, drive));
        } finally {
            others.forEach(SampleCommunity::close);
        }
    }

    private Path exchange() {
        try {
            return Files.createDirectories(neighbours.resolve("exchange"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meet(SampleCommunity us, List<SampleCommunity> others) {
        Path ours = exchange().resolve("hillside.card");
        us.home().exportCard(ours);
        for (SampleCommunity other : others) {
            Path theirs = exchange().resolve("neighbour.card");
            other.home().exportCard(theirs);
            us.home().meet(theirs);
            other.home().meet(ours);
            other.home().store().trust().verify(us.home().store().community(), "Board");
            if (VERIFIED.contains(other.name())) {
                us.home().store().trust().verify(other.home().store().community(), "Ruth Amdahl");
            }
        }
    }

    private void nameAll(SampleCommunity us, List<SampleCommunity> others) {
        us.name(by(us));
        others.forEach(other -> other.name(by(other)));
    }

    private List<Entry> by(SampleCommunity community) {
        return entries.stream().filter(entry -> entry.by().equals(community.name())).toList();
    }

    private void writeAll(SampleCommunity community, boolean onlyLater) {
        by(community).stream().filter(entry -> later.contains(entry) == onlyLater).forEach(community::write);
    }

    /// Leaves for the end, of each neighbour, two records in five that nothing written before refers to.
    private void chooseLater() {
        Kinds kinds = Areas.kinds();
        Map<String, Set<Entry>> referrers = new HashMap<>();
        for (Entry entry : entries) {
            entry.withChildren()
                    .flatMap(one -> SampleData.references(kinds.named(one.kind()), one).stream())
                    .forEach(ref -> referrers.computeIfAbsent(ref, r -> new HashSet<>()).add(entry));
        }
        Set<String> signed = SampleSigning.refs();
        Map<String, Integer> room = new HashMap<>();
        entries.forEach(entry -> room.merge(entry.by(), 2, Integer::sum));
        for (Entry entry : entries.reversed()) {
            boolean free =
                    entry.withChildren()
                            .allMatch(one ->
                                    referrers.getOrDefault(one.ref(), Set.of()).stream()
                                            .allMatch(by -> by.equals(entry) || later.contains(by)));
            if (!entry.by().equals(US)
                    && free
                    && !signed.contains(entry.ref())
                    && room.getOrDefault(entry.by(), 0) >= 5) {
                room.merge(entry.by(), -5, Integer::sum);
                later.add(entry);
            }
        }
    }

    private void writeConflict(SampleCommunity us, SampleCommunity riverbend) {
        JsonNode conflict = SampleData.json("conflict");
        String field = conflict.path("field").asString();
        String ref = conflict.path("record").asString().substring(1);
        for (SampleCommunity one : List.of(us, riverbend)) {
            one.change(data.id(ref), field, conflict.path("values").path(one.name()).asString());
        }
    }

    private void giveAll(SampleCommunity from, List<SampleCommunity> to) {
        to.forEach(one -> give(from, one, exchange()));
    }

    private static void give(SampleCommunity from, SampleCommunity to, Path by) {
        new Incoming(to.home()).bringIn(take(from, to, by), Progress.NONE);
    }

    private static Path take(SampleCommunity from, SampleCommunity to, Path into) {
        var contact = from.home().contact(to.name());
        return new Outgoing(from.home()).take(List.of(contact), into, Outgoing.Wish.USUAL, Progress.NONE).file();
    }
}
