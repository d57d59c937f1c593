package org.entente.areas.crisis;

import java.util.List;
import org.entente.areas.Area;
import org.entente.areas.ListReport;
import org.entente.areas.partners.PartnersArea;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Records;

/// Whom to call when something happens, and in which order.
public final class CrisisArea implements Area {
    @Override
    public String name() {
        return "crisis";
    }

    @Override
    public List<Class<? extends Record>> kinds() {
        return List.of(CrisisContact.class, CallTree.class, CallNode.class);
    }

    @Override
    public List<Report<Records>> reports() {
        ListReport.Extra phones =
                new ListReport.Extra(
                        "report.phones",
                        "role",
                        records -> item -> String.join("\n", PartnersArea.numbers(records, item.id())));
        return List.of(
                new CallTreeReport(),
                new ListReport(
                        "crisis-contacts", CrisisContact.class, "service", List.of(phones), CrisisArea::audience));
    }

    /// As narrow as the narrowest contact in the list needs.
    private static Audience audience(List<Item> contacts) {
        boolean confidential = contacts.stream().anyMatch(item -> item.print("sensitivity").equals("confidential"));
        return confidential ? Audience.CONFIDENTIAL : Audience.NETWORK;
    }
}
