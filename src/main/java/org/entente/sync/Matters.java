package org.entente.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.log.Standing;
import org.entente.record.RecordId;
import org.entente.store.Contact;
import org.entente.store.Status;

/// Works out everything that a person should know of how things stand between communities and with this laptop. Reads
/// the store, so never on the window's thread.
public final class Matters {
    /// Days without news after which a community counts as silent: word may be withheld.
    public static final int SILENT = 21;

    /// By how much a clock may be behind before one is told.
    private static final Duration BEHIND = Duration.ofDays(1);

    /// This version was made after that: a clock that says otherwise is wrong.
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final Home home;
    private final Clock clock;
    private final Map<String, String> names;
    private final List<Matter> matters = new ArrayList<>();

    private Matters(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
        names = home.store().trust().names();
    }

    /// All there is, the most pressing first; what was left as it is comes last.
    public static List<Matter> of(Home home, Clock clock) {
        return of(home, home.store().status(), clock);
    }

    /// As [#of(Home, Clock)], for a status that was read already.
    public static List<Matter> of(Home home, Status status, Clock clock) {
        Matters matters = new Matters(home, clock);
        matters.thisLaptop(status);
        status.alarms().stream()
                .map(alarm -> matters.about(topic(alarm.what()), alarm.community()))
                .distinct()
                .forEach(matters.matters::add);
        matters.forks(status);
        matters.kept(Matter.Topic.QUARANTINED, status.quarantined());
        matters.kept(Matter.Topic.OVERSTEPPED, status.overstepped());
        matters.others(status);
        matters.contacts();
        Diary diary = new Diary(home);
        return matters.matters.stream()
                .map(matter -> matter.withLeft(matter.topic().mayBeLeft() && diary.hasLeft(matter)))
                .sorted(
                        Comparator.comparing(Matter::left)
                                .thenComparing(Matter::topic)
                                .thenComparing(Matter::community))
                .toList();
    }

    private String name(String community) {
        return names.getOrDefault(community, community.substring(0, Math.min(8, community.length())));
    }

    private Matter about(Matter.Topic topic, String community) {
        return Matter.of(topic, name(community), community);
    }

    private static Matter.Topic topic(Status.What what) {
        return switch (what) {
            case STRANGE_ROOT -> Matter.Topic.STRANGE_ROOT;
            case DOUBLED -> Matter.Topic.DOUBLED;
            case SPLIT -> Matter.Topic.SPLIT;
            case SAME_NAME -> Matter.Topic.SAME_NAME;
        };
    }

    private void thisLaptop(Status status) {
        String us = home.store().us();
        if (home.isMoved()) {
            matters.add(about(Matter.Topic.MOVED, us));
        }
        boolean live =
                home.store()
                        .trust()
                        .ours()
                        .standing()
                        .device(home.store().device())
                        .map(Standing.Device::isLive)
                        .orElse(true);
        if (!live) {
            matters.add(about(Matter.Topic.REVOKED_HERE, us));
        }
        Instant now = clock.instant();
        Instant latest = status.latest();
        for (Instant heard : status.heard().values()) {
            latest = heard.isAfter(latest) ? heard : latest;
        }
        if (now.isBefore(MADE) || now.isBefore(latest.minus(BEHIND))) {
            matters.add(about(Matter.Topic.CLOCK, us));
        }
        if (home.hasRootKey() && new Diary(home).last(Diary.Precaution.SHEET).isEmpty()) {
            matters.add(about(Matter.Topic.SHEET, us));
        }
    }

    private void forks(Status status) {
        for (Status.Fork fork : status.forks()) {
            boolean own = fork.community().equals(home.store().us());
            Matter.Topic topic =
                    fork.ours() ? Matter.Topic.FORK_HERE : own ? Matter.Topic.FORK_OURS : Matter.Topic.FORK;
            boolean settled = !fork.ours() && isSettled(fork);
            if (!settled) {
                matters.add(
                        new Matter(
                                topic,
                                name(fork.community()),
                                fork.device(),
                                0,
                                "",
                                null,
                                List.of(),
                                fork.community(),
                                false));
            }
        }
    }

    /// Whether its community has declared the laptop lost or out of use since: then nothing is left to be done.
    private boolean isSettled(Status.Fork fork) {
        return home.store().trust().cards().stream()
                .filter(card -> card.community().text().equals(fork.community()))
                .flatMap(card -> card.standing().devices().stream())
                .anyMatch(device -> device.name().equals(fork.device()) && !device.isLive());
    }

    /// Several logs of one laptop are one matter for a person.
    private void kept(Matter.Topic topic, List<Status.Kept> all) {
        Map<String, List<Status.Kept>> groups =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        k -> k.community() + "/" + k.device() + "/" + k.reason(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (List<Status.Kept> group : groups.values()) {
            Status.Kept kept = group.getFirst();
            matters.add(
                    new Matter(
                            topic,
                            name(kept.community()),
                            kept.device(),
                            group.stream().mapToLong(Status.Kept::entries).sum(),
                            "",
                            kept.reason(),
                            group.stream().flatMap(k -> k.records().stream()).distinct().toList(),
                            kept.community(),
                            false));
        }
    }

    private void others(Status status) {
        if (!status.disputed().isEmpty()) {
            long count = status.disputed().size();
            matters.add(new Matter(Matter.Topic.DISPUTED, "", "", count, "", null, status.disputed(), "", false));
        }
        if (status.newer() > 0) {
            matters.add(new Matter(Matter.Topic.NEWER, "", "", status.newer(), "", null, List.of(), "", false));
        }
        for (Status.ErasureRequest request : status.requests()) {
            RecordId about = request.about();
            String title = home.records().titles(List.of(about)).getOrDefault(about, about.handle());
            matters.add(
                    new Matter(
                            Matter.Topic.REQUEST,
                            name(request.community()),
                            "",
                            0,
                            title,
                            null,
                            List.of(about),
                            request.community(),
                            false));
        }
        for (Status.Waiting waiting : status.waiting()) {
            TreeSet<String> from = new TreeSet<>();
            waiting.missing().stream()
                    .filter(m -> !m.community().isEmpty())
                    .forEach(m -> from.add(name(m.community())));
            if (from.isEmpty()) {
                from.add(name(waiting.community()));
            }
            matters.add(
                    new Matter(
                            Matter.Topic.WAITING,
                            name(waiting.community()),
                            waiting.device(),
                            waiting.entries(),
                            String.join(", ", from),
                            null,
                            List.of(),
                            waiting.community(),
                            false));
        }
    }

    private void contacts() {
        for (Contact contact : home.store().trust().contacts()) {
            if (!contact.isVerified()) {
                matters.add(about(Matter.Topic.UNVERIFIED, contact.id()));
            }
            Instant heard = contact.heard() == null ? contact.met() : contact.heard();
            long days = ChronoUnit.DAYS.between(heard, clock.instant());
            if (heard.getEpochSecond() > 0 && days > SILENT) {
                matters.add(
                        new Matter(
                                Matter.Topic.STALE,
                                contact.name(),
                                "",
                                days,
                                "",
                                null,
                                List.of(),
                                contact.id(),
                                false));
            }
        }
    }
}
