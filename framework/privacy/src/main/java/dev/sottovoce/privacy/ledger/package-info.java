/** The record of every disclosure, written before the bytes leave. */
@NullMarked
package dev.sottovoce.privacy.ledger;

import org.jspecify.annotations.NullMarked;
