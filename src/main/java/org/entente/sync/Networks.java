package org.entente.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.log.Tip;
import org.entente.record.Edit;
import org.entente.record.Member;
import org.entente.record.Network;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.Release;
import org.entente.record.Removal;
import org.entente.record.SpaceId;
import org.entente.record.SpaceKind;
import org.entente.store.Contact;
import org.entente.store.HeldLog;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.store.Space;
import org.entente.store.Status;
import org.jspecify.annotations.Nullable;

/// Networks of communities: founding one, taking members in, removing them. Safe on any thread.
public final class Networks {
    private final Home home;

    /// @param home the open data folder
    public Networks(Home home) {
        this.home = home;
    }

    /// Enters a network's name and its first members, ourselves among them, in a space just founded.
    void name(SpaceId space, String name, List<Contact> members) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(home.store().newId(space), kind(Network.class), Map.of("name", name.strip())));
        edits.add(member(space, home.name(), home.store().us(), false));
        members.forEach(contact -> edits.add(member(space, contact.name(), contact.id(), false)));
        home.store().save(edits, Map.of());
    }

    /// Whether a network of that name (any case) is known here.
    boolean exists(String name) {
        return home.records().spaces().stream()
                .anyMatch(s -> s.kind() == SpaceKind.NETWORK && s.name().equalsIgnoreCase(name.strip()));
    }

    private Edit member(SpaceId space, String name, String community, boolean administrator) {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        registers.put("community", community);
        registers.put("name", name);
        if (administrator) {
            registers.put("administrator", true);
        }
        return new Edit(home.store().newId(space), kind(Member.class), registers);
    }

    private String kind(Class<? extends Record> type) {
        return home.records().kinds().of(type).name();
    }

    /// Who founded a network, by id; empty where that is not known here.
    public Optional<String> founder(SpaceId space) {
        return home.store().trust().genesis(space).map(genesis -> genesis.roots().getFirst().text());
    }

    /// The members, by id, that may take in and remove others: the founder, and whoever was given that right.
    public Set<String> administrators(SpaceId space) {
        Set<String> administrators = new HashSet<>();
        founder(space).ifPresent(administrators::add);
        for (Item item : home.records().list(Query.all(home.records().kinds().of(Member.class)))) {
            if (item.space().equals(space) && Boolean.TRUE.equals(item.values().get("administrator"))) {
                administrators.add(String.valueOf(item.values().get("community")));
            }
        }
        home.records().space(space).ifPresent(network -> administrators.retainAll(network.members()));
        return administrators;
    }

    /// Takes a community into a network; it gets the whole history.
    ///
    /// @param administrator whether it may take in and remove members as well, and hand that on
    /// @throws Refusal NOT_YOURS_TO_CHANGE where we may not
    public void take(SpaceId space, Contact contact, boolean administrator) {
        home.store().save(List.of(member(space, contact.name(), contact.id(), administrator)), Map.of());
    }

    /// Gives up as lost an entry for which others wait ([org.entente.store.Status.Waiting]), so that they wait no longer,
    /// here and everywhere. Counts where we wrote it or founded the space.
    ///
    /// @param why for people
    public void giveUp(SpaceId space, Tip entry, String why) {
        Map<String, @Nullable Object> registers = new TreeMap<>();
        registers.put("entry", List.of(entry.toJson()));
        registers.put("name", why);
        home.store().save(List.of(new Edit(home.store().newId(space), kind(Release.class), registers)), Map.of());
    }

    /// Gives up all that the changes of one laptop wait for.
    ///
    /// @param why for people
    /// @return whether they wait no longer; otherwise it was neither ours to give up nor in a space that we founded
    public boolean giveUp(Status.Waiting waiting, String why) {
        for (Status.Missing missing : waiting.missing()) {
            giveUp(waiting.space(), missing.entry(), why);
        }
        return home.store().status().waiting().stream()
                .noneMatch(still ->
                        still.space().equals(waiting.space())
                                && still.community().equals(waiting.community())
                                && still.missing().equals(waiting.missing()));
    }

    /// Removes a community from a network. What we hold of it counts on; what it writes from now on does not.
    ///
    /// @param community by id
    /// @throws Refusal SPACE_UNKNOWN, COMMUNITY_UNKNOWN where it is no member, NOT_YOURS_TO_CHANGE where we may not, or it
    ///                 founded the network
    public void remove(SpaceId space, String community) {
        Space network = home.records().space(space).orElseThrow(() -> new Refusal(Problem.SPACE_UNKNOWN, space.text()));
        String name = home.store().trust().names().getOrDefault(community, community);
        if (!network.members().contains(community)) {
            throw new Refusal(Problem.COMMUNITY_UNKNOWN, name);
        }
        List<Object> cuts = new ArrayList<>();
        home.store().shelf().logs(space).stream()
                .filter(log -> log.origin().community().text().equals(community) && log.first() == 1)
                .map(HeldLog::head)
                .sorted(Tip.ORDER)
                .forEach(tip -> cuts.add(tip.toJson()));
        Map<String, @Nullable Object> registers = new TreeMap<>();
        registers.put("community", community);
        registers.put("cuts", cuts);
        registers.put("name", name);
        RecordId id = home.store().newId(space);
        home.store().save(List.of(new Edit(id, kind(Removal.class), registers)), Map.of());
    }
}
