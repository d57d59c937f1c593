package org.entente.areas.partners.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.areas.partners.PartnerKind;
import org.entente.text.Text;

/// What a partner is, from the words of other lists. Words that say nothing certain say nothing: they become tags.
final class Sorts {
    /// The first part found in a word counts, in this order.
    private static final List<Map.Entry<String, PartnerKind>> PARTS =
            List.of(
                    Map.entry("food_coop", PartnerKind.FOOD_CO_OP),
                    Map.entry("food coop", PartnerKind.FOOD_CO_OP),
                    Map.entry("foodpurchasing", PartnerKind.FOOD_CO_OP),
                    Map.entry("consumer coop", PartnerKind.FOOD_CO_OP),
                    Map.entry("supported_agriculture", PartnerKind.AGRICULTURE),
                    Map.entry("farm", PartnerKind.AGRICULTURE),
                    Map.entry("community_garden", PartnerKind.AGRICULTURE),
                    Map.entry("community garden", PartnerKind.AGRICULTURE),
                    Map.entry("self_harvest", PartnerKind.AGRICULTURE),
                    Map.entry("vegetable_box", PartnerKind.AGRICULTURE),
                    Map.entry("seed_saving", PartnerKind.AGRICULTURE),
                    Map.entry("beekeeper", PartnerKind.AGRICULTURE),
                    Map.entry("cohousing", PartnerKind.HOUSING_CO_OP),
                    Map.entry("housing", PartnerKind.HOUSING_CO_OP),
                    Map.entry("ecovillage", PartnerKind.INTENTIONAL_COMMUNITY),
                    Map.entry("transition", PartnerKind.TRANSITION),
                    Map.entry("permaculture", PartnerKind.ENVIRONMENTAL),
                    Map.entry("recycling", PartnerKind.ENVIRONMENTAL),
                    Map.entry("waste", PartnerKind.ENVIRONMENTAL),
                    Map.entry("collective_energy", PartnerKind.COMMUNITY_ENTERPRISE),
                    Map.entry("microfinance", PartnerKind.FUNDER),
                    Map.entry("ethicalfinance", PartnerKind.FUNDER),
                    Map.entry("ethical_bank", PartnerKind.FUNDER),
                    Map.entry("research", PartnerKind.ACADEMIC),
                    Map.entry("fairtrade", PartnerKind.SOCIAL_ENTERPRISE),
                    Map.entry("socialinclusion", PartnerKind.SOCIAL_ENTERPRISE),
                    Map.entry("fair trade", PartnerKind.SOCIAL_ENTERPRISE),
                    Map.entry("cooperative", PartnerKind.CO_OPERATIVE_BUSINESS));

    /// The kinds as they are called in the window, in each language.
    private static final Map<String, String> BY_NAME = byName();

    private Sorts() {}

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (PartnerKind kind : PartnerKind.values()) {
            for (Locale language : Text.LANGUAGES) {
                names.put(Part.plain(Text.in(language).choice("partner", "kinds", word(kind))), word(kind));
            }
            names.put(Part.plain(word(kind)), word(kind));
        }
        return Map.copyOf(names);
    }

    /// As the log has it.
    private static String word(PartnerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind that is called so, in any language.
    static Optional<String> named(String typed) {
        return Optional.ofNullable(BY_NAME.get(Part.plain(typed)));
    }

    /// The kinds that words name, as the log has them.
    static List<String> kinds(Set<String> words) {
        Set<String> kinds = new TreeSet<>();
        for (String word : words) {
            String plain = word.toLowerCase(Locale.ROOT);
            PARTS.stream()
                    .filter(part -> plain.contains(part.getKey()))
                    .findFirst()
                    .ifPresent(part -> kinds.add(word(part.getValue())));
        }
        return List.copyOf(kinds);
    }
}
