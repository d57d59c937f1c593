package org.entente.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The word lists of BIP-39: 2,048 words, eleven bits each.
final class WordList {
    private WordList() {}

    /// The list in English or Spanish.
    static List<String> of(Locale language) {
        String name = language.getLanguage().equals("es") ? "bip39-spanish.txt" : "bip39-english.txt";
        try (@Nullable InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Some bits of bytes as a number, the first the highest.
    static int bits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int bit = from; bit < from + count; bit++) {
            number = number << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
        }
        return number;
    }

    /// Numbers of so many bits each, one after the other.
    static byte[] bytes(int[] numbers, int count) {
        byte[] bytes = new byte[(numbers.length * count + 7) / 8];
        for (int bit = 0; bit < numbers.length * count; bit++) {
            int set = numbers[bit / count] >> (count - 1 - bit % count) & 1;
            bytes[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
        return bytes;
    }
}
