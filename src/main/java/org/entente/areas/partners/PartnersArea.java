package org.entente.areas.partners;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.areas.Area;
import org.entente.areas.ListReport;
import org.entente.areas.Need;
import org.entente.record.RecordId;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;
import org.entente.store.Rule;

/// Who our partners are, and the people we know there.
public final class PartnersArea implements Area {
    @Override
    public String name() {
        return "partners";
    }

    @Override
    public List<Class<? extends Record>> kinds() {
        return List.of(
                Partner.class,
                Person.class,
                Phone.class,
                EmailAddress.class,
                PartnerRole.class,
                CriterionMet.class,
                Relationship.class,
                Interaction.class,
                Project.class,
                Practice.class,
                Merge.class,
                Distinct.class,
                OurPlace.class);
    }

    @Override
    public List<Rule> rules() {
        return List.of(new PhaseRule(InstantSource.system()), new RelationshipRule(), new MergeRule());
    }

    @Override
    public List<Need> needs(Records records, LocalDate today) {
        return PartnerNeeds.of(records, today);
    }

    @Override
    public List<Report<Records>> reports() {
        return List.of(
                new ListReport(
                        "partner-directory",
                        Partner.class,
                        "phase",
                        List.of(new ListReport.Extra("kinds.person", "place", PartnersArea::people)),
                        items -> Audience.NETWORK),
                new MapReport(null),
                new PipelineReport(null),
                new DossierReport(null, null));
    }

    /// The people at each partner, each with the number called first.
    private static Function<Item, String> people(Records records) {
        Map<String, String> byPartner =
                records.list(Query.all(records.kinds().of(Person.class))).stream()
                        .collect(
                                Collectors.groupingBy(
                                        person -> person.print("partner"),
                                        Collectors.mapping(
                                                person -> line(person.title(), numbers(records, person.id())),
                                                Collectors.joining("\n"))));
        return partner -> byPartner.getOrDefault(partner.id().text(), "");
    }

    private static String line(String name, List<String> numbers) {
        return numbers.isEmpty() ? name : name + ", " + numbers.getFirst();
    }

    /// The telephone numbers of a person or crisis contact, in the order to try them.
    public static List<String> numbers(Records records, RecordId owner) {
        return records.children(owner, records.kinds().of(Phone.class)).stream().map(Item::title).toList();
    }
}
