package org.entente.ui.shell;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.entente.areas.Areas;
import org.entente.record.Field;
import org.entente.record.Kind;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.sync.Home;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Background;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.Navigator;
import org.entente.ui.kit.Notices;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.files.FilesSection;
import org.entente.ui.shell.sync.ExchangeDesk;
import org.jspecify.annotations.Nullable;

/// The frame of an open window: navigation on the left, search above, the current screen, what was saved below.
///
/// Screens have addresses: `today`, `list:partner`, `record:partner:ID`, `new:partner`, `history:ID`, `print:REPORT`,
/// `print:list:partner?WHAT IT SHOWS`.
/// Those in the navigation are kept once they were shown; the others are made each time.
public final class Shell implements Navigator, AutoCloseable {
    /// Width in em below which the navigation shows pictures alone.
    private static final double ROOMY = 58;

    private final Home home;
    private final Text text;
    private final Session session;
    private final Background background;
    private final BorderPane frame = new BorderPane();
    private final StackPane content = new StackPane();
    private final StackPane root = new StackPane();
    private final Trail trail = new Trail();
    private final Map<String, Screen> kept = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> address = new ReadOnlyObjectWrapper<>("");
    private final Commits commits = new Commits(this::tell);
    private final ExchangeDesk exchange;
    private final NavigationView navigation;
    private final SearchBox search;
    private final Banner banner;
    private final Runnable unheard;
    private boolean closed;

    /// @param drives  folders to be treated as drives
    /// @param rebuild builds another shell in place of this one, after a change of language
    public Shell(Home home, Settings settings, List<java.nio.file.Path> drives, Runnable rebuild) {
        this(home, settings, drives, rebuild, () -> {});
    }

    /// @param reopen opens the data folder again, after this laptop was started anew
    public Shell(Home home, Settings settings, List<java.nio.file.Path> drives, Runnable rebuild, Runnable reopen) {
        this.home = home;
        text = settings.text();
        background = new Background(this::alarm);
        Dialogs dialogs = new Dialogs(frame);
        Notices notices = new Notices();
        Clock clock = Clock.system(ZoneId.systemDefault());
        Desk desk =
                new Desk(
                        home.store(),
                        text,
                        background,
                        new Words(home, text, settings, clock),
                        notices,
                        dialogs,
                        this,
                        settings,
                        Views.editors(),
                        Views.sections(() -> session().desk(), record -> new FilesSection(session(), record)),
                        new SavingLists(() -> session().desk(), null),
                        clock);
        Runnable redress =
                () -> {
                    Looks.dress(root, settings);
                    fit();
                };
        exchange = new ExchangeDesk(home, settings);
        session =
                new Session(
                        home, desk, settings, List.copyOf(drives), Areas.reports(), exchange, redress, rebuild, reopen);
        navigation = new NavigationView(session, address.getReadOnlyProperty());
        search = new SearchBox(session);
        frame.setLeft(navigation.node());
        content.getStyleClass().add("content");
        BorderPane right = new BorderPane(content);
        banner = new Banner(session);
        right.setTop(new VBox(new TopBar(session, trail, search, this::go).node(), banner.node()));
        right.setBottom(new StatusBar(session).node());
        frame.setCenter(right);
        frame.getStyleClass().add("frame");
        root.getChildren().addAll(frame, search.results(), notices.layer(), dialogs.layer());
        root.setId("shell");
        redress.run();
        frame.widthProperty().subscribe((before, now) -> fit());
        new Shortcuts(session, search, this).install(root);
        unheard = home.store().listen(commits::add);
        screen("today");
        navigation.refresh();
        banner.refresh();
        exchange.start();
    }

    /// With large text or in a small window the navigation shows pictures alone.
    private void fit() {
        double em = Looks.em(session.settings());
        navigation.compact(frame.getWidth() > 0 && frame.getWidth() < ROOMY * em);
    }

    private void alarm(Refusal refusal) {
        String sentence = Sentences.of(text, null, refusal);
        session.desk()
                .dialogs()
                .ask(
                        text.of("alarm.title"),
                        sentence,
                        List.of(new Dialogs.Answer(text.of("action.close"), "accent", () -> {})));
    }

    private void tell(Set<RecordId> records) {
        if (closed) {
            return;
        }
        Screen screen = current.get();
        if (screen != null) {
            screen.changed(records);
        }
        navigation.refresh();
        banner.refresh();
    }

    /// Whether nothing is under way, commits still to be told included. For tests and pictures.
    public boolean isIdle() {
        return background.isIdle() && !commits.isGathering();
    }

    /// The window's root.
    public Parent root() {
        return root;
    }

    /// What the screens work with.
    public Session session() {
        return session;
    }

    /// The screen in view.
    public ReadOnlyObjectProperty<@Nullable Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The search box.
    public SearchBox search() {
        return search;
    }

    private void visit(String to) {
        leaving(() -> {
            trail.visit(to);
            show(to);
        });
    }

    /// Steps back (−1) or forward (1).
    void go(int by) {
        String to = trail.peek(by);
        if (!to.equals(address.get())) {
            leaving(() -> {
                trail.move(by);
                show(to);
            });
        }
    }

    private void leaving(Runnable go) {
        Screen now = current.get();
        if (now == null) {
            go.run();
        } else {
            now.leave(go);
        }
    }

    private void show(String to) {
        Screen before = current.get();
        if (before != null) {
            before.hidden();
        }
        boolean keeps = Screens.all().stream().anyMatch(e -> e.id().equals(to));
        Screen screen = keeps ? kept.computeIfAbsent(to, at -> Screens.make(session, at)) : Screens.make(session, to);
        address.set(to);
        current.set(screen);
        Node node = screen.node();
        content.getChildren().setAll(node);
        screen.shown();
        Platform.runLater(() -> {
            if (screen.equals(current.get()) && !node.isDisabled() && !session.desk().dialogs().isOpen()) {
                screen.focus();
            }
        });
    }

    @Override
    public void screen(String id) {
        visit(id);
    }

    @Override
    public void list(Kind<?> kind) {
        visit("list:" + kind.name());
    }

    @Override
    public void open(RecordId id) {
        background
                .run(() -> {
                    RecordId at = id;
                    var item = home.records().find(at);
                    while (item.isPresent() && item.get().kind().belongsBy().isPresent()) {
                        Field parent = item.get().kind().belongsBy().orElseThrow();
                        Object above = item.get().values().get(parent.name());
                        at = new RecordId(String.valueOf(above));
                        item = home.records().find(at);
                    }
                    return item.orElseThrow(() -> new Refusal(org.entente.record.Problem.RECORD_UNKNOWN, id.handle()));
                })
                .onSuccess(item -> visit("record:" + item.kind().name() + ":" + item.id()));
    }

    @Override
    public void create(Kind<?> kind) {
        visit("new:" + kind.name());
    }

    @Override
    public void history(RecordId id) {
        visit("history:" + id);
    }

    @Override
    public void back() {
        if (trail.peek(-1).equals(address.get())) {
            screen("today");
        } else {
            go(-1);
        }
    }

    /// Calls `then` unless something unsaved keeps the window open.
    void leave(Runnable then) {
        leaving(then);
    }

    /// The title for the window.
    void onTitle(Consumer<String> then) {
        current.flatMap(screen -> screen == null ? null : screen.titleValue()).orElse("").subscribe(then);
    }

    @Override
    public void close() {
        closed = true;
        unheard.run();
        Screen now = current.get();
        if (now != null) {
            now.hidden();
        }
        exchange.close();
        background.close();
        Objects.requireNonNull(root).getChildren().clear();
    }
}
