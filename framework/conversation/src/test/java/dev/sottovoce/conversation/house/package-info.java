/** A small bank with a policy, consents and a few messages, for the tests of the conversation. */
@NullMarked
package dev.sottovoce.conversation.house;

import org.jspecify.annotations.NullMarked;
