/**
 * The proof that a vendor is told what the ledger says and nothing else: canaries, twins, and leaks that are stopped.
 */
@NullMarked
package dev.sottovoce.harness.proof;

import org.jspecify.annotations.NullMarked;
