package org.entente.ui.kit;

import org.entente.record.SpaceKind;
import org.entente.store.Space;
import org.entente.text.Sentences;
import org.entente.text.Text;

/// Who can see a record, in words. Safe on any thread.
public final class Audiences {
    private Audiences() {}

    /// «Only us», «Us and Riverbend», «Three Rivers».
    public static String name(Text text, Space space) {
        return Sentences.audience(text, space.kind(), space.name(), space.id());
    }

    /// What that means.
    public static String explanation(Text text, Space space) {
        return switch (space.kind()) {
            case OURS -> text.of("audience.ours.means");
            case PAIR -> text.of("audience.pair.means", space.name());
            case NETWORK -> text.of("audience.network.means", space.name(), space.members().size());
        };
    }

    /// Whether others than our own community can see it.
    public static boolean isWide(Space space) {
        return space.kind() != SpaceKind.OURS;
    }
}
