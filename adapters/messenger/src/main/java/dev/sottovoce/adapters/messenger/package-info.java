/** Facebook Messenger: who sent these bytes, what was written, and the answer as calls of ours to Meta's Graph API. */
@NullMarked
package dev.sottovoce.adapters.messenger;

import org.jspecify.annotations.NullMarked;
