/** One configuration file, overridable by environment variables, with all its errors at once. */
@NullMarked
package dev.sottovoce.runtime.config;

import org.jspecify.annotations.NullMarked;
