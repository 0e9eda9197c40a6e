/** What a conversation remembers, and what it does next: pure decisions, without bank, gate or clock. */
@NullMarked
package dev.sottovoce.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
