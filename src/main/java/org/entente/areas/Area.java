package org.entente.areas;

import java.time.LocalDate;
import java.util.List;
import org.entente.report.Report;
import org.entente.store.Records;
import org.entente.store.Rule;

/// What an area of a community's work contributes.
public interface Area {
    /// Its folder and the prefix of its messages.
    String name();

    /// The kinds it declares.
    List<Class<? extends Record>> kinds();

    /// The reports it prints.
    List<Report<Records>> reports();

    /// What the lists of its kinds show besides their fields.
    default List<Lists> lists() {
        return List.of();
    }

    /// What it demands of a save.
    default List<Rule> rules() {
        return List.of();
    }

    /// What of it needs somebody's attention: lines of one sort together, in the order of the headings on Today. Reads the
    /// store.
    default List<Need> needs(Records records, LocalDate today) {
        return List.of();
    }
}
