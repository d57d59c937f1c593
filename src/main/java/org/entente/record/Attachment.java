package org.entente.record;

import org.jspecify.annotations.Nullable;

/// A photo or file that belongs to a record, in the space of that record. Here stands what it is; its content is kept
/// and carried apart, under its hash, so that it never holds up the records.
///
/// @param name   the file's name, for people
/// @param about  the record
/// @param type   its media type where it can be shown (`image/jpeg`, `image/png`, `application/pdf`), else
///               `application/octet-stream`. Nothing is opened on the word of this field
/// @param size   of the content, in bytes
/// @param sha256 of the content, as base64url
@RecordKind("attachment")
public record Attachment(
        @Title @Required String name,
        @Required @RefersTo({}) RecordId about,
        @Required String type,
        @Nullable Long size,
        @Required String sha256) {}
