/** How an assistant plugs in: what an adapter receives, what it may send, and the doors it has to use. */
@NullMarked
package dev.sottovoce.conversation.channel;

import org.jspecify.annotations.NullMarked;
