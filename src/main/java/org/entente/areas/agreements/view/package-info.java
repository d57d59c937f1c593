/// What the area *agreements* adds to the window: where an agreement stands, reading and signing its text, comparing versions.
@NullMarked
package org.entente.areas.agreements.view;

import org.jspecify.annotations.NullMarked;
