package org.entente.ui.shell.files;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;
import org.entente.report.Pages;
import org.entente.store.Item;
import org.entente.sync.Attachments;
import org.entente.sync.Media;
import org.entente.text.Sentences;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Screen;
import org.entente.ui.shell.Session;
import org.entente.ui.shell.print.PagesView;

/// One photo or document, large. Shown by what its bytes are, never by what its record says; nothing in it is followed or
/// run.
public final class ViewerScreen implements Screen {
    private static final int SIDE = 1_600;

    private final Desk desk;
    private final Text text;
    private final RecordId id;
    private final Attachments attachments;
    private final Label title = Page.title("");
    private final Page page;
    private final PagesView pages;

    /// @param image empty for a document, and for what cannot be shown
    /// @param sizes of a document's pages
    @SuppressWarnings("ArrayRecordComponent") // handed from one thread to another, once
    private record Shown(String title, Optional<Image> image, byte[] bytes, List<Pages.Size> sizes) {}

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
        pages = new PagesView(desk, page);
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
        Optional<Image> image = media.isPicture() ? Decoding.picture(bytes, SIDE) : Optional.empty();
        return new Shown(item.title(), image, bytes, List.of());
    }

    private static Shown document(Item item, byte[] bytes) {
        try (Pages read = Pages.of(bytes)) {
            return new Shown(item.title(), Optional.empty(), bytes, read.sizes());
        } catch (RuntimeException e) {
            // damaged or locked: it can still be saved
            System.getLogger("org.entente.ui").log(System.Logger.Level.DEBUG, "A document that cannot be shown", e);
            return new Shown(item.title(), Optional.empty(), bytes, List.of());
        }
    }

    private void show(Shown shown) {
        title.setText(shown.title());
        if (!shown.sizes().isEmpty()) {
            pages.show(shown.bytes(), shown.sizes());
        } else if (shown.image().isPresent()) {
            page.show(List.of(view(shown.image().get(), shown.title())));
        } else {
            page.showEmpty(Page.line(Icons.INFO, text.of("files.cannot-show")));
        }
    }

    private Node view(Image image, String name) {
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.fitWidthProperty()
                .bind(page.column().widthProperty().subtract(48).map(w -> Math.min(w.doubleValue(), image.getWidth())));
        view.getStyleClass().add("page");
        view.setAccessibleText(name);
        return view;
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
