/** What a skill developer writes against: a skill, its handlers, and the turn that a handler answers. */
@NullMarked
package dev.sottovoce.conversation.skill;

import org.jspecify.annotations.NullMarked;
