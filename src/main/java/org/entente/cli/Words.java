package org.entente.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Gives picocli the descriptions of commands and options in the person's language: its key `K` is the message
/// `cli.help.K`.
final class Words extends ResourceBundle {
    private static final String PREFIX = "cli.help.";

    private final Text text;
    private final Set<String> names;

    Words(Text text) {
        this.text = text;
        names =
                Text.read("cli", Locale.ENGLISH).keySet().stream()
                        .filter(name -> name.startsWith(PREFIX))
                        .map(name -> name.substring(PREFIX.length()))
                        .collect(Collectors.toSet());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return names.contains(key) ? text.of(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(names);
    }
}
