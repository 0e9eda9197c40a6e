/** The link server: how a customer lets a vendor's account stand for her, and what that vendor may be told. */
@NullMarked
package dev.sottovoce.runtime.link;

import org.jspecify.annotations.NullMarked;
