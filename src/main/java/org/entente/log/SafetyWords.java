package org.entente.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Eight words that stand for a community's root key, to be read aloud and compared: 88 bits of its hash, by the word
/// lists of BIP-39. Somebody who wanted another key with the same words would have to try 2^88 of them.
public final class SafetyWords {
    private static final int WORDS = 8;
    private static final int BITS = 11;

    private SafetyWords() {}

    /// The words, in English or Spanish.
    public static List<String> of(PublicKey community, Locale language) {
        List<String> list = WordList.of(language);
        byte[] hash = Sha256.of("entente/words/v1", community.text());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(list.get(WordList.bits(hash, i * BITS, BITS)));
        }
        return words;
    }
}
