/// Reading in lists of partners that other programs wrote: mapped, cleaned where that is certain, flagged where it is not,
/// and nothing dropped; partners
/// that are here already are left, filled or brought up to date. Start with [org.entente.areas.partners.intake.ListIntake].
@NullMarked
package org.entente.areas.partners.intake;

import org.jspecify.annotations.NullMarked;
