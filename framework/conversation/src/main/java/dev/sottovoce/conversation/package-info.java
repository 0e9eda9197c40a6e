/** A turn: what was heard goes in, what may be said comes out. */
@NullMarked
package dev.sottovoce.conversation;

import org.jspecify.annotations.NullMarked;
