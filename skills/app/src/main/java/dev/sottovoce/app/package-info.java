/** The demo: every module wired together, and the command line. */
@NullMarked
package dev.sottovoce.app;

import org.jspecify.annotations.NullMarked;
