package org.entente.ui.kit;

import java.util.List;
import org.entente.store.Item;

/// Asks before several records are deleted at once; a single one is deleted without a question, for that can be undone.
final class Deleting {
    private Deleting() {}

    /// Rows selected but never looked at are not among the items: what one has not seen one does not delete.
    static void ask(Desk desk, RecordTableModel model, List<Item> items) {
        if (items.size() <= 1) {
            model.delete(items);
            return;
        }
        desk.dialogs()
                .ask(
                        desk.text().of("delete.title", items.size()),
                        desk.text().of("delete.sentence"),
                        List.of(
                                new Dialogs.Answer(
                                        desk.text().of("delete.do", items.size()), "danger", () -> model.delete(items)),
                                new Dialogs.Answer(desk.text().of("action.keep"), "", () -> {})));
    }
}
