/** Strict reading of JSON, and hashes of what is in it. */
@NullMarked
package dev.sottovoce.adapters.google.json;

import org.jspecify.annotations.NullMarked;
