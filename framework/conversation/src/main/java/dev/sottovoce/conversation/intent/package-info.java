/** The one catalogue of intents: what can be said, and which slots it carries. */
@NullMarked
package dev.sottovoce.conversation.intent;

import org.jspecify.annotations.NullMarked;
