package org.entente.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values as plain text, the same in every language: `2026-05-03`, `2026-05-01..2026-06-01`, `12.50 USD`, `1.5 h`,
/// `North Barn (44.91, -92.85)`, and `a, b` for a set.
final class FieldText {
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?s)(.*?)\\s*\\(?\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,;]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*\\)?");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,12}(?:[.,]\\d{1,4})?)\\s*(\\S{1,20})");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./#*-]{1,38}[0-9]");
    private static final Pattern WEB = Pattern.compile("(https?://)?[^\\s/]+\\.[^\\s/]+(/\\S*)?");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MINUTES = 60;

    private FieldText() {}

    static @Nullable Object parse(Field field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return field.type().isSet() ? List.of() : null;
        }
        try {
            return switch (field.type()) {
                case TEXT -> text(field, text);
                case NUMBER -> number(field, text);
                case FLAG -> flag(text);
                case DATE -> LocalDate.parse(text).toString();
                case CHOICE -> choice(field, text);
                case REFERENCE -> new RecordId(text).text();
                case CHOICES, TAGS, REFERENCES -> elements(field, text);
                case PLACE -> place(text);
                case SPAN -> span(text);
                case AMOUNT -> amount(text);
                case ENTRIES -> throw new IllegalArgumentException("The program fills this in by itself");
            };
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            String expected = field.type() == FieldType.TEXT ? field.form().name() : field.type().name();
            throw new Refusal(
                    e, Problem.FIELD_VALUE, field.name(), typed, expected, String.join(", ", field.choices()));
        }
    }

    private static String text(Field field, String text) {
        boolean fits =
                switch (field.form()) {
                    case ANY -> true;
                    case EMAIL -> EMAIL.matcher(text).matches();
                    case PHONE -> PHONE.matcher(text).matches();
                    case WEB -> WEB.matcher(text).matches();
                };
        require(fits && text.length() <= Field.LONGEST_TEXT && isWellFormed(text));
        require(field.lines() || text.indexOf('\n') < 0);
        return text;
    }

    /// A lone surrogate has no UTF-8 and so no place in the log.
    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static Long number(Field field, String text) {
        long number = Long.parseLong(text.replace("+", ""));
        require(number >= field.min() && number <= field.max());
        return number;
    }

    private static Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "sí", "si" -> true;
            case "false", "no", "n", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String choice(Field field, String text) {
        String word = text.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        require(field.choices().contains(word));
        return word;
    }

    private static List<String> elements(Field field, String text) {
        TreeSet<String> elements = new TreeSet<>();
        for (String part : text.split("[,;\n]", -1)) {
            String element = part.strip();
            if (!element.isEmpty()) {
                require(element.length() <= 200 && isWellFormed(element));
                elements.add(
                        switch (field.type()) {
                            case CHOICES -> choice(field, element);
                            case REFERENCES -> new RecordId(element).text();
                            default -> element;
                        });
            }
        }
        return new ArrayList<>(elements);
    }

    private static Map<String, @Nullable Object> place(String text) {
        Map<String, @Nullable Object> place = new TreeMap<>();
        Matcher m = PLACE.matcher(text);
        if (m.matches()) {
            place.put("name", m.group(1).strip());
            place.put("latitude", degrees(m.group(2), 90));
            place.put("longitude", degrees(m.group(3), 180));
        } else {
            place.put("name", text);
            place.put("latitude", null);
            place.put("longitude", null);
        }
        return place;
    }

    private static long degrees(String text, int most) {
        BigDecimal degrees = new BigDecimal(text);
        require(degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0);
        return degrees.multiply(MILLION).setScale(0, java.math.RoundingMode.HALF_EVEN).longValueExact();
    }

    private static Map<String, @Nullable Object> span(String text) {
        String[] ends = text.split("\\.\\.", -1);
        require(ends.length == 2);
        LocalDate from = ends[0].isBlank() ? null : LocalDate.parse(ends[0].strip());
        LocalDate to = ends[1].isBlank() ? null : LocalDate.parse(ends[1].strip());
        require(from == null || to == null || from.isBefore(to));
        Map<String, @Nullable Object> span = new TreeMap<>();
        span.put("from", from == null ? null : from.toString());
        span.put("to", to == null ? null : to.toString());
        return span;
    }

    private static Map<String, @Nullable Object> amount(String text) {
        Matcher m = AMOUNT.matcher(text);
        require(m.matches());
        BigDecimal number = new BigDecimal(m.group(1).replace(',', '.'));
        String unit = m.group(2);
        BigDecimal smallest;
        if (unit.equals("h")) {
            smallest = number.multiply(BigDecimal.valueOf(MINUTES));
            unit = "min";
        } else {
            smallest = number.movePointRight(decimals(unit));
        }
        Map<String, @Nullable Object> amount = new TreeMap<>();
        amount.put("quantity", smallest.setScale(0, java.math.RoundingMode.UNNECESSARY).longValueExact());
        amount.put("unit", unit);
        return amount;
    }

    private static int decimals(String unit) {
        if (unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))) {
            try {
                return Math.max(0, Currency.getInstance(unit).getDefaultFractionDigits());
            } catch (IllegalArgumentException notMoney) {
                return 0;
            }
        }
        return 0;
    }

    static String print(Field field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (value) {
            case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
            case Map<?, ?> map ->
                    switch (field.type()) {
                        case PLACE -> printPlace(map);
                        case SPAN -> text(map.get("from")) + ".." + text(map.get("to"));
                        case AMOUNT -> printAmount(map);
                        default -> map.toString();
                    };
            default -> value.toString();
        };
    }

    private static String printPlace(Map<?, ?> place) {
        String name = text(place.get("name"));
        if (!(place.get("latitude") instanceof Long latitude) || !(place.get("longitude") instanceof Long longitude)) {
            return name;
        }
        String point = degrees(latitude) + ", " + degrees(longitude);
        return name.isEmpty() ? point : name + " (" + point + ")";
    }

    private static String degrees(long millionths) {
        BigDecimal degrees = BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
        return degrees.scale() < 0 ? degrees.setScale(0).toPlainString() : degrees.toPlainString();
    }

    private static String printAmount(Map<?, ?> amount) {
        long quantity = amount.get("quantity") instanceof Long number ? number : 0;
        String unit = text(amount.get("unit"));
        if (unit.equals("min") && quantity % 15 == 0) {
            return BigDecimal.valueOf(quantity * 100 / MINUTES, 2).stripTrailingZeros().toPlainString() + " h";
        }
        return BigDecimal.valueOf(quantity, decimals(unit)).toPlainString() + " " + unit;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static boolean isDate(String text) {
        // By hand: this runs for every date of an import.
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        return year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /// The number that a part of a text is; −1 where not all of it are digits.
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    static boolean isPlace(Map<?, ?> map) {
        Object latitude = map.get("latitude");
        Object longitude = map.get("longitude");
        return map.size() == 3
                && map.get("name") instanceof String
                && (latitude == null ? longitude == null : isWithin(latitude, 90) && isWithin(longitude, 180));
    }

    private static boolean isWithin(@Nullable Object millionths, int degrees) {
        return millionths instanceof Long value && Math.abs(value) <= degrees * 1_000_000L;
    }

    static boolean isSpan(Map<?, ?> map) {
        return map.size() == 2 && isDateOrNull(map.get("from")) && isDateOrNull(map.get("to"));
    }

    private static boolean isDateOrNull(@Nullable Object value) {
        return value == null || (value instanceof String text && isDate(text));
    }

    /// `[log, seq, hash]`, and for an erasure the registers.
    static boolean isEntry(@Nullable Object value) {
        return value instanceof List<?> named
                && (named.size() == 3 || (named.size() == 4 && named.get(3) instanceof List<?>))
                && named.get(0) instanceof String
                && named.get(1) instanceof Long
                && named.get(2) instanceof String;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not allowed");
        }
    }
}
