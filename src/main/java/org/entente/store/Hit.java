package org.entente.store;

import org.entente.record.Kind;
import org.entente.record.RecordId;

/// A record found by search.
///
/// @param id      the record; for a row of another record (a telephone number), the record it belongs to
/// @param kind    that record's kind
/// @param title   that record's name
/// @param excerpt the words found with a few around them, the found ones between `«` and `»`
public record Hit(RecordId id, Kind<?> kind, String title, String excerpt) {}
