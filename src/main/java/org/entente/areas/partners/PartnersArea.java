package org.entente.areas.partners;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.areas.Area;
import org.entente.areas.ListReport;
import org.entente.areas.Lists;
import org.entente.areas.Need;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.report.Audience;
import org.entente.report.Report;
import org.entente.store.Item;
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
    public List<Lists> lists() {
        return List.of(PartnerColumns.lists());
    }

    @Override
    public List<Need> needs(Records records, LocalDate today) {
        return PartnerNeeds.of(records, today);
    }

    @Override
    public List<Report<Records>> reports() {
        return List.of(
                new ListReport(
                        "partner-directory", Partner.class, "phase", List.of("people"), items -> Audience.NETWORK),
                new MapReport(null),
                new PipelineReport(null),
                new DossierReport(null, null));
    }

    /// The telephone numbers of a person or crisis contact, in the order to try them.
    public static List<String> numbers(Records records, RecordId owner) {
        return records.children(owner, records.kinds().of(Phone.class)).stream().map(Item::title).toList();
    }

    /// The telephone numbers of several people or crisis contacts, read at once, in the order to try them.
    public static Map<RecordId, List<String>> numbers(Records records, Collection<Item> owners) {
        Kind<Phone> kind = records.kinds().of(Phone.class);
        Field owner = kind.parent().orElseThrow();
        return records.referring(kind, owner, owners.stream().map(Item::id).toList()).stream()
                .sorted(Comparator.comparing((Item phone) -> phone.print("order")).thenComparing(Item::id))
                .collect(
                        Collectors.groupingBy(
                                phone -> new RecordId(String.valueOf(phone.values().get(owner.name()))),
                                Collectors.mapping(Item::title, Collectors.toList())));
    }
}
