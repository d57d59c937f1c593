package org.entente.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.store.Item;
import org.entente.store.Query;
import org.entente.sync.Home;
import org.entente.ui.kit.Navigator;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Settings.Theme;

/// Makes a picture of every screen, without a display when started with `-Dglass.platform=Headless -Dprism.order=sw`.
/// Not to be called on the window's thread; starts JavaFX where it is not running yet.
public final class Pictures {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private static final String LIST =
            """
            Organisation;Town;Country;E-mail;Contact person
            Kickapoo Grain Growers;Viroqua;USA;office@grain.example;Ines
            Coulee Seed Library;La Crosse;USA;ask at the desk;
            """;

    private final Home home;
    private final Path to;
    private final Settings settings;
    private final List<Path> written = new ArrayList<>();

    private Pictures(Home home, Path to) throws IOException {
        this.home = home;
        this.to = Files.createDirectories(to);
        settings = new Settings(to.resolve("kept-nowhere"));
        settings.remember("language", "en");
    }

    /// Writes the pictures as PNG files.
    ///
    /// @param home the records to be seen
    /// @param to   the folder to write into
    /// @return the files
    public static List<Path> write(Home home, Path to) {
        try {
            start();
            Pictures pictures = new Pictures(home, to);
            pictures.firstStart();
            pictures.screens(WIDTH, HEIGHT, "");
            pictures.look(Theme.DARK, 100, WIDTH, HEIGHT, "-dark");
            pictures.look(Theme.CONTRAST, 100, WIDTH, HEIGHT, "-contrast");
            pictures.look(Theme.LIGHT, 200, 1024, 700, "-200");
            pictures.hardest(Theme.DARK, "-dark-200-es");
            pictures.hardest(Theme.CONTRAST, "-contrast-200-es");
            pictures.lists("en", "-1024");
            pictures.lists("es", "-es");
            return List.copyOf(pictures.written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start() {
        System.setProperty("java.awt.headless", "true");
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        }
    }

    private static <T> T onWindow(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Opened(Stage stage, Scene scene) {}

    private static Opened stage(Parent root, int width, int height) {
        Stage stage = new Stage();
        Scene scene = new Scene(root, width, height);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return new Opened(stage, scene);
    }

    private void firstStart() throws IOException {
        record First(FirstStart first, Opened opened) {}
        First made =
                onWindow(() -> {
                    FirstStart first = new FirstStart(Path.of("none"), settings, h -> {}, () -> home, language -> {});
                    return new First(first, stage(first.root(), WIDTH, HEIGHT));
                });
        picture(made.opened().scene(), "first-start");
        onWindow(() -> {
            made.opened().stage().close();
            return "";
        });
    }

    private record Windowed(Shell shell, Opened opened) {}

    private Windowed open(int width, int height) {
        return onWindow(() -> {
            Shell shell = new Shell(home, settings, List.of(), () -> {});
            return new Windowed(shell, stage(shell.root(), width, height));
        });
    }

    private void close(Windowed window) {
        onWindow(() -> {
            window.opened().stage().close();
            window.shell().close();
            return "";
        });
    }

    private void screens(int width, int height, String suffix) throws IOException {
        Windowed window = open(width, height);
        Navigator go = window.shell().session().desk().navigator();
        for (Screens.Entry entry : Screens.all()) {
            show(window, () -> go.screen(entry.id()), entry.id().replace(':', '-') + suffix);
        }
        for (String kind : List.of("partner", "person", "agreement", "resource", "crisis-contact", "call-tree")) {
            List<Item> items = home.records().list(new Query(kind(kind), "", null, false, 0, 1));
            if (!items.isEmpty()) {
                RecordId id = items.getFirst().id();
                show(window, () -> go.open(id), "form-" + kind + suffix);
                if (List.of("person", "agreement", "call-tree").contains(kind)) {
                    show(window, () -> scroll(window, 1), "form-" + kind + "-rows" + suffix);
                }
                if (kind.equals("partner")) {
                    show(window, () -> go.history(id), "history" + suffix);
                }
            }
        }
        partners(window, go, suffix);
        agreements(window, go, suffix);
        show(window, () -> go.create(kind("partner")), "form-new" + suffix);
        for (String report : List.of("partner-directory", "alliance-pipeline")) {
            show(window, () -> go.screen("print:" + report), "print-" + report + suffix);
        }
        show(window, () -> search(window), "search" + suffix);
        close(window);
    }

    /// The board, and the card and quick entry of the partner who has most to show.
    private void partners(Windowed window, Navigator go, String suffix) throws IOException {
        List<Item> items = home.records().list(new Query(kind("partner"), "land trust", null, false, 0, 1));
        show(window, () -> go.screen("partners-board"), "partners-board" + suffix);
        List<Item> two = home.records().list(new Query(kind("partner"), "clinic", null, false, 0, 2));
        Path list = Files.writeString(to.resolveSibling("members.csv"), LIST);
        show(window, () -> go.screen("partners-intake:" + list), "partners-intake" + suffix);
        if (!items.isEmpty()) {
            String more = items.getFirst().title() + ";;;post@trust.example;Marta\n";
            Files.writeString(list, LIST + more + ours() + ";;;post@ours.example;\n");
            show(window, () -> go.screen("partners-intake:" + list), "partners-intake-known" + suffix);
            show(window, () -> press(window, "#known-UPDATE"), "partners-intake-known" + suffix);
            for (double at : new double[] {0.3, 0.45, 0.6, 0.8, 1}) {
                String part = "-" + Math.round(100 * at);
                show(window, () -> scroll(window, at), "partners-intake-known" + part + suffix);
            }
        }
        Files.delete(list);
        if (two.size() == 2) {
            String ids = two.getFirst().id() + ":" + two.getLast().id();
            show(window, () -> go.screen("partners-compare:" + ids), "partners-compare" + suffix);
        }
        if (!items.isEmpty()) {
            show(window, () -> go.screen("partner-card:" + items.getFirst().id()), "partner-card" + suffix);
            if (suffix.isEmpty()) {
                show(window, () -> go.screen("print:partner-dossier:" + items.getFirst().id()), "print-dossier");
                show(window, go::back, "partner-card");
            }
            show(window, () -> scroll(window, 0.55), "partner-card-middle" + suffix);
            show(window, () -> scroll(window, 1), "partner-card-end" + suffix);
            show(window, () -> press(window, "#card-contact"), "contact-entry" + suffix);
            onWindow(() -> {
                window.shell().session().desk().dialogs().close();
                return "";
            });
        }
    }

    /// The name of a partner that only we see, which a list may therefore change.
    private String ours() {
        return home.records().list(new Query(kind("partner"), "", null, false, 0, 200)).stream()
                .filter(item -> item.space().equals(home.space("ours").id()))
                .map(Item::title)
                .findFirst()
                .orElse("Ours");
    }

    private static void press(Windowed window, String query) {
        if (window.shell().root().lookup(query) instanceof ButtonBase button) {
            button.fire();
        }
    }

    /// One that is countersigned, one that waits for our signature, one in notice, one with blanks.
    private void agreements(Windowed window, Navigator go, String suffix) throws IOException {
        show(window, () -> go.screen("agreement-template"), "agreement-template" + suffix);
        show(window, () -> go.screen("print:agreements-due"), "print-agreements-due" + suffix);
        for (String title :
                List.of("Tractor lent in spring", "High ground", "North pasture lease", "Timber for carpentry")) {
            for (Item item : home.records().list(new Query(kind("agreement"), title, null, false, 0, 1))) {
                RecordId id = item.id();
                String name = "agreement-" + title.substring(0, title.indexOf(' ')) + suffix;
                show(window, () -> go.open(id), name);
                for (String screen :
                        List.of("agreement-text", "agreement-compare", "agreement-fill", "print:agreement")) {
                    show(window, () -> go.screen(screen + ":" + id), name + "-" + screen.replace(':', '-'));
                }
            }
        }
    }

    /// Fills in every other blank.
    private static void fill(Windowed window) {
        int at = 0;
        for (Node node : window.shell().root().lookupAll("#agreement-fill .text-field")) {
            if (node instanceof TextField field && at++ % 2 == 0) {
                field.setText("como se acuerde en la reunión de mayo");
            }
        }
    }

    private static void scroll(Windowed window, double to) {
        if (window.shell().root().lookup(".content .form-scroll") instanceof ScrollPane scroll) {
            scroll.setVvalue(to);
        }
    }

    private static void search(Windowed window) {
        window.shell().search().open();
        if (window.opened().scene().lookup("#search") instanceof TextField field) {
            field.setText("mill");
        }
    }

    private void look(Theme theme, int size, int width, int height, String suffix) throws IOException {
        settings.remember("theme", theme.name());
        settings.remember("text-size", String.valueOf(size));
        Windowed window = open(width, height);
        Navigator go = window.shell().session().desk().navigator();
        show(window, () -> go.screen("today"), "today" + suffix);
        lists(window, suffix);
        home.records()
                .list(new Query(kind("partner"), "", null, false, 0, 1))
                .forEach(item -> go(window, go, item, suffix));
        for (Item item : home.records().list(new Query(kind("agreement"), "High ground", null, false, 0, 1))) {
            show(window, () -> go.open(item.id()), "form-agreement" + suffix);
            show(window, () -> go.screen("agreement-text:" + item.id()), "agreement-text" + suffix);
        }
        show(window, () -> go.screen("agreements-due"), "agreements-due" + suffix);
        partners(window, go, suffix);
        show(window, () -> go.screen("settings"), "settings" + suffix);
        close(window);
        settings.remember("theme", Theme.LIGHT.name());
        settings.remember("text-size", "100");
    }

    /// What has most words and least room: the largest text in the smallest window, in Spanish.
    private void hardest(Theme theme, String suffix) throws IOException {
        settings.remember("language", "es");
        settings.remember("theme", theme.name());
        settings.remember("text-size", "200");
        Windowed window = open(1024, 700);
        Navigator go = window.shell().session().desk().navigator();
        partners(window, go, suffix);
        show(window, () -> go.screen("partners-intake:"), "partners-intake-empty" + suffix);
        show(window, () -> go.screen("agreement-template"), "agreement-template" + suffix);
        for (String title : List.of("High ground", "Timber for carpentry")) {
            for (Item item : home.records().list(new Query(kind("agreement"), title, null, false, 0, 1))) {
                for (String screen : List.of("agreement-text", "agreement-compare", "agreement-fill")) {
                    String name = screen + "-" + title.substring(0, title.indexOf(' ')) + suffix;
                    show(window, () -> go.screen(screen + ":" + item.id()), name);
                    show(window, () -> fill(window), name);
                    show(window, () -> scroll(window, 0.5), name + "-middle");
                    show(window, () -> scroll(window, 1), name + "-end");
                }
            }
        }
        close(window);
        settings.remember("language", "en");
        settings.remember("theme", Theme.LIGHT.name());
        settings.remember("text-size", "100");
    }

    private void lists(Windowed window, String suffix) throws IOException {
        Navigator go = window.shell().session().desk().navigator();
        show(window, () -> go.screen("list:partner"), "list-partner" + suffix);
        show(window, () -> press(window, "#save-list"), "list-save" + suffix);
        onWindow(() -> {
            window.shell().session().desk().dialogs().close();
            return "";
        });
        show(window, () -> print(window), "list-print" + suffix);
        show(window, () -> go.screen("list:agreement"), "list-agreement" + suffix);
    }

    /// What Ctrl+P shows on the screen in view.
    private static void print(Windowed window) {
        Screen screen = window.shell().currentProperty().get();
        if (screen != null) {
            screen.report().ifPresent(report -> window.shell().screen("print:" + report));
        }
    }

    /// The lists alone in the smallest window, in a language.
    private void lists(String language, String suffix) throws IOException {
        settings.remember("language", language);
        Windowed window = open(1024, 700);
        lists(window, suffix);
        close(window);
        settings.remember("language", "en");
    }

    private void go(Windowed window, Navigator go, Item item, String suffix) {
        try {
            show(window, () -> go.open(item.id()), "form-partner" + suffix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kind<?> kind(String name) {
        return home.records().kinds().named(name);
    }

    private void show(Windowed window, Runnable step, String name) throws IOException {
        onWindow(() -> {
            step.run();
            return "";
        });
        settle(window.shell());
        picture(window.opened().scene(), name);
    }

    /// Waits until nothing is under way: each answer may ask for more.
    private static void settle(Shell shell) {
        long end = System.nanoTime() + PATIENCE;
        int calm = 0;
        while (calm < 3 && System.nanoTime() < end) {
            boolean idle = onWindow(shell::isIdle);
            calm = idle ? calm + 1 : 0;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void picture(Scene scene, String name) throws IOException {
        onWindow(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return "";
        });
        WritableImage image = onWindow(() -> scene.snapshot(null));
        Path file = to.resolve(name + ".png");
        Png.write(image, file);
        written.add(file);
    }
}
