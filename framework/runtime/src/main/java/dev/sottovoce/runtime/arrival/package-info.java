/** Work on events that were acknowledged first: one conversation after its own order, many side by side. */
@NullMarked
package dev.sottovoce.runtime.arrival;

import org.jspecify.annotations.NullMarked;
