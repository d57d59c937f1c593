package org.entente.ui.shell.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.entente.areas.PrintedList;
import org.entente.areas.ShownList;
import org.entente.record.Problem;
import org.entente.record.Refusal;
import org.entente.report.Frame;
import org.entente.report.Pages;
import org.entente.report.Paper;
import org.entente.report.Pdf;
import org.entente.report.Printing;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.sync.Heard;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;
import org.entente.ui.shell.Settings;
import org.jspecify.annotations.Nullable;

/// A report as its pages will be, with paper and text size to choose, to be printed or saved.
public final class PreviewScreen implements Screen {
    /// Begins the name of the report that prints a list as it is shown; the words of a [ShownList] follow.
    public static final String LIST = "list:";

    private final Session session;
    private final Desk desk;
    private final Text text;
    private final Sheet sheet;
    private final Optional<String> report;
    private final FileChoice files;
    private final Page page;
    private final PagesView pages;
    private final ComboBox<Paper> paper = new ComboBox<>(FXCollections.observableArrayList(Paper.values()));
    private final CheckBox large = new CheckBox();
    private final Label count = new Label();
    private byte @Nullable [] pdf;

    @SuppressWarnings("ArrayRecordComponent") // handed from one thread to another, once
    private record Made(byte[] pdf, List<Pages.Size> sizes) {}

    /// What is previewed.
    public interface Sheet {
        /// What a file of it is called, without its ending.
        String file();

        /// Its title.
        String title();

        /// Sets its pages. Off the window's thread.
        byte[] make(Frame frame);

        /// It was printed or saved. Off the window's thread.
        default void taken() {}
    }

    /// The screen with the system's own file dialog.
    ///
    /// @param name the report's name
    public PreviewScreen(Session session, String name) {
        this(session, name, null);
    }

    /// @param files how a file is asked for; null for the system's own dialog
    public PreviewScreen(Session session, String name, @Nullable FileChoice files) {
        this(session, of(session, named(session, name)), Optional.of(name), files);
    }

    /// Something else than a report.
    public PreviewScreen(Session session, Sheet sheet) {
        this(session, sheet, Optional.empty(), null);
    }

    private static Report<Records> named(Session session, String name) {
        Desk desk = session.desk();
        return name.startsWith(LIST)
                ? new PrintedList(
                        ShownList.of(
                                name.substring(LIST.length()),
                                desk.records().kinds(),
                                desk.text(),
                                Settings.miles(desk.memory())))
                : session.reports().named(name);
    }

    private static Sheet of(Session session, Report<Records> report) {
        Text text = session.desk().text();
        return new Sheet() {
            @Override
            public String file() {
                return report.name();
            }

            @Override
            public String title() {
                return report.title(text);
            }

            @Override
            public byte[] make(Frame frame) {
                return Pdf.of(report, session.desk().records(), frame, text);
            }
        };
    }

    private PreviewScreen(Session session, Sheet sheet, Optional<String> report, @Nullable FileChoice files) {
        this.session = session;
        this.sheet = sheet;
        this.report = report;
        desk = session.desk();
        text = desk.text();
        paper.setValue(text.locale().getCountry().matches("US|CA|MX") ? Paper.LETTER : Paper.A4);
        paper.setAccessibleText(text.of("print.paper"));
        paper.setOnAction(e -> make());
        large.setText(text.of("print.large"));
        large.setOnAction(e -> make());
        count.getStyleClass().add("quiet");
        var print = Icons.PRINT.labelled(text.of("print.print"), this::print);
        print.getStyleClass().add("accent");
        page =
                new Page(
                        "preview",
                        "pages",
                        List.of(
                                Icons.BACK.button(text.of("action.back"), desk.navigator()::back),
                                Page.title(title()),
                                count),
                        List.of(paper, large, Icons.OPEN.labelled(text.of("print.save"), this::save), print));
        pages = new PagesView(desk, page);
        this.files = files == null ? FileChoice.system(page.node()) : files;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return sheet.title();
    }

    @Override
    public void shown() {
        make();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return Map.of(new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN), this::print);
    }

    @Override
    public Optional<String> report() {
        return report;
    }

    /// Forgets the pages.
    public void forget() {
        pdf = null;
        pages.forget();
    }

    private void make() {
        Paper chosen = paper.getValue();
        boolean big = large.isSelected();
        count.setText(text.of("print.making"));
        desk.background()
                .run(() -> {
                    Frame frame =
                            new Frame(session.home().name(), Instant.now(), Heard.last(session.home()), chosen, big);
                    byte[] made = sheet.make(frame);
                    try (Pages read = Pages.of(made)) {
                        return new Made(made, read.sizes());
                    }
                })
                .onSuccess(this::show)
                .onRefusal(refusal -> {
                    count.setText("");
                    page.show(List.of(new Label(Sentences.of(text, null, refusal))));
                });
    }

    private void show(Made made) {
        pdf = made.pdf();
        count.setText(text.of("print.pages", made.sizes().size()));
        pages.show(made.pdf(), made.sizes());
    }

    private void save() {
        byte[] bytes = pdf;
        if (bytes == null) {
            return;
        }
        files.save(text.of("print.save"), sheet.file() + ".pdf")
                .ifPresent(file ->
                        desk.background()
                                .perform(() -> {
                                    write(file, bytes);
                                    sheet.taken();
                                })
                                .onSuccess(done -> desk.notices().say(text.of("print.saved", file.toString()))));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Refusal(e, Problem.FILE_UNWRITABLE, file.toString());
        }
    }

    private void print() {
        byte[] bytes = pdf;
        if (bytes != null) {
            desk.background()
                    .perform(() -> {
                        Printing.print(bytes, title(), null, 1);
                        sheet.taken();
                    })
                    .onSuccess(done -> desk.notices().say(text.of("print.sent")));
        }
    }
}
