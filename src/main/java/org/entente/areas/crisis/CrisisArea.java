package org.entente.areas.crisis;

import java.time.LocalDate;
import java.util.List;
import org.entente.areas.Area;
import org.entente.areas.Computed;
import org.entente.areas.ListReport;
import org.entente.areas.Lists;
import org.entente.areas.Need;
import org.entente.areas.partners.PartnersArea;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.jspecify.annotations.Nullable;

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
    public List<Lists> lists() {
        Computed phones =
                new Computed(
                        "phones",
                        "report.phones",
                        "role",
                        22,
                        false,
                        page -> {
                            var numbers = PartnersArea.numbers(page.records(), page.items());
                            return item -> String.join("\n", numbers.getOrDefault(item.id(), List.of()));
                        });
        return List.of(new Lists(CrisisContact.class, List.of(phones), List.of(), CrisisArea::audience));
    }

    @Override
    public List<Report<Records>> reports() {
        return List.of(
                new CallTreeReport(),
                new ListReport(
                        "crisis-contacts", CrisisContact.class, "service", List.of("phones"), CrisisArea::audience));
    }

    @Override
    public List<Need> needs(Records records, LocalDate today) {
        return records.list(Query.all(records.kinds().of(CrisisContact.class))).stream()
                .map(item ->
                        new Need(
                                "check-numbers",
                                "crisis-contact",
                                item.title(),
                                checkedUntil(item.as(CrisisContact.class)),
                                "",
                                item.id()))
                .filter(need -> need.due() == null || need.due().isBefore(today))
                .sorted(Need.ORDER)
                .toList();
    }

    /// A number is tried once a year; null where it never was.
    private static @Nullable LocalDate checkedUntil(CrisisContact contact) {
        return contact.verifiedOn() == null ? null : contact.verifiedOn().plusYears(1);
    }

    /// As narrow as the narrowest contact in the list needs.
    private static Audience audience(List<Item> contacts) {
        boolean confidential = contacts.stream().anyMatch(item -> item.print("sensitivity").equals("confidential"));
        return confidential ? Audience.CONFIDENTIAL : Audience.NETWORK;
    }
}
