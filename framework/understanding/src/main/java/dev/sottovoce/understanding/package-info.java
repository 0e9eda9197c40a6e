/** Free text to intents and slots by n-grams, trained from the intent catalogue; and how well it does. */
@NullMarked
package dev.sottovoce.understanding;

import org.jspecify.annotations.NullMarked;
