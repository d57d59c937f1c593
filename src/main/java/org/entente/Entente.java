package org.entente;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.areas.Areas;
import org.entente.cli.Commands;
import org.entente.sample.SampleNetwork;
import org.entente.sync.Home;
import org.entente.sync.Instance;
import org.entente.text.Text;
import org.entente.ui.shell.Window;
import org.jspecify.annotations.Nullable;

/// Where Entente starts: with a command it runs that; with none, or only `--home` and `--language`, the window opens.
public final class Entente {
    private Entente() {}

    /// Starts Entente.
    ///
    /// @param arguments a command and its options; none for the window
    public static void main(String[] arguments) {
        String[] given = Arguments.asTyped(arguments);
        Start start = Start.read(given);
        Journal.begin(start == null ? Start.home(given) : start.home(), start != null);
        if (start == null) {
            System.exit(Commands.run(given));
        } else {
            window(start);
        }
    }

    /// What the window is started with.
    ///
    /// @param home the data folder
    private record Start(Path home) {
        /// Null where there is a command, or anything that the command line has to judge.
        static @Nullable Start read(String[] arguments) {
            Path home = null;
            for (int i = 0; i < arguments.length; i += 2) {
                String[] pair = arguments[i].split("=", 2);
                String value = pair.length == 2 ? pair[1] : i + 1 < arguments.length ? arguments[i + 1] : null;
                i -= pair.length - 1;
                if (value != null && pair[0].equals("--language")) {
                    Locale.setDefault(Locale.forLanguageTag(value));
                } else if (value != null && pair[0].equals("--home")) {
                    home = path(value);
                } else {
                    return null;
                }
            }
            return new Start(home == null ? Home.defaultFolder() : home);
        }

        /// The data folder that a command names.
        static Path home(String[] arguments) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i].startsWith("--home=")) {
                    return path(arguments[i].substring(7));
                } else if (arguments[i].equals("--home") && i + 1 < arguments.length) {
                    return path(arguments[i + 1]);
                }
            }
            return Home.defaultFolder();
        }

        private static Path path(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                return Home.defaultFolder(); // the command says what is wrong with it
            }
        }
    }

    private static void window(Start start) {
        if (!hasDisplay()) {
            tour();
            return;
        }
        if (Home.isFounded(start.home()) && isOpen(start.home())) {
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> failed(e));
        try {
            Path sample = sampleOf(start.home());
            Window.open(
                    start.home(),
                    drives(start.home(), sample),
                    () -> {
                        SampleNetwork.open(sample, sample.resolve("drive"), LocalDate.now(ZoneId.systemDefault()));
                        return Home.open(sample, Areas.model());
                    });
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    /// The sample never mixes with a real home.
    private static Path sampleOf(Path home) {
        return home.toAbsolutePath().resolveSibling(home.toAbsolutePath().getFileName() + "-sample");
    }

    private static List<Path> drives(Path home, Path sample) {
        List<Path> drives = new ArrayList<>(List.of(sample.resolve("drive")));
        SampleNetwork.driveOf(home).ifPresent(drives::add);
        return drives;
    }

    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        String display = System.getenv("DISPLAY");
        return !linux || System.getProperty("glass.platform") != null || (display != null && !display.isBlank());
    }

    private static void tour() {
        Text text = Text.in(Locale.getDefault());
        System.out.println(text.of("cli.no-display"));
        try {
            Path out = Files.createTempDirectory("entente-tour");
            System.exit(Commands.run(new String[] {"tour", "--out", out.toString()}));
        } catch (IOException e) {
            System.err.println(text.of("problem.FOLDER_UNWRITABLE", System.getProperty("java.io.tmpdir")));
        }
    }

    /// Whether another window has the folder: then that one comes forward.
    private static boolean isOpen(Path home) {
        try {
            Instance.take(home).close();
            return false;
        } catch (org.entente.record.Refusal e) {
            if (e.problem() == org.entente.record.Problem.IN_USE) {
                Instance.ring(home);
                System.err.println(Text.in(Locale.getDefault()).of("cli.open-already", home.toString()));
                return true;
            }
            return false; // the window says it
        }
    }

    /// JavaFX could not reach the display or the system's window libraries, or the window broke down.
    private static void failed(Throwable e) {
        System.getLogger("org.entente").log(System.Logger.Level.ERROR, "The window", e);
        boolean display = e instanceof UnsupportedOperationException || e instanceof LinkageError || isAboutDisplay(e);
        if (display) {
            System.err.println(
                    Text.in(Locale.getDefault()).of("cli.display-dead", String.valueOf(System.getenv("DISPLAY"))));
            Runtime.getRuntime().halt(0);
        }
    }

    private static boolean isAboutDisplay(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("DISPLAY") || message.contains("toolkit") || message.contains("libgtk")) {
                return true;
            }
        }
        return false;
    }
}
