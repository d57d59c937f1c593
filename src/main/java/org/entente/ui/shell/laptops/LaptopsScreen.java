package org.entente.ui.shell.laptops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.entente.log.Standing;
import org.entente.sync.Diary;
import org.entente.sync.Home;
import org.entente.sync.Laptops;
import org.entente.sync.Matter;
import org.entente.sync.Matters;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.MatterWords;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// This laptop and the others of our community, what speaks for the community, and backups.
public final class LaptopsScreen extends LiveScreen {
    private static final Set<Matter.Topic> HERE =
            EnumSet.of(Matter.Topic.MOVED, Matter.Topic.REVOKED_HERE, Matter.Topic.FORK_HERE);

    private final Session session;
    private final Page page;
    private final LaptopsCard laptops;
    private final RootCard root;
    private final BackupCard backup;

    private record Contents(
            String name,
            List<Standing.Device> devices,
            List<Matter> matters,
            RootCard.Standings root,
            Optional<Instant> backup) {}

    /// The screen with the system's own file dialogs.
    public LaptopsScreen(Session session) {
        this(session, null);
    }

    /// @param files how files are asked for; null for the system's own dialogs
    public LaptopsScreen(Session session, @Nullable FileChoice files) {
        super(session.desk(), session.desk().text().of("screen.laptops"));
        this.session = session;
        Button join = Icons.ADD.labelled(text.of("laptops.join"), this::letJoin);
        join.setId("let-join");
        join.getStyleClass().add("accent");
        page = new Page("laptops", "cards", List.of(Page.title(title())), List.of(join));
        fill(page.node());
        FileChoice choice = files == null ? FileChoice.system(page.node()) : files;
        laptops = new LaptopsCard(session, choice, this::load);
        root = new RootCard(session, this::load);
        backup = new BackupCard(session, choice, this::load);
    }

    private void letJoin() {
        laptops.letJoin();
    }

    @Override
    protected void load() {
        desk.background()
                .run(() -> {
                    Home home = session.home();
                    Diary diary = new Diary(home);
                    return new Contents(
                            home.name(),
                            new Laptops(home).all(),
                            Matters.of(home, desk.clock()).stream().filter(m -> HERE.contains(m.topic())).toList(),
                            new RootCard.Standings(
                                    home.hasRootKey(), home.isRootKeyUnprotected(), diary.last(Diary.Precaution.SHEET)),
                            diary.last(Diary.Precaution.BACKUP));
                })
                .onSuccess(this::show);
    }

    private void show(Contents contents) {
        List<Node> cards = new ArrayList<>();
        contents.matters().forEach(matter -> cards.add(trouble(matter)));
        cards.add(laptops.node(contents.name(), contents.devices()));
        cards.add(root.node(contents.name(), contents.root(), contents.devices()));
        cards.add(backup.node(contents.backup()));
        page.show(cards);
    }

    private Node trouble(Matter matter) {
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("button-row");
        if (matter.topic() == Matter.Topic.MOVED) {
            Button moved = new Button(text.of("laptops.moved"));
            moved.setId("claim");
            moved.setOnAction(e -> claim());
            buttons.getChildren().add(moved);
        }
        Button renew = new Button(text.of("laptops.copied"));
        renew.setId("start-anew");
        renew.setOnAction(e -> laptops.renew());
        buttons.getChildren().add(renew);
        VBox card =
                Page.card(
                        Page.line(Icons.WARNING, MatterWords.heading(text, matter)),
                        Secrets.sentence(MatterWords.why(text, matter)),
                        Secrets.sentence(MatterWords.next(text, matter)),
                        buttons);
        card.getStyleClass().add("trouble");
        return card;
    }

    private void claim() {
        desk.background()
                .perform(() -> Laptops.claim(session.home().folder()))
                .onSuccess(done -> session.reopen().run());
    }
}
