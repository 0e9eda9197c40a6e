/** What becomes of a vendor's identifiers at the door. */
@NullMarked
package dev.sottovoce.privacy.ingress;

import org.jspecify.annotations.NullMarked;
