/// Screens of crisis work that are more than a table and a form: the editor of a call tree.
@NullMarked
package org.entente.areas.crisis.view;

import org.jspecify.annotations.NullMarked;
