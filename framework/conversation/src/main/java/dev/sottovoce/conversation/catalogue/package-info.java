/** Reads the files of skills, {@code intents.yaml} and what stands beside it, into one catalogue. */
@NullMarked
package dev.sottovoce.conversation.catalogue;

import org.jspecify.annotations.NullMarked;
