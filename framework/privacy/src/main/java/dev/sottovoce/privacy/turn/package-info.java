/** What the gate knows of one turn; the egress guard reads it and adapters cannot write it. */
@NullMarked
package dev.sottovoce.privacy.turn;

import org.jspecify.annotations.NullMarked;
