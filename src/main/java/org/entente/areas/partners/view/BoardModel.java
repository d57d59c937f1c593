package org.entente.areas.partners.view;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.areas.partners.Phase;
import org.entente.areas.partners.Standing;
import org.entente.areas.partners.Standings;
import org.entente.store.Query;
import org.entente.ui.kit.Desk;

/// What stands on the board. Knows no window.
final class BoardModel {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private BoardModel() {}

    /// All cards by phase, and how many partners have no phase yet.
    record Cards(Map<Phase, List<Standing>> byPhase, int phaseless) {
        /// Those whose name has words beginning with the words typed.
        Map<Phase, List<Standing>> matching(String typed) {
            List<String> words = List.of(plain(typed).strip().split("\\s+"));
            Map<Phase, List<Standing>> found = new EnumMap<>(Phase.class);
            byPhase.forEach((phase, all) -> {
                List<Standing> some = new ArrayList<>();
                for (Standing one : all) {
                    String name = " " + plain(one.item().title());
                    if (words.stream().allMatch(word -> name.contains(" " + word))) {
                        some.add(one);
                    }
                }
                found.put(phase, some);
            });
            return found;
        }

        boolean isEmpty() {
            return byPhase.values().stream().allMatch(List::isEmpty);
        }
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// Reads the board. Off the window's thread.
    static Cards read(Desk desk) {
        Standings standings = Standings.of(desk.records(), desk.today());
        Map<Phase, List<Standing>> byPhase = new EnumMap<>(Phase.class);
        int placed = 0;
        for (Phase phase : Phase.values()) {
            List<Standing> all = standings.in(phase);
            byPhase.put(phase, all);
            placed += all.size();
        }
        int all = desk.records().count(Query.all(desk.records().kinds().named("partner")));
        return new Cards(byPhase, all - placed);
    }

    /// The phase of the neighbouring column.
    ///
    /// @param by −1 or 1
    static Phase neighbour(Phase phase, int by) {
        List<Phase> all = List.of(Phase.values());
        return all.get(Math.clamp(all.indexOf(phase) + (long) by, 0, all.size() - 1));
    }
}
