package org.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.entente.store.Outcome;
import org.entente.sync.Home;
import org.entente.sync.Incoming;
import org.entente.sync.Outgoing;
import org.entente.sync.Progress;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// Tells what the tour does, and stops it where something is not as told.
final class TourGuide {
    private final Talk talk;
    private final long start = System.nanoTime();
    private int steps;

    TourGuide(Talk talk) {
        this.talk = talk;
    }

    /// A step did not do what it says.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String step;

        Stopped(String step) {
            super(step);
            this.step = step;
        }

        String step() {
            return step;
        }
    }

    Text text() {
        return talk.text();
    }

    int steps() {
        return steps;
    }

    /// Tells of a step that has been done, if it is true.
    void told(boolean holds, String message, Object... blanks) {
        String sentence = text().of(message, blanks);
        if (!holds) {
            throw new Stopped(sentence);
        }
        steps++;
        Duration since = Duration.ofNanos(System.nanoTime() - start);
        talk.line(String.format("%2d  %4.1f s  %s", steps, since.toMillis() / 1000.0, sentence));
    }

    /// Takes what is new to a folder that stands for a drive.
    static Path take(Home from, Home to, Path drive, boolean open) {
        return new Outgoing(from)
                .take(
                        java.util.List.of(from.contact(to.store().community().text())),
                        drive,
                        new Outgoing.Wish(open, false),
                        Progress.NONE)
                .file();
    }

    static Outcome bringIn(Home home, Path file) {
        return new Incoming(home).bringIn(file, Progress.NONE);
    }

    /// Makes a folder that is removed at the end.
    static Path folder() {
        try {
            return Files.createTempDirectory("entente-tour");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                            Files.deleteIfExists(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                                throws IOException {
                            Files.deleteIfExists(left);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            System.getLogger("org.entente").log(System.Logger.Level.WARNING, "Left behind: " + folder, e);
        }
    }
}
