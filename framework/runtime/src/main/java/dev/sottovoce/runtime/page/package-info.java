/** The bank's own pages for what no vendor is told: the one-time reveal, and the demo's phone. */
@NullMarked
package dev.sottovoce.runtime.page;

import org.jspecify.annotations.NullMarked;
