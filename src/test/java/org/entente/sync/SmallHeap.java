package org.entente.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.log.Canonical;
import org.entente.log.CanonicalReader;
import org.entente.log.Json;
import org.entente.log.Malformed;
import org.entente.record.Refusal;

/// A Java of its own with a heap of 256 MB, in which files are read that would fill any memory.
public final class SmallHeap {
    private SmallHeap() {}

    /// `json FILE…` or `bundle FILE…`; a line for each.
    public static void main(String[] arguments) throws IOException {
        if (Runtime.getRuntime().maxMemory() > 256L << 20) {
            throw new IllegalStateException("The heap is too large to prove anything");
        }
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(arguments[0].equals("json") ? json(Path.of(name)) : bundle(Path.of(name)));
        }
    }

    /// What the reader of any JSON and that of canonical JSON say: `taken` or why not.
    private static String json(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String any;
        boolean same = false;
        try {
            same = isWrittenSo(Json.parse(bytes, "it"), bytes);
            any = "taken";
        } catch (Malformed e) {
            any = String.valueOf(e.getMessage());
        }
        String canonical;
        try {
            new CanonicalReader().read(bytes, "it");
            canonical = "taken";
        } catch (Malformed e) {
            canonical = String.valueOf(e.getMessage());
        }
        return any + "\t" + canonical + "\t" + same;
    }

    private static boolean isWrittenSo(Object value, byte[] bytes) {
        try {
            return java.util.Arrays.equals(Canonical.encode(value), bytes);
        } catch (IllegalArgumentException e) {
            return false; // half a character
        }
    }

    private static String bundle(Path file) {
        try {
            Check.bundle(file, file.resolveSibling("home"));
            return "taken";
        } catch (Refusal e) {
            return e.problem() + "\t" + List.of(e.details());
        }
    }

    /// Runs it.
    ///
    /// @return its lines
    static List<String> run(String what, List<Path> files) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SmallHeap.class.getName(), what));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
        return said.lines().toList();
    }
}
