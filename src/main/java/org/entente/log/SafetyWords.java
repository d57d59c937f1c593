package org.entente.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Eight words that stand for a community's root key, to be read aloud and compared: 88 bits of its hash, by the word
/// lists of BIP-39. Somebody who wanted another key with the same words would have to try 2^88 of them.
public final class SafetyWords {
    private static final int WORDS = 8;
    private static final int BITS = 11;

    private SafetyWords() {}

    /// The words, in English or Spanish.
    public static List<String> of(PublicKey community, Locale language) {
        List<String> list = list(language.getLanguage().equals("es") ? "bip39-spanish.txt" : "bip39-english.txt");
        byte[] hash = Sha256.of("entente/words/v1", community.text());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            int index = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                index = index << 1 | (hash[bit / 8] >> (7 - bit % 8) & 1);
            }
            words.add(list.get(index));
        }
        return words;
    }

    private static List<String> list(String name) {
        try (@Nullable InputStream in = SafetyWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
