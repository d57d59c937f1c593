package org.entente.ui.shell.laptops;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import org.entente.report.Frame;
import org.entente.report.RecoverySheet;
import org.entente.sync.Diary;
import org.entente.sync.RootKeys;
import org.entente.text.Text;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;
import org.entente.ui.shell.print.PreviewScreen;

/// The recovery sheet as it will be printed. Asks for the passphrase each time it comes into view, and forgets the words
/// when it goes.
public final class SheetScreen implements Screen {
    private final Session session;
    private final Text text;
    private final PreviewScreen preview;
    private List<String> words = List.of();

    /// @param session what it works with
    public SheetScreen(Session session) {
        this.session = session;
        text = session.desk().text();
        preview =
                new PreviewScreen(
                        session,
                        new PreviewScreen.Sheet() {
                            @Override
                            public String file() {
                                return text.of("sheet.file");
                            }

                            @Override
                            public String title() {
                                return text.of("sheet.title");
                            }

                            @Override
                            public byte[] make(Frame frame) {
                                return RecoverySheet.pdf(words, frame, text);
                            }

                            @Override
                            public void taken() {
                                new Diary(session.home()).note(Diary.Precaution.SHEET, Instant.now());
                            }
                        });
    }

    @Override
    public Node node() {
        return preview.node();
    }

    @Override
    public String title() {
        return preview.title();
    }

    @Override
    public void shown() {
        new Secrets(session)
                .ask(
                        new Secrets.Question(
                                text.of("root.sheet.title"),
                                Secrets.sentence(text.of("root.sheet.means")),
                                text.of("root.sheet.show"),
                                "accent"),
                        passphrase -> new RootKeys(session.home()).sheet(passphrase, text.locale()),
                        sheet -> {
                            words = sheet;
                            preview.shown();
                        },
                        session.desk().navigator()::back);
    }

    @Override
    public void hidden() {
        words = List.of();
        preview.forget();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return preview.shortcuts();
    }
}
