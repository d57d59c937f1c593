package org.entente.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.entente.areas.agreements.view.AgreementsView;
import org.entente.areas.crisis.view.CrisisView;
import org.entente.areas.partners.view.PartnersView;
import org.entente.areas.sharing.view.SharingView;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.ui.kit.AreaView;
import org.entente.ui.kit.ChildEditor;
import org.entente.ui.kit.ChildEditors;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FormSection;
import org.jspecify.annotations.Nullable;

/// What the areas add to the window: the one list that an area is added to for the window.
final class Views {
    private Views() {}

    /// All of them, in the order in which people see the areas.
    static List<AreaView> all() {
        return List.of(new PartnersView(), new AgreementsView(), new SharingView(), new CrisisView());
    }

    /// The editors of rows that the areas bring.
    static ChildEditors editors() {
        Map<String, Function<Desk, ChildEditor>> editors = new HashMap<>();
        all().forEach(view -> editors.putAll(view.editors()));
        return new ChildEditors(editors);
    }

    /// What the areas do at once from a line on Today, by its sort.
    static Map<String, BiConsumer<Desk, RecordId>> deeds() {
        Map<String, BiConsumer<Desk, RecordId>> deeds = new HashMap<>();
        all().forEach(view -> deeds.putAll(view.deeds()));
        return deeds;
    }

    /// What the areas add to forms, before what every form has.
    ///
    /// @param desk known only once the window is built
    /// @param own  makes what every form has
    static FormSection.Maker sections(Supplier<Desk> desk, Function<@Nullable RecordId, FormSection> own) {
        return new FormSection.Maker() {
            @Override
            public List<FormSection> sections(Kind<?> kind, @Nullable RecordId record) {
                List<FormSection> sections = new ArrayList<>();
                all().forEach(view -> sections.addAll(view.sections(desk.get(), kind, record)));
                sections.add(own.apply(record));
                return sections;
            }

            @Override
            public List<Node> actions(Kind<?> kind, RecordId record) {
                return all().stream().flatMap(view -> view.actions(desk.get(), kind, record).stream()).toList();
            }
        };
    }
}
