package org.entente.sync;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a file is by its first bytes, whatever its name and its record say: only what we know how to show has a type of
/// its own.
public enum Media {
    /// A photo.
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), "\u00ff\u00d8\u00ff"),
    /// A picture.
    PNG("image/png", List.of(".png"), "\u0089PNG\r\n\u001a\n"),
    /// A document.
    PDF("application/pdf", List.of(".pdf"), "%PDF-"),
    /// Anything else: kept and saved elsewhere on demand, never opened by us.
    OTHER("application/octet-stream", List.of(), "");

    /// How many bytes tell.
    public static final int START = 8;

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // made of texts alone
    private final List<String> endings;

    private final String start;

    Media(String type, List<String> endings, String start) {
        this.type = type;
        this.endings = endings;
        this.start = start;
    }

    /// What begins with those bytes.
    public static Media of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(media -> text.startsWith(media.start)).findFirst().orElse(OTHER);
    }

    /// What a record says that it is.
    public static Media named(String type) {
        return Arrays.stream(values()).filter(media -> media.type.equals(type)).findFirst().orElse(OTHER);
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// Whether it is a picture.
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /// A name that ends as such files do.
    String ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(lower::endsWith) ? name : name + endings.getFirst();
    }
}
