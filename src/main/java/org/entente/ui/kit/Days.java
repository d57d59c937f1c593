package org.entente.ui.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.entente.text.Text;
import org.jspecify.annotations.Nullable;

/// A day as text, read in the ways people write it: 2026-05-03, 3 May 2026, 3/5/26 according to the region.
final class Days {
    private final Text text;

    Days(Text text) {
        this.text = text;
    }

    String show(@Nullable LocalDate day) {
        return day == null ? "" : text.day(day);
    }

    /// What was typed as year-month-day; unchanged where it is no day, so that whoever reads it complains.
    String read(@Nullable String typed) {
        String stripped = typed == null ? "" : typed.strip();
        for (FormatStyle style : new FormatStyle[] {FormatStyle.MEDIUM, FormatStyle.SHORT, FormatStyle.LONG}) {
            try {
                DateTimeFormatter form = DateTimeFormatter.ofLocalizedDate(style).withLocale(text.locale());
                return LocalDate.parse(stripped, form).toString();
            } catch (DateTimeException notInThatForm) {
                // another form may fit
            }
        }
        return stripped;
    }

    @Nullable LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(read(typed));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /// A picker that never changes or throws away what was typed; the complaint beside the field does the rest.
    DatePicker picker(Runnable touched) {
        DatePicker picker = new DatePicker();
        picker.setPromptText(text.of("form.day-prompt"));
        picker.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable LocalDate day) {
                        return show(day);
                    }

                    @Override
                    public @Nullable LocalDate fromString(String typed) {
                        return day(typed);
                    }
                });
        // The skin commits what is typed on leaving the field and would empty it where it is no day.
        picker.getEditor()
                .focusedProperty()
                .subscribe(focused -> {
                    String typed = picker.getEditor().getText();
                    if (!focused && typed != null && !typed.isBlank() && day(typed) == null) {
                        javafx.application.Platform.runLater(() -> picker.getEditor().setText(typed));
                    }
                });
        picker.getEditor().textProperty().subscribe((before, now) -> touched.run());
        return picker;
    }
}
