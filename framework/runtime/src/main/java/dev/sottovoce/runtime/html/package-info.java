/** The bank's own pages: markup that cannot be broken by its values, texts in each language, strict headers. */
@NullMarked
package dev.sottovoce.runtime.html;

import org.jspecify.annotations.NullMarked;
