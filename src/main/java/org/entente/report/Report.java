package org.entente.report;

import java.util.Optional;
import org.entente.record.RecordId;
import org.entente.text.Text;

/// A printed report: how its pages are written, given what it is about.
///
/// @param <S> what it reads from; making a report never changes anything
public interface Report<S> {
    /// Its name on the command line, lower case with hyphens: `call-tree`. Its title for people is the message
    /// `report.<name>`, unless it says otherwise.
    String name();

    /// Its title, at the top of every page.
    default String title(Text text) {
        return text.of("report." + name());
    }

    /// The same, laid out for these sheets.
    default Report<S> on(Frame frame) {
        return this;
    }

    /// The body of the report as well-formed XHTML (without `html` and `head`), to be set by [Pdf].
    /// Best written with [Html], which escapes what comes from records.
    String body(S source, Text text);

    /// The report about one record alone: a partner's dossier, an agreement's text.
    ///
    /// @return empty where there is none
    default Optional<Report<S>> about(RecordId record) {
        return Optional.empty();
    }

    /// The report about what a screen shows, in the words of that screen: a part of the map.
    ///
    /// @return empty where there is none
    default Optional<Report<S>> part(String words) {
        return Optional.empty();
    }

    /// Whether its pages lie on their side.
    default boolean wide() {
        return false;
    }

    /// Who may see these pages.
    default Audience audience(S source) {
        return Audience.NETWORK;
    }
}
