package org.entente.areas;

import java.util.List;
import org.entente.report.Report;
import org.entente.store.Records;

/// What an area of a community's work contributes.
public interface Area {
    /// Its folder and the prefix of its messages.
    String name();

    /// The kinds it declares.
    List<Class<? extends Record>> kinds();

    /// The reports it prints.
    List<Report<Records>> reports();
}
