package org.entente.areas.agreements.view;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.entente.areas.agreements.Course;
import org.entente.text.Text;
import org.entente.ui.kit.Icons;
import org.entente.ui.kit.Page;

/// What was done with an agreement so far. The newest is seen at once, the rest opens.
final class CourseCard {
    private static final int SEEN = 4;

    private CourseCard() {}

    static VBox of(Text text, Course course) {
        VBox card = Page.card(Page.heading(text.of("agreement.course")));
        card.setId("agreement-course");
        List<Course.Line> lines = course.lines();
        lines.stream().limit(SEEN).forEach(line -> add(card, text, line));
        if (lines.size() > SEEN) {
            VBox rest = new VBox(8);
            lines.stream().skip(SEEN).forEach(line -> add(rest, text, line));
            TitledPane more = new TitledPane(text.of("agreement.course.more", lines.size() - SEEN), rest);
            more.setExpanded(false);
            more.setAnimated(false);
            card.getChildren().add(more);
        }
        return card;
    }

    private static void add(VBox card, Text text, Course.Line line) {
        LocalDate day = line.day();
        Label what = Page.line(Icons.DAY, (day == null ? "" : text.day(day) + "  ") + line.what());
        card.getChildren().add(what);
        if (!line.why().isBlank()) {
            card.getChildren().add(Page.quiet(text.of("agreement.course.why", line.why())));
        }
    }
}
