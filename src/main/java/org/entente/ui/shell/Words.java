package org.entente.ui.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.entente.areas.Shown;
import org.entente.store.Item;
import org.entente.sync.Home;
import org.entente.text.Text;
import org.entente.ui.kit.Wording;

/// Values in the words that reports use too, and the names communities give themselves.
final class Words implements Wording {
    private final Home home;
    private final Text text;

    Words(Home home, Text text) {
        this.home = home;
        this.text = text;
    }

    @Override
    public Values over(Collection<Item> items) {
        return Shown.of(home.records(), text, items)::value;
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
