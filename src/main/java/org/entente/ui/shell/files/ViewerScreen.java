package org.entente.ui.shell.files;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.report.Pages;
import org.entente.report.Picture;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Media;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.kit.Sentences;
import org.entente.ui.shell.Session;

/// One photo or document, large. Shown by what its bytes are, never by what its record says; nothing in it is followed or
/// run.
public final class ViewerScreen implements Screen {
    private static final int SIDE = 1_600;
    private static final int DPI = 110;
    private static final int PAGES = 20;

    private final Desk desk;
    private final Text text;
    private final RecordId id;
    private final Attachments attachments;
    private final Label title = Page.title("");
    private final Page page;

    private record Shown(String title, List<Image> images, int pages) {}

    /// @param id the attachment
    public ViewerScreen(Session session, RecordId id) {
        desk = session.desk();
        text = desk.text();
        this.id = id;
        attachments = new Attachments(session.home());
        page =
                new Page(
                        "viewer",
                        "pages",
                        List.of(Icons.BACK.button(text.of("action.back"), desk.navigator()::back), title),
                        List.of());
        desk.background()
                .run(this::read)
                .onSuccess(this::show)
                .onRefusal(refusal -> page.showEmpty(Page.line(Icons.INFO, Sentences.of(text, null, refusal))));
    }

    private Shown read() {
        Item item = desk.records().find(id).orElseThrow(() -> new Refusal(Problem.RECORD_UNKNOWN, id.handle()));
        byte[] bytes = attachments.read(item);
        Media media = Media.of(bytes);
        if (media == Media.PDF) {
            return document(item, bytes);
        }
        List<Image> images = media.isPicture() ? Decoding.picture(bytes, SIDE).stream().toList() : List.of();
        return new Shown(item.title(), images, images.size());
    }

    private static Shown document(Item item, byte[] bytes) {
        List<Image> images = new ArrayList<>();
        int count = 0;
        try (Pages pages = Pages.of(bytes)) {
            count = pages.count();
            for (int i = 0; i < Math.min(count, PAGES); i++) {
                Picture picture = pages.picture(i, DPI);
                images.add(Decoding.image(picture.width(), picture.height(), picture.argb()));
            }
        } catch (RuntimeException e) {
            // damaged, locked, or more than we can draw: it can still be saved
            System.getLogger("org.entente.ui").log(System.Logger.Level.DEBUG, "A document that cannot be shown", e);
        }
        return new Shown(item.title(), images, count);
    }

    private void show(Shown shown) {
        title.setText(shown.title());
        if (shown.images().isEmpty()) {
            page.showEmpty(Page.line(Icons.INFO, text.of("files.cannot-show")));
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (Image image : shown.images()) {
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.fitWidthProperty()
                    .bind(
                            page.column()
                                    .widthProperty()
                                    .subtract(48)
                                    .map(w -> Math.min(w.doubleValue(), image.getWidth())));
            view.getStyleClass().add("page");
            view.setAccessibleText(shown.title());
            nodes.add(view);
        }
        if (shown.pages() > shown.images().size()) {
            nodes.add(Page.quiet(text.of("files.more-pages", shown.images().size(), shown.pages())));
        }
        page.show(nodes);
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return text.kind("attachment");
    }

    @Override
    public javafx.beans.value.ObservableValue<String> titleValue() {
        return title.textProperty().map(words -> words.isBlank() ? title() : words);
    }
}
