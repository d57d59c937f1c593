package org.entente.ui.kit;

import java.time.Clock;
import java.time.LocalDate;
import org.entente.store.Records;
import org.entente.store.Store;
import org.entente.text.Text;

/// What every screen works with, handed down by constructors.
///
/// @param store      the store; used only in work given to `background`
/// @param text       all sentences, in the person's language
/// @param background work off the window's thread
/// @param wording    values in words
/// @param notices    short messages: saved, undone
/// @param dialogs    questions inside the window
/// @param navigator  the way to other screens
/// @param memory     what is remembered about the window
/// @param children   editors for rows that need more than the usual table
/// @param sections   what a record's form has besides its fields and rows
/// @param lists      saves what a list shows
/// @param clock      what day it is
public record Desk(
        Store store,
        Text text,
        Background background,
        Wording wording,
        Notices notices,
        Dialogs dialogs,
        Navigator navigator,
        Memory memory,
        ChildEditors children,
        FormSection.Maker sections,
        ListOutlet lists,
        Clock clock) {

    /// What can be asked of the store; only in work given to `background`.
    public Records records() {
        return store.records();
    }

    /// Today.
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
