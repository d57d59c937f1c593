package org.entente;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// In a locale that knows only ASCII, Java replaces every other letter of an argument before a program sees it. Linux
/// still has the bytes, and they are UTF-8 wherever somebody could type them.
final class Arguments {
    private static final char LOST = '\uFFFD';

    private Arguments() {}

    /// The arguments as they were typed.
    static String[] asTyped(String[] arguments) {
        if (Arrays.stream(arguments).noneMatch(argument -> argument.indexOf(LOST) >= 0)) {
            return arguments;
        }
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), StandardCharsets.UTF_8);
            String[] all = line.split("\0", -1);
            int end = all.length - 1; // every argument ends with a zero
            return end < arguments.length ? arguments : Arrays.copyOfRange(all, end - arguments.length, end);
        } catch (IOException e) {
            return arguments;
        }
    }
}
