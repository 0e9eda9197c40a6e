/** The package of a Dialogflow CX agent, made from the one catalogue of intents, and what Google would refuse in it. */
@NullMarked
package dev.sottovoce.adapters.google.model;

import org.jspecify.annotations.NullMarked;
