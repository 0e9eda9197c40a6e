/** Everything durable: one database, its schema, and the stores of consent, disclosure and answers on it. */
@NullMarked
package dev.sottovoce.runtime.store;

import org.jspecify.annotations.NullMarked;
