package org.entente.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/// The reference work's fields as fields of the program's kinds.
final class Mapping {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("community", "intentional-community"),
                    Map.entry("cooperative", "co-operative-business"),
                    Map.entry("contact", "prospect"),
                    Map.entry("relationship", "relationship-building"),
                    Map.entry("partnership", "formal-partnership"),
                    Map.entry("integration", "network-integration"),
                    Map.entry("proposed", "negotiating"),
                    Map.entry("ended", "terminated"),
                    Map.entry("tool", "equipment"),
                    Map.entry("network", "technical"),
                    Map.entry("new", "good"),
                    Map.entry("good", "minor-wear"),
                    Map.entry("worn", "major-wear"),
                    Map.entry("broken", "unusable"));

    private Mapping() {}

    static String kind(String kind) {
        return switch (kind) {
            case "contact" -> "crisis-contact";
            case "equipment" -> "resource";
            default -> kind;
        };
    }

    private static String word(String value) {
        return WORDS.getOrDefault(value, value);
    }

    /// @param parts what was set before of values that are one field here
    static void put(String kind, String field, String value, Map<String, Object> parts, Map<String, Object> registers) {
        switch (kind + "." + field) {
            case "partner.kind" -> {
                Object old = parts.put("kinds", word(value));
                if (old != null && !old.equals(word(value))) {
                    registers.put("kinds." + old, false);
                }
                registers.put("kinds." + word(value), true);
            }
            case "partner.lat", "partner.lon" -> {
                parts.put(
                        field,
                        new BigDecimal(value).movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
                Map<String, Object> place = new TreeMap<>();
                place.put("name", "");
                place.put("latitude", parts.getOrDefault("lat", 0L));
                place.put("longitude", parts.getOrDefault("lon", 0L));
                registers.put("place", place);
            }
            case "agreement.starts" -> registers.put("runs", span(value, null));
            case "booking.from", "booking.to" -> {
                parts.put(field, value);
                String from = (String) parts.getOrDefault("from", value);
                registers.put("during", span(from, (String) parts.get("to")));
            }
            case "transfer.amount" ->
                    registers.put("amount", Map.of("quantity", Long.parseLong(value), "unit", "Hearts"));
            case "transfer.from" -> registers.put("payer", value);
            case "transfer.to" -> registers.put("payee", value);
            case "partner.phase", "agreement.status", "booking.status", "equipment.condition" ->
                    registers.put(field, word(value));
            case "equipment.category" -> registers.put("type", word(value));
            case "equipment.location" -> registers.put("site", value);
            default -> registers.put(field, value);
        }
    }

    private static Map<String, Object> span(String from, String to) {
        Map<String, Object> span = new TreeMap<>();
        span.put("from", from);
        span.put("to", to);
        return span;
    }
}
