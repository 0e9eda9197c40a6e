/** What a customer allows each vendor, as an append-only sequence of events. */
@NullMarked
package dev.sottovoce.privacy.consent;

import org.jspecify.annotations.NullMarked;
