/// The sample network: six made-up communities to look around in, never mixed with a real one.
///
/// Start with [org.entente.sample.SampleNetwork]. It uses the program as its people would: it founds communities, swaps
/// their cards, saves records and carries bundles, so that whatever the sample shows has come about by the real way.
@NullMarked
package org.entente.sample;

import org.jspecify.annotations.NullMarked;
