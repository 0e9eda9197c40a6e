/** Finds in a text, however it is written, what looks like a card, an account, a person or a secret. */
@NullMarked
package dev.sottovoce.privacy.detect;

import org.jspecify.annotations.NullMarked;
