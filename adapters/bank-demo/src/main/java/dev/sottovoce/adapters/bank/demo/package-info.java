/** A fictional bank with a real double-entry ledger, for demonstrations and tests. */
@NullMarked
package dev.sottovoce.adapters.bank.demo;

import org.jspecify.annotations.NullMarked;
