/** What becomes at the door of a vendor's identifiers, and of words that should not have been said. */
@NullMarked
package dev.sottovoce.privacy.ingress;

import org.jspecify.annotations.NullMarked;
