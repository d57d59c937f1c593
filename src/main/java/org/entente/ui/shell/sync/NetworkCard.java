package org.entente.ui.shell.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.entente.record.SpaceKind;
import org.entente.store.Contact;
import org.entente.store.Space;
import org.entente.sync.Home;
import org.entente.sync.Networks;
import org.entente.text.Text;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Dialogs;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.shell.Session;

/// A network with its members. Whoever administers it takes others in and removes them.
final class NetworkCard {
    private final Session session;
    private final Desk desk;
    private final Text text;
    private final Runnable changed;

    /// What there is to show of one.
    ///
    /// @param founder        by id; empty where it is not known
    /// @param administrators by id
    /// @param names          id → name
    /// @param outside        communities we have met that do not belong to it
    record Shown(
            Space space, String founder, Set<String> administrators, Map<String, String> names, List<Contact> outside) {
        String name(String community) {
            return names.getOrDefault(community, community.substring(0, Math.min(8, community.length())));
        }
    }

    /// @param changed to be called when something was done
    NetworkCard(Session session, Runnable changed) {
        this.session = session;
        this.changed = changed;
        desk = session.desk();
        text = desk.text();
    }

    /// Reads all networks. Off the window's thread.
    static List<Shown> read(Home home) {
        Networks networks = new Networks(home);
        Map<String, String> names = home.store().trust().names();
        List<Contact> contacts = home.store().trust().contacts();
        return home.records().spaces().stream()
                .filter(space -> space.kind() == SpaceKind.NETWORK)
                .map(space ->
                        new Shown(
                                space,
                                networks.founder(space.id()).orElse(""),
                                networks.administrators(space.id()),
                                names,
                                contacts.stream().filter(c -> !space.members().contains(c.id())).toList()))
                .toList();
    }

    Node node(Shown network) {
        boolean ours = network.administrators().contains(desk.store().us());
        Label name = Page.heading(network.space().name());
        name.setGraphic(Icons.COMMUNITY.node());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(8, name, Page.quiet(text.of("communities.members", network.space().members().size())), gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (ours) {
            Button take = Icons.ADD.labelled(text.of("network.take"), () -> take(network));
            take.setId("network-take");
            take.setMinWidth(Region.USE_PREF_SIZE);
            take.setDisable(network.outside().isEmpty());
            head.getChildren().add(take);
        }
        VBox rows = new VBox();
        network.space().members().stream()
                .sorted(Comparator.comparing(network::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(member -> rows.getChildren().add(row(network, member, ours)));
        List<Node> parts = new ArrayList<>(List.of(head, rows));
        if (!ours) {
            parts.add(Page.quiet(text.of("network.not-ours", network.name(network.founder()))));
        }
        return Page.card(parts.toArray(Node[]::new));
    }

    private Node row(Shown network, String member, boolean ours) {
        HBox row = new HBox(8, new Label(network.name(member)));
        boolean founder = member.equals(network.founder());
        if (founder || network.administrators().contains(member)) {
            Label mark = new Label(text.of(founder ? "network.founder" : "network.administrator"));
            mark.getStyleClass().add("count");
            row.getChildren().add(mark);
        }
        if (ours && !founder && !member.equals(desk.store().us())) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button remove = new Button(text.of("network.remove"));
            remove.setId("remove-" + network.name(member).replace(' ', '-'));
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setOnAction(e -> remove(network, member));
            row.getChildren().addAll(gap, remove);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("laptop-row");
        return row;
    }

    private void take(Shown network) {
        ComboBox<Contact> who = new ComboBox<>(FXCollections.observableArrayList(network.outside()));
        who.setId("network-who");
        who.setAccessibleText(text.of("network.who"));
        who.setMaxWidth(Double.MAX_VALUE);
        who.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Contact contact) {
                        return contact == null ? "" : contact.name();
                    }

                    @Override
                    public Contact fromString(String name) {
                        throw new IllegalStateException("names are only shown");
                    }
                });
        who.getSelectionModel().selectFirst();
        CheckBox administrator = new CheckBox(text.of("network.may"));
        administrator.setId("network-may");
        VBox content = new VBox(12, sentence(text.of("network.take.means")), who, administrator);
        desk.dialogs()
                .ask(
                        text.of("network.take.title", network.space().name()),
                        content,
                        List.of(
                                new Dialogs.Answer(
                                        text.of("network.take.do"),
                                        "accent",
                                        () -> take(network, who.getValue(), administrator.isSelected())),
                                new Dialogs.Answer(text.of("action.cancel"), "", () -> {})));
        who.requestFocus();
    }

    private void take(Shown network, Contact contact, boolean administrator) {
        desk.background()
                .perform(() -> new Networks(session.home()).take(network.space().id(), contact, administrator))
                .onSuccess(done -> done("network.taken", contact.name(), network.space().name()));
    }

    private void remove(Shown network, String member) {
        String name = network.name(member);
        desk.dialogs()
                .ask(
                        text.of("network.remove.title", name, network.space().name()),
                        text.of("network.remove.means", name),
                        List.of(
                                new Dialogs.Answer(
                                        text.of("network.remove.do", name),
                                        "danger",
                                        () ->
                                                desk.background()
                                                        .perform(() ->
                                                                new Networks(session.home())
                                                                        .remove(network.space().id(), member))
                                                        .onSuccess(done ->
                                                                done("network.removed", name, network.space().name()))),
                                new Dialogs.Answer(text.of("action.cancel"), "", () -> {})));
    }

    private void done(String message, String who, String network) {
        desk.notices().say(text.of(message, who, network));
        changed.run();
    }

    private static Label sentence(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
