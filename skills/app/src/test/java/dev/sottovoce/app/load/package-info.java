/** The load run: our server against Amazon's own servlet, with the same signed requests. */
@NullMarked
package dev.sottovoce.app.load;

import org.jspecify.annotations.NullMarked;
