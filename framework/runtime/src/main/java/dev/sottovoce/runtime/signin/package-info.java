/** Who sits before one of the bank's own pages. */
@NullMarked
package dev.sottovoce.runtime.signin;

import org.jspecify.annotations.NullMarked;
