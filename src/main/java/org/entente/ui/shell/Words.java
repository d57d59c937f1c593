package org.entente.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.areas.ListColumns;
import org.entente.areas.Shown;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.entente.ui.kit.Memory;
import org.entente.ui.kit.Wording;

/// Values in the words that reports use too, and the names communities give themselves.
final class Words implements Wording {
    private final Home home;
    private final Text text;

    private final Memory memory;
    private final Clock clock;

    Words(Home home, Text text, Memory memory, Clock clock) {
        this.home = home;
        this.text = text;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public Values over(Collection<Item> items) {
        return Shown.of(home.records(), text, items)::value;
    }

    @Override
    public List<Column> columns(Kind<?> kind) {
        return ListColumns.of(kind, text).all().stream()
                .map(one ->
                        new Column(
                                one.name(),
                                one.label(),
                                one.letters(),
                                one.usual(),
                                one.isNumeric(),
                                one.field(),
                                one.computed() != null))
                .toList();
    }

    @Override
    public Map<RecordId, Map<String, String>> work(Kind<?> kind, List<String> columns, List<Item> items) {
        ListColumns all = ListColumns.of(kind, text);
        return all.work(home.records(), LocalDate.now(clock), Settings.miles(memory), all.named(columns), items);
    }

    @Override
    public Map<String, String> communities() {
        Map<String, String> names = new HashMap<>();
        home.store().trust().cards().forEach(card -> names.put(card.community().text(), card.name()));
        return names;
    }

    @Override
    public Map<String, String> unverified() {
        Map<String, String> names = new HashMap<>();
        home.store().trust().contacts().stream()
                .filter(contact -> !contact.isVerified())
                .forEach(contact -> names.put(contact.id(), contact.name()));
        return names;
    }
}
