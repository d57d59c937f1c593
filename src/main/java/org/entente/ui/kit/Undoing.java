package org.entente.ui.kit;

/// Says that something was saved, and takes it back.
public final class Undoing {
    private Undoing() {}

    /// Says what was saved, with a way to take it back.
    public static void saved(Desk desk, long save, String sentence) {
        desk.notices()
                .say(new Notices.Notice(sentence, desk.text().of("action.undo"), () -> undo(desk, save, sentence)));
    }

    /// Takes back a save.
    ///
    /// @param what what it did, as it was said then
    public static void undo(Desk desk, long save, String what) {
        desk.background()
                .perform(() -> desk.store().undo(save))
                .onSuccess(done -> desk.notices().say(desk.text().of("undo.done", what)));
    }

    /// Takes back the last save made on this laptop.
    public static void undoLast(Desk desk) {
        desk.background()
                .run(() -> {
                    long save = desk.store().lastSave();
                    desk.store().undo(save);
                    return save;
                })
                .onSuccess(save -> {
                    Notices.Notice last = desk.notices().lastProperty().get();
                    boolean known = last != null && !last.action().isEmpty();
                    desk.notices()
                            .say(
                                    known && last != null
                                            ? desk.text().of("undo.done", last.sentence())
                                            : desk.text().of("undo.done-last"));
                });
    }
}
