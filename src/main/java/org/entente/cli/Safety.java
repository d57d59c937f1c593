package org.entente.cli;

import org.entente.log.PublicKey;
import org.entente.log.SafetyWords;
import org.entente.text.Text;

/// Safety words as they are read aloud.
final class Safety {
    private Safety() {}

    static String words(PublicKey community, Text text) {
        return String.join(" ", SafetyWords.of(community, text.locale()));
    }
}
