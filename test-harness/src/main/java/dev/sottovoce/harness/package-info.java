/** Conversations as scripts: what is said, what is answered, and what the vendor never sees, checked at the wire. */
@NullMarked
package dev.sottovoce.harness;

import org.jspecify.annotations.NullMarked;
