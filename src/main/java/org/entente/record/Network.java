package org.entente.record;

/// A network of communities: the record that names a space of many. It is in that space itself.
@RecordKind(value = "network", changedBy = Authority.ADMINISTRATOR)
public record Network(@Title @Required String name, @Lines String purpose) {}
