/** An adapter that keeps no rule, to show that the rules see it. */
@NullMarked
package dev.sottovoce.adapters.careless;

import org.jspecify.annotations.NullMarked;
