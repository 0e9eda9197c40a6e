/** How free text becomes an intent: the interface, and what stands on both its sides. */
@NullMarked
package dev.sottovoce.conversation.understanding;

import org.jspecify.annotations.NullMarked;
