/** The server: puts a bank, its skills and its channels together and keeps them running. */
@NullMarked
package dev.sottovoce.runtime;

import org.jspecify.annotations.NullMarked;
