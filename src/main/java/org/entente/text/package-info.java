/// Sentences in the user's language. Each area and each part of the window has message files beside it,
/// `messages.properties` (English) and `messages_es.properties` (Spanish); [org.entente.text.Text] joins them;
/// [org.entente.text.Sentences] says what was refused. Knows nothing else of ours but `record`.
@NullMarked
package org.entente.text;

import org.jspecify.annotations.NullMarked;
