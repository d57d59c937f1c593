package org.entente.areas.partners;

import org.entente.record.Place;
import org.entente.record.Private;
import org.entente.record.RecordKind;
import org.entente.record.Required;
import org.entente.record.Title;
import org.jspecify.annotations.Nullable;

/// Where our own community is: distances and the rings on the map are reckoned from it. Kept in *ours*.
///
/// @param name what we call it
@Private
@RecordKind("our-place")
public record OurPlace(@Title @Required String name, @Required @Nullable Place place) {}
