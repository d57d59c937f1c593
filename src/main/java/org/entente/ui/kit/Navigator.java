package org.entente.ui.kit;

import org.entente.record.Kind;
import org.entente.record.RecordId;

/// Where a screen can send the person. Forms with unsaved changes are asked first.
public interface Navigator {
    /// To a screen by its id: `today`, `sync`.
    void screen(String id);

    /// To the list of a kind.
    void list(Kind<?> kind);

    /// To a record's form.
    void open(RecordId id);

    /// To an empty form.
    void create(Kind<?> kind);

    /// To what happened to a record.
    void history(RecordId id);

    /// Where one came from; Today where one came from nowhere.
    void back();
}
