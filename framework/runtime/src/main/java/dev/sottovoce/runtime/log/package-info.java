/** Log lines that can carry no bank value: a constant text and arguments of closed types. */
@NullMarked
package dev.sottovoce.runtime.log;

import org.jspecify.annotations.NullMarked;
