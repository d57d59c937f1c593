package org.entente.ui.shell;

import org.entente.sync.Matter;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;

/// What a person should know, in words and with a picture.
public final class MatterWords {
    private MatterWords() {}

    /// What it is.
    public static String heading(Text text, Matter matter) {
        return text.of(matter.topic().message(), matter.blanks());
    }

    /// What happened, and what is safe.
    public static String why(Text text, Matter matter) {
        String why = text.of(matter.topic().message() + ".why", matter.blanks());
        return matter.reason() == null ? why : text.of("unfit." + matter.reason().name()) + " " + why;
    }

    /// What to do.
    public static String next(Text text, Matter matter) {
        return text.of(matter.topic().message() + ".do", matter.blanks());
    }

    /// Its picture.
    public static Icons icon(Matter matter) {
        return switch (matter.topic()) {
            case MOVED, REVOKED_HERE, FORK_HERE, FORK_OURS, FORK -> Icons.LAPTOP;
            case CLOCK -> Icons.DAY;
            case STRANGE_ROOT, DOUBLED, SPLIT, SAME_NAME -> Icons.WARNING;
            case QUARANTINED, OVERSTEPPED, DISPUTED, NEWER -> Icons.BETWEEN;
            case REQUEST -> Icons.DELETE;
            case WAITING, STALE -> Icons.SYNC;
            case UNVERIFIED -> Icons.COMMUNITY;
            case SHEET -> Icons.SHEET;
        };
    }
}
