package org.entente.ui.shell.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckListView;
import org.entente.log.Card;
import org.entente.log.SafetyWords;
import org.entente.store.Contact;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.Emptiness;
import org.entente.ui.kit.FileChoice;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.LiveScreen;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;
import org.jspecify.annotations.Nullable;

/// The communities we know: our own card to give away, theirs to bring in, safety words to compare, networks to found.
public final class CommunitiesScreen extends LiveScreen {
    private static final StringConverter<Contact> NAMES =
            new StringConverter<>() {
                @Override
                public String toString(Contact contact) {
                    return contact.name();
                }

                @Override
                public Contact fromString(String name) {
                    throw new IllegalStateException("names are only shown");
                }
            };

    private final Session session;
    private final FileChoice files;
    private final Page page;

    private record Contents(Card ours, List<Contact> contacts, List<NetworkCard.Shown> networks) {}

    /// The screen with the system's own file dialogs.
    public CommunitiesScreen(Session session) {
        this(session, null);
    }

    /// @param files how files are asked for; null for the system's own dialogs
    public CommunitiesScreen(Session session, @Nullable FileChoice files) {
        super(session.desk(), session.desk().text().of("screen.communities"));
        this.session = session;
        Button meet = Icons.ADD.labelled(text.of("communities.meet"), this::meet);
        meet.getStyleClass().add("accent");
        page =
                new Page(
                        "communities",
                        "cards",
                        List.of(Page.title(title())),
                        List.of(
                                Icons.COMMUNITY.labelled(text.of("communities.network"), this::askNetwork),
                                Icons.OPEN.labelled(text.of("communities.export"), this::exportCard),
                                meet));
        fill(page.node());
        this.files = files == null ? FileChoice.system(page.node()) : files;
    }

    @Override
    protected void load() {
        desk.background()
                .run(() ->
                        new Contents(
                                desk.store().trust().ours(),
                                desk.store().trust().contacts(),
                                NetworkCard.read(session.home())))
                .onSuccess(this::show);
    }

    private void show(Contents contents) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(ours(contents.ours()));
        NetworkCard networks = new NetworkCard(session, this::load);
        contents.networks().forEach(network -> nodes.add(networks.node(network)));
        contents.contacts().forEach(contact -> nodes.add(contact(contact)));
        if (contents.contacts().isEmpty()) {
            nodes.add(Emptiness.of(Icons.COMMUNITY, text.of("communities.empty")));
        }
        page.show(nodes);
    }

    private Node ours(Card card) {
        Label name = Page.heading(text.of("communities.ours", card.name()));
        return Page.card(
                name,
                Page.quiet(text.of("communities.our-words")),
                words(card),
                Page.quiet(text.of("communities.our-card")));
    }

    private Node contact(Contact contact) {
        Label name = Page.heading(contact.name());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button compare =
                new Button(text.of(contact.isVerified() ? "communities.compare-again" : "communities.compare"));
        compare.setMinWidth(Region.USE_PREF_SIZE);
        compare.setOnAction(e -> compare(contact));
        HBox head = new HBox(8, name, Page.quiet(contact.card().place()), gap, compare);
        head.setAlignment(Pos.CENTER_LEFT);
        Instant verified = contact.verified();
        Label standing =
                verified == null
                        ? Page.line(Icons.WARNING, text.of("communities.unverified"))
                        : Page.line(
                                Icons.LOCK,
                                text.of(
                                        "communities.verified",
                                        text.time(verified),
                                        String.valueOf(contact.verifiedBy())));
        Instant heard = contact.heard();
        return Page.card(
                head,
                standing,
                Page.quiet(
                        heard == null
                                ? text.of("communities.never-heard")
                                : text.of("communities.heard", text.time(heard))));
    }

    private Label words(Card card) {
        Label words = new Label(String.join("  ", SafetyWords.of(card.community(), text.locale())));
        words.getStyleClass().add("safety-words");
        words.setWrapText(true);
        return words;
    }

    private void exportCard() {
        files.save(text.of("communities.export"), "card.entente-card")
                .ifPresent(file ->
                        desk.background()
                                .perform(() -> session.home().exportCard(file))
                                .onSuccess(
                                        done -> desk.notices().say(text.of("communities.exported", file.toString()))));
    }

    private void meet() {
        files.open(text.of("communities.meet"))
                .ifPresent(file ->
                        desk.background()
                                .run(() -> session.home().meet(file))
                                .onSuccess(contact -> {
                                    load();
                                    compare(contact);
                                }));
    }

    private void compare(Contact contact) {
        TextField who = new TextField();
        who.setPromptText(text.of("communities.who"));
        who.setAccessibleText(text.of("communities.who"));
        Label explain = new Label(text.of("communities.how", contact.name()));
        explain.setWrapText(true);
        explain.setMinHeight(Region.USE_PREF_SIZE);
        explain.setPrefWidth(480);
        HBox picture =
                new HBox(16, words(contact.card()), QrView.of(contact.id(), text.of("communities.qr", contact.name())));
        picture.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(12, explain, picture, who);
        desk.dialogs()
                .ask(
                        text.of("communities.compare-with", contact.name()),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        text.of("communities.same"), "accent", () -> verify(contact, who.getText())),
                                new Dialogs.Answer(text.of("communities.differ"), "danger", () -> warn(contact)),
                                new Dialogs.Answer(text.of("communities.later"), "", () -> {})));
    }

    private void verify(Contact contact, String who) {
        String by = who.isBlank() ? System.getProperty("user.name", "?") : who.strip();
        desk.background()
                .perform(() -> desk.store().trust().verify(contact.card().community(), by))
                .onSuccess(done -> {
                    desk.notices().say(text.of("communities.now-verified", contact.name()));
                    load();
                });
    }

    private void warn(Contact contact) {
        desk.dialogs()
                .ask(
                        text.of("communities.differ-title"),
                        text.of("communities.differ-means", contact.name()),
                        List.of(new Dialogs.Answer(text.of("action.close"), "accent", () -> {})));
    }

    private void askNetwork() {
        desk.background()
                .run(() -> desk.store().trust().contacts())
                .onSuccess(contacts -> {
                    TextField name = new TextField();
                    name.setPromptText(text.of("communities.network-name"));
                    name.setAccessibleText(text.of("communities.network-name"));
                    name.setId("network-name");
                    VBox content = new VBox(12, name, Page.quiet(text.of("communities.network-means")));
                    CheckListView<Contact> members = new CheckListView<>(FXCollections.observableArrayList(contacts));
                    members.setCellFactory(list -> new CheckBoxListCell<>(members::getItemBooleanProperty, NAMES));
                    members.setId("network-members");
                    members.setAccessibleText(text.of("communities.network-who"));
                    members.setPrefHeight(Math.clamp(contacts.size() * 36L, 80, 260));
                    content.getChildren().addAll(new Label(text.of("communities.network-who")), members);
                    desk.dialogs()
                            .ask(
                                    text.of("communities.network"),
                                    content,
                                    List.of(
                                            new Dialogs.Answer(
                                                    text.of("communities.network-found"),
                                                    "accent",
                                                    () ->
                                                            foundNetwork(
                                                                    name.getText(),
                                                                    List.copyOf(
                                                                            members.getCheckModel()
                                                                                    .getCheckedItems()))),
                                            new Dialogs.Answer(text.of("action.cancel"), "", () -> {})));
                    name.requestFocus();
                });
    }

    private void foundNetwork(String name, List<Contact> members) {
        desk.background()
                .run(() -> session.home().createNetwork(name, members))
                .onSuccess(space -> {
                    desk.notices().say(text.of("communities.network-founded", space.name()));
                    load();
                });
    }
}
