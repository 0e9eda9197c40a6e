/** Alexa custom skills over our own endpoint: who sent these bytes, what was said, and the answer in Amazon's form. */
@NullMarked
package dev.sottovoce.adapters.alexa;

import org.jspecify.annotations.NullMarked;
