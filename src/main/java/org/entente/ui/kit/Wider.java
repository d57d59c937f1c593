package org.entente.ui.kit;

import java.util.List;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Space;
import org.entente.store.Widening;
import org.entente.text.Sentences;

/// Asks before more people get to see a record, and says in plain words what that means.
final class Wider {
    private Wider() {}

    /// @param leave called before the form of the old record is left
    static void ask(Desk desk, Item item, Space to, Runnable leave) {
        String audience = Audiences.name(desk.text(), to);
        desk.dialogs()
                .ask(
                        desk.text().of("audience.wider"),
                        desk.text().of("audience.wider-means", item.title(), audience),
                        List.of(
                                new Dialogs.Answer(
                                        desk.text().of("audience.wider-do"),
                                        "accent",
                                        () -> widen(desk, item, to, leave)),
                                new Dialogs.Answer(desk.text().of("action.cancel"), "", () -> {})));
    }

    private static void widen(Desk desk, Item item, Space to, Runnable leave) {
        desk.background()
                .run(() -> new Widening(desk.store()).widen(item, to))
                .onSuccess((RecordId fresh) -> {
                    leave.run();
                    desk.navigator().back();
                    desk.navigator().open(fresh);
                    desk.notices()
                            .say(desk.text().of("audience.widened", item.title(), Audiences.name(desk.text(), to)));
                })
                .onRefusal(refusal -> desk.notices().say(Sentences.of(desk.text(), item.kind(), refusal)));
    }
}
