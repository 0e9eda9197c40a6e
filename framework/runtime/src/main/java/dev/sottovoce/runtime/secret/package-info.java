/** Random tokens and handles, their hashes, and secrets that do not print. */
@NullMarked
package dev.sottovoce.runtime.secret;

import org.jspecify.annotations.NullMarked;
