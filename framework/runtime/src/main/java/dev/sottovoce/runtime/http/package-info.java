/** The listeners: requests in, at most one answer out, and what an operator wants to know. */
@NullMarked
package dev.sottovoce.runtime.http;

import org.jspecify.annotations.NullMarked;
