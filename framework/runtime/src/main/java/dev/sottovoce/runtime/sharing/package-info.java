/** The customer's privacy page: what each vendor may know and was told, with a click to change it. */
@NullMarked
package dev.sottovoce.runtime.sharing;

import org.jspecify.annotations.NullMarked;
