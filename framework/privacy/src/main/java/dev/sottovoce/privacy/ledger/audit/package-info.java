/** Checks a stored ledger: every byte of it, against its own tree and against what was published of it. */
@NullMarked
package dev.sottovoce.privacy.ledger.audit;

import org.jspecify.annotations.NullMarked;
