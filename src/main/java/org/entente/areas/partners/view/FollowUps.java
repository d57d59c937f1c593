package org.entente.areas.partners.view;

import java.util.Map;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.store.Item;
import org.entente.store.Saving;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Undoing;

/// Marks what was to be done after a contact as done.
final class FollowUps {
    private FollowUps() {}

    /// Done today, with a way to take it back.
    static void done(Desk desk, RecordId interaction) {
        String today = desk.today().toString();
        desk.background()
                .run(() -> {
                    Item item =
                            desk.records()
                                    .find(interaction)
                                    .orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, interaction.handle()));
                    Saving saving = new Saving(desk.store());
                    saving.change(item, Map.of("follow_up_done", today));
                    record Done(long save, String what) {}
                    String next = item.print("follow_up");
                    return new Done(saving.save(), next.isBlank() ? item.title() : next);
                })
                .onSuccess(done -> Undoing.saved(desk, done.save(), desk.text().of("contact.done", done.what())));
    }
}
