package org.entente.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Reads the program's own packed files; see the package's words for their form.
final class Packed {
    private final byte[] bytes;
    private int at;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packed resource(String name) {
        try (InputStream in = Objects.requireNonNull(Packed.class.getResourceAsStream(name), name)) {
            return new Packed(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int position() {
        return at;
    }

    int octet() {
        return bytes[at++] & 0xff;
    }

    int number() {
        int number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }
        return number | (bytes[at++] << shift);
    }

    int signed() {
        int number = number();
        return (number & 1) == 0 ? number >> 1 : -((number + 1) >> 1);
    }

    String text() {
        int length = number();
        String text = new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    void skip(int count) {
        at += count;
    }
}
