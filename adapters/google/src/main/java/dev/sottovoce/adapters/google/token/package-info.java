/** Google's ID tokens: whether one is genuine, in time, and meant for us. */
@NullMarked
package dev.sottovoce.adapters.google.token;

import org.jspecify.annotations.NullMarked;
