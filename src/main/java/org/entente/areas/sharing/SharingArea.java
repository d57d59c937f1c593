package org.entente.areas.sharing;

import java.time.LocalDate;
import java.util.List;
import org.entente.areas.Area;
import org.entente.areas.ListReport;
import org.entente.areas.Need;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Query;
import org.entente.store.Records;

/// What communities lend one another.
public final class SharingArea implements Area {
    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public List<Class<? extends Record>> kinds() {
        return List.of(Resource.class);
    }

    @Override
    public List<Report<Records>> reports() {
        return List.of(
                new ListReport("resources", Resource.class, "type", List.of("keeper"), items -> Audience.NETWORK));
    }

    @Override
    public List<Need> needs(Records records, LocalDate today) {
        return records.list(Query.all(records.kinds().of(Resource.class))).stream()
                .filter(item -> Need.isNear(item.as(Resource.class).serviceDue(), today))
                .map(item ->
                        new Need(
                                "service",
                                "resource",
                                item.title(),
                                item.as(Resource.class).serviceDue(),
                                "",
                                item.id()))
                .sorted(Need.ORDER)
                .toList();
    }
}
