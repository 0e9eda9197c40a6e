/** Privacy by voice and chat: what may be known, what was told, why not, and how to say less. */
@NullMarked
package dev.sottovoce.conversation.consent;

import org.jspecify.annotations.NullMarked;
