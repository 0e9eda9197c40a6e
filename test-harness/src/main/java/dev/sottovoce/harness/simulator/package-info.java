/** Stands in for the customer: her browser on the bank's pages. */
@NullMarked
package dev.sottovoce.harness.simulator;

import org.jspecify.annotations.NullMarked;
