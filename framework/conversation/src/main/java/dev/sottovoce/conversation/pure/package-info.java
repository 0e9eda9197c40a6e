/** Functions that run inside classified values: they compute and do nothing else. */
@NullMarked
package dev.sottovoce.conversation.pure;

import org.jspecify.annotations.NullMarked;
