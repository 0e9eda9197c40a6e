/** Requests on the bank's own page: the same skills, their customer signed in, every value exact. */
@NullMarked
package dev.sottovoce.conversation.page;

import org.jspecify.annotations.NullMarked;
