/** What may be told, to whom and how precisely: the only package that opens a classified value. */
@NullMarked
package dev.sottovoce.privacy;

import org.jspecify.annotations.NullMarked;
