/** The hash tree over the ledger's entries, and proofs that need nothing but a root. */
@NullMarked
package dev.sottovoce.privacy.ledger.tree;

import org.jspecify.annotations.NullMarked;
