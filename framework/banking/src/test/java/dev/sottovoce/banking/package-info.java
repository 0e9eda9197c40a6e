/** Tests of the vocabulary of banking. */
@NullMarked
package dev.sottovoce.banking;

import org.jspecify.annotations.NullMarked;
