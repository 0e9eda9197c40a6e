/** What every bank has to pass, through the public API only. */
@NullMarked
package dev.sottovoce.banking.contract;

import org.jspecify.annotations.NullMarked;
