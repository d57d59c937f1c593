package org.entente.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.record.Problem;
import org.entente.record.RecordId;
import org.entente.record.Refusal;

/// The reports there are, by name.
///
/// @param <S> what they read from
public final class Reports<S> {
    private final Map<String, Report<S>> byName = new LinkedHashMap<>();

    /// @param reports all of them, in the order in which people see them
    public Reports(List<Report<S>> reports) {
        for (Report<S> report : reports) {
            if (byName.putIfAbsent(report.name(), report) != null) {
                throw new IllegalArgumentException("Two reports are named " + report.name());
            }
        }
    }

    /// All reports, in their order.
    public List<Report<S>> all() {
        return List.copyOf(byName.values());
    }

    /// A report by name, or by name, a colon and the id of the one record it is to be about, or the words of a part.
    ///
    /// @throws Refusal REPORT_UNKNOWN with the name and those there are
    public Report<S> named(String name) {
        int colon = name.indexOf(':');
        Report<S> report = byName.get(colon < 0 ? name : name.substring(0, colon));
        if (report != null && colon >= 0 && RecordId.isWellFormed(name.substring(colon + 1))) {
            report = report.about(new RecordId(name.substring(colon + 1))).orElse(null);
        } else if (report != null && colon >= 0) {
            report = report.part(name.substring(colon + 1)).orElse(report);
        }
        if (report == null) {
            throw new Refusal(Problem.REPORT_UNKNOWN, name, String.join(", ", byName.keySet()));
        }
        return report;
    }
}
