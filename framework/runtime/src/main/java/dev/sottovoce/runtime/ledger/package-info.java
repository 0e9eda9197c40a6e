/** The ledger's keys in the database, its signed checkpoints, and its verification. */
@NullMarked
package dev.sottovoce.runtime.ledger;

import org.jspecify.annotations.NullMarked;
