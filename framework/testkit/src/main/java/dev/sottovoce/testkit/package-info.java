/** Seeded generators, properties with shrinking, and the way to data that tests read from outside the repository. */
@NullMarked
package dev.sottovoce.testkit;

import org.jspecify.annotations.NullMarked;
