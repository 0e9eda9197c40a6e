/**
 * The template language of utterances and slot grammars: {@code (a|b)}, {@code [x]}, {@code {slot}},
 * {@code {slot:role}}.
 */
@NullMarked
package dev.sottovoce.conversation.template;

import org.jspecify.annotations.NullMarked;
