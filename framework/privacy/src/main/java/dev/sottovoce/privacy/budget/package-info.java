/** How much each vendor has been told of each customer, against what the policy allows in a window of time. */
@NullMarked
package dev.sottovoce.privacy.budget;

import org.jspecify.annotations.NullMarked;
