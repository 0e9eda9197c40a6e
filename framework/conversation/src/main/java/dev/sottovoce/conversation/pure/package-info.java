/** Pure functions that may run where classified values are open: no state, no input or output. */
@NullMarked
package dev.sottovoce.conversation.pure;

import org.jspecify.annotations.NullMarked;
