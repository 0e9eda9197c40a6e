/** Google: the webhook of a Dialogflow CX agent, from its token to its answer. */
@NullMarked
package dev.sottovoce.adapters.google;

import org.jspecify.annotations.NullMarked;
