package org.entente.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;

/// A text field that proposes records of some kinds while one types.
public final class Picker {
    private static final int MOST = 8;

    private final Desk desk;
    private final List<String> kinds;
    private final Proposals<Option> proposals;

    /// A record that can be picked.
    public record Option(RecordId id, String title) {}

    /// @param kinds  names of the kinds proposed
    /// @param chosen is told what was picked
    public Picker(Desk desk, List<String> kinds, Consumer<Option> chosen) {
        this.desk = desk;
        this.kinds = List.copyOf(kinds);
        proposals = new Proposals<>(desk, this::find, Option::title, chosen);
    }

    private List<Option> find(String typed) {
        List<Option> found = new ArrayList<>();
        for (String name : kinds) {
            Kind<?> kind = desk.records().kinds().named(name);
            for (Item item : desk.records().list(new Query(kind, typed, null, false, 0, MOST))) {
                found.add(new Option(item.id(), item.title()));
            }
        }
        return found;
    }

    /// Shows a text without proposing anything.
    public void show(String text) {
        proposals.show(text);
    }

    /// The text field.
    public TextField field() {
        return proposals.field();
    }
}
