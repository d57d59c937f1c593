package org.entente.areas.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.areas.Areas;
import org.entente.areas.agreements.Agreement.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {
    @ParameterizedTest
    @EnumSource(Agreement.Type.class)
    void eachKindHasOneInBothLanguagesWithTheSameClausesAndBlanks(Agreement.Type type) {
        Template english = Template.of(type, Language.ENGLISH);
        Template spanish = Template.of(type, Language.SPANISH);
        assertEquals(clauses(english), clauses(spanish));
        assertTrue(clauses(english) >= 10, english.text());
        assertEquals(english.blanks().size(), spanish.blanks().size(), english.blanks() + "\n" + spanish.blanks());
        assertFalse(english.text().equals(spanish.text()));
    }

    /// A blank is filled in once wherever it stands, so only names of parties and things may stand in several places: two
    /// numbers of days are never one.
    @Test
    void aBlankStandsForOneThingOnly() {
        Set<String> several = new TreeSet<>();
        for (Agreement.Type type : Agreement.Type.values()) {
            for (Language language : Language.values()) {
                Template template = Template.of(type, language);
                String all =
                        String.join("\n", template.title(), template.driver(), template.text(), template.criteria());
                template.blanks().stream()
                        .filter(blank -> all.split(Pattern.quote("[[" + blank + "]]"), -1).length > 2)
                        .forEach(several::add);
            }
        }
        assertEquals(
                Set.of(
                        "tenant",
                        "arrendataria",
                        "landlord",
                        "arrendadora",
                        "use",
                        "uso",
                        "field of work",
                        "campo de trabajo",
                        "goods",
                        "productos",
                        "what is shared",
                        "qué se comparte",
                        "owner",
                        "dueña",
                        "service",
                        "servicio",
                        "provider",
                        "quien presta",
                        "client",
                        "quien recibe"),
                several);
    }

    private static int clauses(Template template) {
        return template.text().split("\n\n", -1).length;
    }

    @ParameterizedTest
    @EnumSource(Agreement.Type.class)
    void filledInNothingStaysBlankAndItCanBeSigned(Agreement.Type type) {
        for (Language language : Language.values()) {
            Template template = Template.of(type, language);
            Map<String, String> values = new HashMap<>();
            template.blanks().forEach(blank -> values.put(blank, "Ana’s 12 $1 \\ hours"));
            Template filled = template.filled(values);
            assertEquals(List.of(), filled.blanks());
            assertFalse((filled.title() + filled.text() + filled.driver() + filled.criteria()).contains("[["));
            assertTrue(new Document(Contents.plain(filled.text())).isPlain());
            assertEquals(Contents.plain(filled.text()), filled.text(), "what is typed is what is signed");
            Areas.kinds().of(Agreement.class).read(filled.values());
        }
    }

    @ParameterizedTest
    @EnumSource(Agreement.Type.class)
    void whatIsNotFilledInStaysToBeSeen(Agreement.Type type) {
        Template template = Template.of(type, Language.ENGLISH);
        List<String> blanks = template.blanks();
        Template filled = template.filled(Map.of(blanks.getFirst(), "the mill", blanks.getLast(), " "));
        assertEquals(blanks.subList(1, blanks.size()), filled.blanks());
    }
}
