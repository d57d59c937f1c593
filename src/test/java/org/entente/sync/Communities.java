package org.entente.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.areas.Areas;
import org.entente.record.Edit;
import org.entente.record.RecordId;
import org.entente.record.SpaceId;
import org.entente.store.Item;
import org.entente.store.Model;
import org.entente.store.Outcome;

/// Real communities in temporary folders, and a folder that stands for a drive.
public final class Communities implements AutoCloseable {
    public final Model model = Areas.model();
    private final Path root;
    private final List<Home> homes = new ArrayList<>();

    public Communities(Path root) {
        this.root = root;
    }

    /// Founds a community that has met all founded before it, each having met it.
    public Home found(String name) throws Exception {
        Home home = Home.found(root.resolve(name), model, name, "", null);
        for (Home other : homes) {
            Path cards = Files.createDirectories(root.resolve("cards"));
            home.exportCard(cards.resolve(name));
            other.exportCard(cards.resolve(other.name()));
            other.meet(cards.resolve(name));
            home.meet(cards.resolve(other.name()));
        }
        homes.add(home);
        return home;
    }

    public static SpaceId pair(Home one, Home other) {
        return one.space("pair:" + other.name()).id();
    }

    public static RecordId add(Home home, SpaceId space, String kind, String... registers) {
        RecordId id = home.store().newId(space);
        home.store().save(List.of(new Edit(id, kind, map(registers))), Map.of());
        return id;
    }

    public static void set(Home home, RecordId id, String... registers) {
        Item item = home.records().find(id).orElseThrow();
        home.store().save(List.of(new Edit(id, item.kind().name(), map(registers))), Map.of());
    }

    static Map<String, Object> map(String... registers) {
        Map<String, Object> map = new TreeMap<>();
        for (int i = 0; i < registers.length; i += 2) {
            Object value = registers[i + 1];
            boolean element = registers[i].indexOf('.') >= 0 || registers[i].equals("deleted");
            map.put(registers[i], element ? Boolean.valueOf(registers[i + 1]) : value);
        }
        return map;
    }

    public static Object value(Home home, RecordId id, String field) {
        return home.records().find(id).orElseThrow().values().get(field);
    }

    /// Takes a bundle from one to another over a fresh folder.
    public Path take(Home from, Home to, Outgoing.Wish wish) throws Exception {
        Path drive = Files.createTempDirectory(root, "drive");
        return new Outgoing(from).take(List.of(from.contact(to.name())), drive, wish, Progress.NONE).file();
    }

    public Outcome carry(Home from, Home to) throws Exception {
        return new Incoming(to).bringIn(take(from, to, Outgoing.Wish.USUAL), Progress.NONE);
    }

    /// Closes a home at the end.
    public void add(Home home) {
        homes.add(home);
    }

    /// A second laptop of a community, which has joined it by a file and its answer.
    public Home second(Home first, String name) throws Exception {
        Path request = Files.createTempFile(root, "request", "");
        Path laptop = root.resolve(name);
        Joining.ask(laptop, name, request);
        Path drive = Files.createTempDirectory(root, "drive");
        Path answer = new Laptops(first).accept(Laptops.readRequest(request), drive, null, Progress.NONE).file();
        Home home = Joining.join(laptop, model, answer, Progress.NONE);
        homes.add(home);
        return home;
    }

    /// From one laptop of a community to its others.
    public Outcome carryOurs(Home from, Home to) throws Exception {
        Path drive = Files.createTempDirectory(root, "drive");
        Path file =
                new Outgoing(from)
                        .take(List.of(from.store().trust().us()), drive, Outgoing.Wish.USUAL, Progress.NONE)
                        .file();
        return new Incoming(to).bringIn(file, Progress.NONE);
    }

    /// As [#carry], in an open bundle with everything.
    public Outcome carryOpen(Home from, Home to) throws Exception {
        return new Incoming(to).bringIn(take(from, to, new Outgoing.Wish(true, true)), Progress.NONE);
    }

    /// A copy of a data folder; closes the home, which is to be opened anew.
    public Path copy(Home home) throws Exception {
        home.close();
        Path to = Files.createTempDirectory(root, "copy").resolve("data");
        try (var files = Files.walk(home.folder())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(home.folder().relativize(file)));
            }
        }
        return to;
    }

    /// Opens a home again, in the place of the closed one.
    public Home reopen(Home closed) {
        Home home = Home.open(closed.folder(), model);
        homes.replaceAll(h -> h == closed ? home : h);
        return home;
    }

    @Override
    public void close() {
        homes.forEach(Home::close);
    }
}
