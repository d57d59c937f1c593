package org.entente.record;

/// Erases what entries say, here and at every peer. It takes effect for entries of its author's community; for those of
/// another it is a request to that community.
///
/// @param name    the name of the record concerned, for people; may be empty
/// @param about   the record
/// @param kind    the record's kind
/// @param entries whose bodies go, each with the registers that then read «erased»
@RecordKind(value = "erasure", changedBy = Authority.OWNER)
public record Erasure(
        @Title String name, @Required @RefersTo({}) RecordId about, @Required String kind, @Required Entries entries) {}
