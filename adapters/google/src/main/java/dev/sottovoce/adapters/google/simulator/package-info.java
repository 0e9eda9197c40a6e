/** A client and the Dialogflow CX service behind it, which know the wire and the generated package and not our code. */
@NullMarked
package dev.sottovoce.adapters.google.simulator;

import org.jspecify.annotations.NullMarked;
