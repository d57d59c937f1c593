package org.entente.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The pictures that stand for things and actions, all of one family. Their size follows the text size.
public enum Icons {
    ADD(Material2OutlinedAL.ADD),
    BACK(Material2OutlinedAL.ARROW_BACK),
    FORWARD(Material2OutlinedAL.ARROW_FORWARD),
    UP(Material2OutlinedAL.ARROW_UPWARD),
    DOWN(Material2OutlinedAL.ARROW_DOWNWARD),
    INDENT(Material2OutlinedAL.FORMAT_INDENT_INCREASE),
    OUTDENT(Material2OutlinedAL.FORMAT_INDENT_DECREASE),
    CLOSE(Material2OutlinedAL.CLOSE),
    DONE(Material2OutlinedAL.CHECK),
    UNDONE(Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK),
    DELETE(Material2OutlinedAL.DELETE),
    SAVE(Material2OutlinedMZ.SAVE_ALT),
    PHOTO(Material2OutlinedMZ.PHOTO),
    FILE(Material2OutlinedAL.INSERT_DRIVE_FILE),
    WAITING(Material2OutlinedAL.HOURGLASS_EMPTY),
    ERASE(Material2OutlinedAL.DELETE_FOREVER),
    HISTORY(Material2OutlinedAL.HISTORY),
    UNDO(Material2OutlinedMZ.UNDO),
    SEARCH(Material2OutlinedMZ.SEARCH),
    COLUMNS(Material2OutlinedMZ.VIEW_COLUMN),
    PRINT(Material2OutlinedMZ.PRINT),
    OPEN(Material2OutlinedMZ.OPEN_IN_NEW),
    READ_IN(Material2OutlinedMZ.PLAYLIST_ADD),
    LOCK(Material2OutlinedAL.LOCK),
    AUDIENCE(Material2OutlinedMZ.VISIBILITY),
    PROBLEM(Material2OutlinedAL.ERROR_OUTLINE),
    WARNING(Material2OutlinedMZ.WARNING),
    INFO(Material2OutlinedAL.INFO),
    HELP(Material2OutlinedAL.HELP_OUTLINE),
    DAY(Material2OutlinedAL.EVENT),
    TODAY(Material2OutlinedMZ.TODAY),
    PARTNER(Material2OutlinedAL.GROUPS),
    PERSON(Material2OutlinedMZ.PERSON),
    AGREEMENT(Material2OutlinedAL.DESCRIPTION),
    RESOURCE(Material2OutlinedAL.CONSTRUCTION),
    CRISIS_CONTACT(Material2OutlinedAL.CONTACT_PHONE),
    CALL_TREE(Material2OutlinedAL.ACCOUNT_TREE),
    INTERACTION(Material2OutlinedAL.FORUM),
    PROJECT(Material2OutlinedAL.HANDYMAN),
    PRACTICE(Material2OutlinedAL.LIGHTBULB),
    RELATIONSHIP(Material2OutlinedAL.DEVICE_HUB),
    MAP(Material2OutlinedMZ.MAP),
    HOME(Material2OutlinedAL.HOME),
    ALL(Material2OutlinedMZ.ZOOM_OUT_MAP),
    REMOVE(Material2OutlinedMZ.REMOVE),
    BOARD(Material2OutlinedMZ.VIEW_WEEK),
    CARD(Material2OutlinedAL.CONTACT_PAGE),
    DUPLICATE(Material2OutlinedAL.CALL_MERGE),
    SYNC(Material2OutlinedMZ.USB),
    EXCHANGE(Material2OutlinedMZ.SYNC),
    CONFLICT(Material2OutlinedAL.COMPARE_ARROWS),
    COMMUNITY(Material2OutlinedMZ.PUBLIC),
    BETWEEN(Material2OutlinedMZ.RULE),
    LAPTOP(Material2OutlinedAL.LAPTOP),
    SHEET(Material2OutlinedAL.DESCRIPTION),
    BACKUP(Material2OutlinedAL.BACKUP),
    SETTINGS(Material2OutlinedMZ.SETTINGS),
    RECORD(Material2OutlinedAL.ASSIGNMENT);

    @SuppressWarnings("ImmutableEnumChecker") // the constant of an enum
    private final Ikon ikon;

    Icons(Ikon ikon) {
        this.ikon = ikon;
    }

    /// The picture of a kind; that of any record where it has none of its own.
    public static Icons ofKind(String kind) {
        return switch (kind) {
            case "partner" -> PARTNER;
            case "person" -> PERSON;
            case "agreement" -> AGREEMENT;
            case "resource" -> RESOURCE;
            case "crisis-contact" -> CRISIS_CONTACT;
            case "call-tree" -> CALL_TREE;
            case "interaction" -> INTERACTION;
            case "project" -> PROJECT;
            case "practice" -> PRACTICE;
            case "relationship" -> RELATIONSHIP;
            case "merge" -> DUPLICATE;
            default -> RECORD;
        };
    }

    /// A new node that shows it.
    public FontIcon node() {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// A button with nothing but the picture. What it does is its tooltip and what a screen reader says.
    public Button button(String does, Runnable action) {
        Button button = new Button(null, node());
        button.getStyleClass().addAll("button-icon", "flat");
        name(button, does);
        button.setOnAction(e -> action.run());
        return button;
    }

    /// A button with the picture and what it does beside it.
    public Button labelled(String does, Runnable action) {
        Button button = new Button(does, node());
        button.setOnAction(e -> action.run());
        return button;
    }

    private static void name(Button button, String does) {
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(does);
        button.setTooltip(new Tooltip(does));
    }
}
