package org.entente.ui.shell.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Outcome;
import org.entente.store.Records;
import org.entente.sync.FilesIn;
import org.entente.sync.Incoming;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// What bringing in bundles did, record by record.
///
/// @param from    from whom
/// @param outcome what it did
/// @param records the records made or changed, by kind; rows stand for the record they belong to
/// @param more    how many records are not among them
/// @param files   photos and files that came; those said to be fresh are here now
record BroughtIn(String from, Outcome outcome, Map<Kind<?>, List<Item>> records, int more, FilesIn.Sum files) {
    /// Records named at once; a first exchange may bring thousands.
    private static final int MOST = 60;

    /// Looks up what a bundle touched. Reads the store: never on the window's thread.
    static BroughtIn read(Records records, String from, List<Incoming.Arrived> arrived) {
        Outcome outcome = arrived.stream().map(Incoming.Arrived::outcome).reduce(Outcome::plus).orElseThrow();
        FilesIn.Sum files = arrived.stream().map(Incoming.Arrived::files).reduce(FilesIn.Sum.NONE, FilesIn.Sum::plus);
        Map<RecordId, Item> items = new LinkedHashMap<>();
        int left = 0;
        for (RecordId id : outcome.records()) {
            if (items.size() >= MOST) {
                left++;
            } else {
                owner(records, id).filter(item -> !item.deleted()).ifPresent(item -> items.put(item.id(), item));
            }
        }
        Map<Kind<?>, List<Item>> byKind = new LinkedHashMap<>();
        items.values().forEach(item -> byKind.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item));
        return new BroughtIn(from, outcome, byKind, left, files);
    }

    private static Optional<Item> owner(Records records, RecordId id) {
        Optional<Item> item = records.find(id);
        while (item.isPresent() && item.get().kind().belongsBy().isPresent()) {
            Object parent = item.get().values().get(item.get().kind().belongsBy().get().name());
            item = parent instanceof String text ? records.find(new RecordId(text)) : Optional.empty();
        }
        return item;
    }

    /// It in words, each record a click away.
    List<Node> lines(Desk desk) {
        Text text = desk.text();
        List<Node> lines = new ArrayList<>();
        if (outcome.entries() > 0 || files.fresh() == 0) {
            lines.add(
                    Page.strong(
                            outcome.entries() == 0
                                    ? text.of("sync.brought-nothing", from)
                                    : text.of("sync.brought", from, outcome.entries())));
        }
        if (files.fresh() > 0) {
            lines.add(Page.strong(text.of("sync.files-brought", files.fresh(), text.size(files.freshBytes()))));
        }
        if (files.unknown() > 0) {
            lines.add(Page.line(Icons.INFO, text.of("sync.files-unknown", files.unknown())));
        }
        if (outcome.conflicts() > 0) {
            lines.add(
                    Icons.CONFLICT.labelled(
                            text.of("sync.review", outcome.conflicts()), () -> desk.navigator().screen("conflicts")));
        }
        if (outcome.held() > 0) {
            lines.add(Page.line(Icons.WARNING, text.of("sync.held", outcome.held(), from)));
        }
        if (outcome.unfit() > 0) {
            lines.add(Page.line(Icons.WARNING, text.of("sync.unfit", outcome.unfit())));
        }
        if (!outcome.forked().isEmpty()) {
            lines.add(Page.line(Icons.WARNING, text.of("sync.forked", from)));
        }
        records.forEach((kind, items) -> lines.add(line(desk, kind, items)));
        if (more > 0) {
            lines.add(Page.quiet(text.of("sync.more", more)));
        }
        return lines;
    }

    private static Node line(Desk desk, Kind<?> kind, List<Item> items) {
        FlowPane line = new FlowPane(8, 2, Page.quiet(desk.text().kinds(kind.name()) + ":"));
        for (Item item : items) {
            String title = item.title().isBlank() ? desk.text().kind(kind.name()) : item.title();
            Hyperlink link = new Hyperlink(title);
            link.setOnAction(e -> desk.navigator().history(item.id()));
            line.getChildren().add(link);
        }
        return line;
    }
}
