package org.entente.record;

/// What we alone keep about a shared record: one [Private] field of it. Always in *ours*.
///
/// @param field the field's name
/// @param about the shared record
/// @param text  the private text
@RecordKind("companion")
public record Companion(@Title @Required String field, @Required @RefersTo({}) RecordId about, @Lines String text) {}
