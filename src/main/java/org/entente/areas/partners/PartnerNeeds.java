package org.entente.areas.partners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.areas.Need;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Records;

/// What partners need on Today: follow-ups, relationships going stale, projects to review.
final class PartnerNeeds {
    private PartnerNeeds() {}

    static List<Need> of(Records records, LocalDate today) {
        Standings standings = Standings.of(records, today);
        List<Need> needs = new ArrayList<>();
        needs.addAll(followUps(records, standings, today));
        needs.addAll(stale(standings));
        needs.addAll(reviews(records, today));
        return needs;
    }

    private static List<Need> followUps(Records records, Standings standings, LocalDate today) {
        List<Need> needs = new ArrayList<>();
        for (Item item : standings.contacts().open()) {
            Interaction interaction = item.as(Interaction.class);
            LocalDate by = interaction.followUpBy();
            if (by == null || Need.isNear(by, today)) {
                String what = interaction.followUp().isBlank() ? interaction.what() : interaction.followUp();
                needs.add(new Need("follow-up", "interaction", what, by, names(records, standings, item), item.id()));
            }
        }
        needs.sort(Need.ORDER);
        return needs;
    }

    /// Who is to do it, and at whom.
    private static String names(Records records, Standings standings, Item item) {
        Interaction interaction = item.as(Interaction.class);
        List<RecordId> ids =
                interaction.partners().stream().map(standings.aliases()::resolve).distinct().sorted().toList();
        var titles = records.titles(ids);
        String partners = String.join(", ", ids.stream().map(id -> titles.getOrDefault(id, "")).toList());
        String who = interaction.followUpWho();
        return who.isBlank() ? partners : partners.isBlank() ? who : who + " · " + partners;
    }

    private static List<Need> stale(Standings standings) {
        List<Need> needs = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            if (Freshness.limit(phase) == null) {
                continue;
            }
            for (Standing standing : standings.in(phase)) {
                Freshness freshness = standing.freshness();
                if (freshness == Freshness.GOING_STALE || freshness == Freshness.STALE) {
                    needs.add(
                            new Need(
                                    "stale",
                                    "partner",
                                    standing.item().title(),
                                    standing.contactBy(),
                                    "",
                                    standing.item().id()));
                }
            }
        }
        needs.sort(Need.ORDER);
        return needs;
    }

    private static List<Need> reviews(Records records, LocalDate today) {
        return records.list(Query.all(records.kinds().of(Project.class))).stream()
                .filter(item -> {
                    Project project = item.as(Project.class);
                    return project.reviewedOn() == null && Need.isNear(project.reviewOn(), today);
                })
                .map(item ->
                        new Need(
                                "project-review",
                                "project",
                                item.title(),
                                item.as(Project.class).reviewOn(),
                                "",
                                item.id()))
                .sorted(Need.ORDER)
                .toList();
    }
}
