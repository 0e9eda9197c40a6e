/** The bank as the customer knows it: money, accounts and movements as classified values, and the Bank SPI. */
@NullMarked
package dev.sottovoce.banking;

import org.jspecify.annotations.NullMarked;
