/** Tests of how things are said and written, against tables of ours and ICU4J as an oracle. */
@NullMarked
package dev.sottovoce.privacy.speech;

import org.jspecify.annotations.NullMarked;
