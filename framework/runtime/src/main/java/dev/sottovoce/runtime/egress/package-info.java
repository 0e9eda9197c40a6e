/** The one door through which bytes leave for a vendor, and the guard beside it. */
@NullMarked
package dev.sottovoce.runtime.egress;

import org.jspecify.annotations.NullMarked;
