/** Retail banking by voice and chat: balances, spending, movements. Each skill's words stand in the resources. */
@NullMarked
package dev.sottovoce.skills.retail;

import org.jspecify.annotations.NullMarked;
