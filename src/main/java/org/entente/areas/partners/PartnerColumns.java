package org.entente.areas.partners;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.areas.Computed;
import org.entente.areas.Lists;
import org.entente.geo.Point;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Records;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// What the list of partners shows besides their fields: whether a phase takes longer than it should, when there was contact
/// last, how far they are, whom we know there.
final class PartnerColumns {
    private PartnerColumns() {}

    static Lists lists() {
        return new Lists(
                Partner.class,
                List.of(
                        new Computed(
                                "timing", "partner-list.timing", "phase", 12, false, standing(PartnerColumns::timing)),
                        new Computed(
                                "last_contact",
                                "partner-list.last-contact",
                                "contact_every_days",
                                20,
                                true,
                                standing(PartnerColumns::contact)),
                        new Computed("distance", "partner-list.distance", "place", 18, true, PartnerColumns::distance),
                        new Computed("people", "kinds.person", "place", 24, true, PartnerColumns::people)),
                List.of("name", "phase", "timing", "last_contact", "place", "distance"));
    }

    /// What how a relationship stands says; read once for the page.
    private static Computed.Working standing(BiFunction<Text, Standing, String> words) {
        return page -> {
            Standings standings = Standings.over(page.records(), page.today(), page.items());
            return item -> words.apply(page.text(), standings.of(item));
        };
    }

    private static String timing(Text text, Standing standing) {
        Timing timing = standing.timing();
        return timing == Timing.NONE ? "" : text.of("partner-list.timing." + timing.name().toLowerCase(Locale.ROOT));
    }

    /// Of a partner that is only on the list yet, nothing is expected and nothing said.
    private static String contact(Text text, Standing standing) {
        OptionalLong days = standing.daysSinceContact();
        if (days.isEmpty() && standing.partner().phase() == null) {
            return "";
        }
        String ago =
                days.isEmpty()
                        ? text.of("partner-list.contact.never")
                        : text.of("partner-list.contact.ago", days.getAsLong());
        return switch (standing.freshness()) {
            case GOING_STALE, STALE -> text.of("partner-list.contact." + standing.freshness(), ago);
            case FRESH, UNKNOWN -> ago;
        };
    }

    private static Function<Item, String> distance(Computed.Page page) {
        Optional<Mapped.Home> home = Mapped.home(page.records());
        return item -> {
            Point there = Mapped.point(item.as(Partner.class).place());
            return home.isEmpty() || there == null
                    ? ""
                    : new Distance(home.get().point().distance(there)).brief(page.text(), page.miles());
        };
    }

    /// The people at each partner, each with the number called first.
    private static Function<Item, String> people(Computed.Page page) {
        Records records = page.records();
        Kind<Person> kind = records.kinds().of(Person.class);
        Aliases aliases = Aliases.of(records);
        Set<RecordId> partners = new HashSet<>();
        page.items().forEach(item -> partners.addAll(aliases.all(item.id())));
        List<Item> people = records.referring(kind, kind.field("partner"), partners);
        Map<RecordId, List<String>> numbers = PartnersArea.numbers(records, people);
        Map<RecordId, TreeMap<String, String>> lines = new HashMap<>();
        for (Item person : people) {
            RecordId partner = aliases.resolve(new RecordId(person.print("partner")));
            lines.computeIfAbsent(partner, p -> new TreeMap<>())
                    .put(person.title() + person.id(), line(person.title(), numbers.get(person.id())));
        }
        return item ->
                lines.getOrDefault(item.id(), new TreeMap<>()).values().stream().collect(Collectors.joining("\n"));
    }

    private static String line(String name, @Nullable List<String> numbers) {
        return numbers == null ? name : name + ", " + numbers.getFirst();
    }
}
