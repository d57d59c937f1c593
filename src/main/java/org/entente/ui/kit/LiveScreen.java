package org.entente.ui.kit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.entente.record.RecordId;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// A screen that reads what it shows when it comes into view, and again whenever records change. Whoever extends it makes
/// its node, gives it to [#fill], and says in [#load] how it reads.
public abstract class LiveScreen implements Screen {
    /// What it works with.
    protected final Desk desk;

    /// Its language.
    protected final Text text;

    private final String title;
    private Node node = new Region();
    private boolean comesFrom;

    /// @param title what it is called
    protected LiveScreen(Desk desk, String title) {
        this.desk = desk;
        this.title = title;
        text = desk.text();
    }

    /// Reads what it shows, off the window's thread, and shows it.
    protected abstract void load();

    /// Says what it shows; once, while it is made.
    protected final void fill(Node content) {
        node = content;
    }

    /// A button that leads to where one came from, as Escape then does too.
    protected final Button back() {
        comesFrom = true;
        Button back = Icons.BACK.button(text.of("action.back"), desk.navigator()::back);
        back.setMinWidth(Region.USE_PREF_SIZE);
        return back;
    }

    /// Asks in the system's own dialog where to save a file.
    ///
    /// @param name what the file is called if nobody says otherwise
    /// @return null where nobody wants to
    protected final @Nullable Path askTarget(String name) {
        return FileChoice.system(node).save(title, name).orElse(null);
    }

    @Override
    public final Node node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void shown() {
        load();
    }

    @Override
    public final void changed(Set<RecordId> records) {
        load();
    }

    @Override
    public Map<KeyCombination, Runnable> shortcuts() {
        return comesFrom ? Map.of(new KeyCodeCombination(KeyCode.ESCAPE), desk.navigator()::back) : Map.of();
    }
}
