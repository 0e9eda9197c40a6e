/** Tests of the demo bank. */
@NullMarked
package dev.sottovoce.adapters.bank.demo;

import org.jspecify.annotations.NullMarked;
