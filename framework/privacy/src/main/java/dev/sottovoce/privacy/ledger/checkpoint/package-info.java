/** Signed statements about the ledger's tree, in a form that witnesses of other systems read, too. */
@NullMarked
package dev.sottovoce.privacy.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
