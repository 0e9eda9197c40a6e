/** Numbers, money, dates and identifiers as people say and write them, and the way back from words to numbers. */
@NullMarked
package dev.sottovoce.privacy.speech;

import org.jspecify.annotations.NullMarked;
