/** What a slot's words mean: amounts, days, choices and mentions, read by small grammars. */
@NullMarked
package dev.sottovoce.conversation.slot;

import org.jspecify.annotations.NullMarked;
