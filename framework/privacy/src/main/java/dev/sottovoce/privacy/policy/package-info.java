/** The bank's disclosure policy: which form of which class a vendor may be told at most. */
@NullMarked
package dev.sottovoce.privacy.policy;

import org.jspecify.annotations.NullMarked;
