/** A real browser for tests, driven over its DevTools protocol. */
@NullMarked
package dev.sottovoce.app.chromium;

import org.jspecify.annotations.NullMarked;
