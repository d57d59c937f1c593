package org.entente.areas;

import java.util.List;
import org.entente.areas.agreements.AgreementsArea;
import org.entente.areas.crisis.CrisisArea;
import org.entente.areas.partners.PartnersArea;
import org.entente.areas.sharing.SharingArea;
import org.entente.record.Kinds;
import org.entente.report.Reports;
import org.entente.store.Records;

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

    /// The reports of all areas.
    public static Reports<Records> reports() {
        return new Reports<>(all().stream().flatMap(area -> area.reports().stream()).toList());
    }
}
