package org.entente.record;

import org.jspecify.annotations.Nullable;

/// A point on the map and the name people give it: one field, because half of it means nothing.
///
/// @param name       what people call it; may be empty
/// @param latitude   millionths of a degree north, −90,000,000 to 90,000,000, or null where only the name is known
/// @param longitude  millionths of a degree east, −180,000,000 to 180,000,000, or null with the latitude
public record Place(String name, @Nullable Long latitude, @Nullable Long longitude) {}
