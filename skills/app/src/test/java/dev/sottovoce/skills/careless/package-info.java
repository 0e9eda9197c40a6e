/** A skill that keeps no rule, to show that the rules see it. */
@NullMarked
package dev.sottovoce.skills.careless;

import org.jspecify.annotations.NullMarked;
