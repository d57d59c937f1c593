package org.entente.areas;

import java.time.LocalDate;
import java.util.List;
import org.entente.areas.agreements.AgreementsArea;
import org.entente.areas.crisis.CrisisArea;
import org.entente.areas.partners.PartnersArea;
import org.entente.areas.sharing.SharingArea;
import org.entente.record.Kinds;
import org.entente.report.Reports;
import org.entente.store.Model;
import org.entente.store.Records;
import org.entente.store.Rule;
import org.entente.store.Store;

/// The areas of a community's work: the one list that a new area is added to.
public final class Areas {
    private Areas() {}

    /// All areas, in the order in which people see them.
    public static List<Area> all() {
        return List.of(new PartnersArea(), new AgreementsArea(), new SharingArea(), new CrisisArea());
    }

    /// The kinds of all areas, and the kernel's own.
    public static Kinds kinds() {
        return new Kinds(all().stream().flatMap(area -> area.kinds().stream()).toList());
    }

    /// What all areas demand of a save.
    public static List<Rule> rules() {
        return all().stream().flatMap(area -> area.rules().stream()).toList();
    }

    /// The kinds and rules together. Whoever wants them opens a store next, for which SQLite is loaded meanwhile.
    public static Model model() {
        Store.prepare();
        return new Model(kinds(), rules());
    }

    /// What of all areas needs attention, in the order of the headings on Today. Reads the store.
    public static List<Need> needs(Records records, LocalDate today) {
        return all().stream().flatMap(area -> area.needs(records, today).stream()).toList();
    }

    /// The reports of all areas.
    public static Reports<Records> reports() {
        return new Reports<>(all().stream().flatMap(area -> area.reports().stream()).toList());
    }
}
