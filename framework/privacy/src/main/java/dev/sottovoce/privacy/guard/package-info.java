/** The independent reader of the final bytes: it explains every leaf, or stops the response. */
@NullMarked
package dev.sottovoce.privacy.guard;

import org.jspecify.annotations.NullMarked;
