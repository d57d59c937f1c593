package org.entente.ui.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What an area adds to the window, beyond the lists and forms that every kind has by its declaration. Everything here is
/// asked on the window's thread and must not read the store; what is made reads it in the background.
public interface AreaView {
    /// Its screens in the navigation, its lists among them.
    List<Entry> screens();

    /// A screen in the navigation.
    ///
    /// @param id    its address
    /// @param icon  its picture
    /// @param label what it is called
    /// @param make  makes it when it is first shown
    record Entry(String id, Icons icon, Function<Text, String> label, Function<Desk, Screen> make) {
        /// A screen of its own, called by the message `screen.ID`.
        public static Entry screen(String id, Icons icon, Function<Desk, Screen> make) {
            return new Entry(id, icon, text -> text.of("screen." + id), make);
        }

        /// The list of a kind.
        public static Entry list(String kind) {
            return list(kind, Optional.empty(), Optional.empty());
        }

        /// The list of a kind from where a report of its area is printed too, besides the list as it is shown.
        ///
        /// @param report the report's name
        public static Entry list(String kind, String report) {
            return list(kind, Optional.of(report), Optional.empty());
        }

        /// The list of a kind from where a report of its area is printed too, and that takes in what stands in a file.
        ///
        /// @param report the report's name
        public static Entry list(String kind, String report, FileIntake intake) {
            return list(kind, Optional.of(report), Optional.of(intake));
        }

        private static Entry list(String kind, Optional<String> report, Optional<FileIntake> intake) {
            return new Entry(
                    "list:" + kind,
                    Icons.ofKind(kind),
                    text -> text.kinds(kind),
                    desk -> new RecordTable(desk, desk.records().kinds().named(kind), report, intake));
        }
    }

    /// Makes another screen of it.
    ///
    /// @param address as given to [Navigator#screen], such as `partner-card:ID`
    /// @return empty where the address is not one of this area's
    default Optional<Screen> make(Desk desk, String address) {
        return Optional.empty();
    }

    /// By kind: editors for rows that need more than the usual table.
    default Map<String, Function<Desk, ChildEditor>> editors() {
        return Map.of();
    }

    /// Parts of a record's form that are not made of its fields.
    ///
    /// @param record null for a record not saved yet
    default List<FormSection> sections(Desk desk, Kind<?> kind, @Nullable RecordId record) {
        return List.of();
    }

    /// Buttons in the head of a saved record's form.
    default List<Node> actions(Desk desk, Kind<?> kind, RecordId record) {
        return List.of();
    }

    /// By sort of line on Today: what is done at once, without opening the record. The button says message
    /// `today.SORT.do`.
    default Map<String, BiConsumer<Desk, RecordId>> deeds() {
        return Map.of();
    }

    /// What the keyboard does on every screen.
    default Map<KeyCombination, Runnable> shortcuts(Desk desk) {
        return Map.of();
    }
}
