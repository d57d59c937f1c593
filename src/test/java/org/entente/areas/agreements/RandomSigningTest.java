package org.entente.areas.agreements;

import static org.entente.areas.agreements.Signers.at;
import static org.entente.areas.agreements.Signers.dossier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.entente.Seeds;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.record.SpaceId;
import org.entente.sync.Communities;
import org.entente.sync.Home;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Two or three communities change, propose, agree, sign and carry files in any order. Whatever happens, no laptop ever shows
/// a signature under a text that its signer had not read; and once all has been delivered all show the same.
class RandomSigningTest {
    private static final int STEPS = 120;

    private static final Set<Problem> ANSWERS =
            EnumSet.of(
                    Problem.AGREEMENT_FROZEN,
                    Problem.AGREEMENT_STEP,
                    Problem.PROPOSE_FIRST,
                    Problem.CONSENT_FIRST,
                    Problem.SIGN_ANOTHER_TEXT,
                    Problem.SIGNED_ALREADY,
                    Problem.SIGNED_BY_ALL,
                    Problem.SAME_TEXT,
                    Problem.NOTHING_PROPOSED,
                    Problem.NOT_IN_FORCE,
                    Problem.CHANGED_MEANWHILE,
                    Problem.NOTHING_TO_UNDO,
                    Problem.WORDING_KEPT);

    @TempDir Path folder;

    private final List<Home> homes = new ArrayList<>();

    /// What each community has read, and signed upon that.
    private final Set<String> read = new HashSet<>();

    /// What each has on its screen, perhaps for long.
    private final Map<Home, Document> screens = new HashMap<>();

    private Communities communities;
    private RecordId agreement;
    private Random random;

    @ParameterizedTest
    @Seeds({1, 2, 3, 24792597946220L})
    void noSignatureOfTwoIsEverUnderATextThatItsSignerDidNotRead(long seed) throws Exception {
        play(2, seed);
    }

    @ParameterizedTest
    @Seeds({1, 2, 3, 8875037325482L})
    void noSignatureOfThreeIsEverUnderATextThatItsSignerDidNotRead(long seed) throws Exception {
        play(3, seed);
    }

    private void play(int count, long seed) throws Exception {
        random = new Random(seed);
        communities = new Communities(folder);
        try (Communities all = communities) {
            for (String name : List.of("Alder", "Birch", "Cedar").subList(0, count)) {
                homes.add(all.found(name));
            }
            Home founder = homes.getFirst();
            SpaceId network =
                    founder.createNetwork(
                                    "Trees",
                                    homes.subList(1, count).stream().map(h -> founder.contact(h.name())).toList())
                            .id();
            String[] names = homes.stream().map(Home::name).toArray(String[]::new);
            agreement = Signers.agreement(founder, network, "We begin.", names);
            keep(founder);
            at(founder).propose(agreement, "");
            at(founder).consent(agreement, "");
            for (Home home : homes.subList(1, count)) {
                all.carry(founder, home);
            }
            for (int step = 0; step < STEPS; step++) {
                act(homes.get(random.nextInt(count)), step);
                check("seed " + seed + ", step " + step);
            }
            deliver();
            check("seed " + seed + ", in the end");
            Set<String> same = Signers.signed(founder, agreement);
            for (Home home : homes) {
                assertEquals(same, Signers.signed(home, agreement), "seed " + seed + ", " + home.name());
                assertEquals(
                        dossier(founder, agreement).binding().map(s -> s.version().fingerprint()),
                        dossier(home, agreement).binding().map(s -> s.version().fingerprint()),
                        "seed " + seed);
                assertEquals(
                        Standing.of(dossier(founder, agreement), Signers.TODAY).status(),
                        Standing.of(dossier(home, agreement), Signers.TODAY).status(),
                        "seed " + seed);
            }
            agreeInTheEnd("seed " + seed);
        }
    }

    /// Whatever is taken back later, the agreement and its parties stay: without them there is nothing to sign.
    private static void keep(Home founder) {
        for (long save = founder.store().lastSave(); save > 0; save--) {
            founder.store().passOver(save);
        }
    }

    /// However they got there, they can still come to a text that all have signed.
    private void agreeInTheEnd(String seed) throws Exception {
        Home first = homes.getFirst();
        if (dossier(first, agreement).isFrozen()) {
            at(first).change(agreement, "so that all sign the same");
        }
        Signers.change(first, agreement, Map.of("text", "What we all want."));
        at(first).propose(agreement, "");
        at(first).consent(agreement, "all");
        deliver();
        for (Home home : homes) {
            read.add(home.name() + "\n" + Signers.read(home, agreement).text());
            at(home).sign(agreement, Signers.read(home, agreement), home.name());
        }
        deliver();
        check(seed);
        for (Home home : homes) {
            assertTrue(Signers.signing(home, agreement).isCountersigned(), seed + ", " + home.name());
            assertEquals("What we all want.", binding(home), seed);
        }
    }

    private String binding(Home home) {
        String text = dossier(home, agreement).binding().orElseThrow().version().document().text();
        return text.substring(text.indexOf("WHAT IS AGREED")).split("\n", -1)[2];
    }

    private void deliver() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (Home from : homes) {
                for (Home to : homes) {
                    if (from != to) {
                        communities.carry(from, to);
                    }
                }
            }
        }
    }

    private void check(String when) {
        for (Home home : homes) {
            Dossier dossier = dossier(home, agreement);
            for (Version version : dossier.versions()) {
                for (Signing.Line line : dossier.signing(version).lines()) {
                    if (line.signature() != null) {
                        String who = line.party().name() + "\n" + version.document().text();
                        assertTrue(read.contains(who), when + ": " + home.name() + " shows unread " + who);
                    }
                }
            }
        }
    }

    private void act(Home home, int step) throws Exception {
        try {
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    Home other = homes.get(random.nextInt(homes.size()));
                    if (other != home) {
                        communities.carry(home, other);
                    }
                }
                case 2 -> Signers.change(home, agreement, Map.of("text", "Text " + random.nextInt(4) + " of " + step));
                case 3 -> at(home).propose(agreement, "");
                case 4 -> at(home).consent(agreement, "meeting");
                case 5 -> {
                    // It stays there until it is signed, whatever comes in meanwhile.
                    if (hasText(home)) {
                        screens.computeIfAbsent(home, h -> Signers.read(h, agreement));
                    }
                }
                case 6 -> at(home).change(agreement, "something new");
                case 7 -> home.store().undo(home.store().lastSave());
                default -> {
                    if (screens.containsKey(home) || hasText(home)) {
                        sign(home);
                    }
                }
            }
        } catch (Refusal refusal) {
            assertTrue(ANSWERS.contains(refusal.problem()), refusal.toString());
        }
    }

    /// None is proposed any more once that was taken back.
    private boolean hasText(Home home) {
        return dossier(home, agreement).latest().isPresent();
    }

    private void sign(Home home) {
        Document shown = screens.computeIfAbsent(home, h -> Signers.read(h, agreement));
        read.add(home.name() + "\n" + shown.text());
        try {
            at(home).sign(agreement, shown, home.name());
        } finally {
            screens.remove(home);
        }
    }
}
