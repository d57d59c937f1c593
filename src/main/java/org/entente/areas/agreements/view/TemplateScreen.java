package org.entente.areas.agreements.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.entente.areas.agreements.Agreement;
import org.entente.areas.agreements.Template;
import org.entente.record.RecordId;
import org.entente.store.Saving;
import org.entente.store.Space;
import org.entente.ui.kit.Audiences;
import org.entente.ui.kit.Desk;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;
import org.entente.ui.kit.Undoing;
import org.jspecify.annotations.Nullable;

/// An agreement begun with a template: which kind, in which language, who is to see it; blanks to fill in, and the text as it
/// grows. Blanks can be left for later; nobody can sign while there are any.
final class TemplateScreen extends AgreementScreen {
    private final ComboBox<Agreement.Type> type;
    private final ComboBox<Agreement.Language> language;
    private final ComboBox<Space> audience;
    private final BlankFields blanks = new BlankFields(this::show);
    private final Label preview = new Label();

    TemplateScreen(Desk desk) {
        super(desk, "agreement-template", "agreement.template.title", Optional.empty());
        type = choice("template-type", "field.agreement.type", one -> word("type", one));
        type.getItems().setAll(Agreement.Type.values());
        type.setValue(Agreement.Type.RESOURCE_SHARING);
        language = choice("template-language", "field.agreement.language", one -> word("language", one));
        language.getItems().setAll(Agreement.Language.values());
        boolean spanish = text.locale().getLanguage().equals("es");
        language.setValue(spanish ? Agreement.Language.SPANISH : Agreement.Language.ENGLISH);
        audience = choice("template-audience", "audience.question", space -> Audiences.name(text, space));
        preview.setWrapText(true);
        preview.setMinHeight(Region.USE_PREF_SIZE);
        preview.getStyleClass().add("agreement-text");
        Button start = Icons.ADD.labelled(text.of("agreement.template.start"), this::start);
        start.setId("template-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.disableProperty().bind(audience.valueProperty().isNull());
        FlowPane choices = new FlowPane(12, 10, labelled(type), labelled(language), labelled(audience), start);
        choices.setRowValignment(VPos.BOTTOM);
        page.show(
                List.of(
                        choices,
                        Page.card(
                                Page.heading(text.of("agreement.template.blanks")),
                                Page.quiet(text.of("agreement.template.later")),
                                blanks.node()),
                        Page.card(Page.heading(text.of("field.agreement.text")), preview)));
        type.valueProperty().subscribe(chosen -> choose());
        language.valueProperty().subscribe(chosen -> choose());
        desk.background()
                .run(() -> desk.records().spaces())
                .onSuccess(spaces -> {
                    audience.getItems().setAll(spaces);
                    audience.setValue(spaces.getFirst());
                });
    }

    private interface Named<T> {
        String name(T one);
    }

    private <T> ComboBox<T> choice(String id, String label, Named<T> named) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setId(id);
        choice.setAccessibleText(text.of(label));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T one) {
                        return one == null ? "" : named.name(one);
                    }

                    @Override
                    public @Nullable T fromString(String shown) {
                        return null;
                    }
                });
        return choice;
    }

    private String word(String field, Enum<?> one) {
        return text.choice("agreement", field, StandingSection.word(one));
    }

    private static Node labelled(ComboBox<?> choice) {
        Label label = new Label(choice.getAccessibleText());
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        VBox box = new VBox(4, label, choice);
        return box;
    }

    private Template template() {
        return Template.of(type.getValue(), language.getValue());
    }

    private void choose() {
        blanks.show(template().blanks());
        show();
    }

    private Template filled() {
        return template().filled(blanks.values());
    }

    private void show() {
        Template filled = filled();
        preview.setText(filled.title() + "\n\n" + filled.driver() + "\n\n" + filled.text());
    }

    private void start() {
        Template filled = filled();
        Space space = audience.getValue();
        desk.background()
                .run(() -> {
                    Saving saving = new Saving(desk.store());
                    RecordId id = saving.newId(space.id());
                    saving.create(id, desk.records().kinds().of(Agreement.class), space.id(), filled.values());
                    long save = saving.save();
                    return Map.entry(id, save);
                })
                .onSuccess(made -> {
                    Undoing.saved(desk, made.getValue(), text.of("saved.record", filled.title()));
                    desk.navigator().open(made.getKey());
                });
    }

    @Override
    protected void load() {
        // says the same whatever changes
    }

    @Override
    public void focus() {
        type.requestFocus();
    }
}
