/** The message catalogue: every sentence the bank can say, with a variant per form, in every locale. */
@NullMarked
package dev.sottovoce.conversation.message;

import org.jspecify.annotations.NullMarked;
