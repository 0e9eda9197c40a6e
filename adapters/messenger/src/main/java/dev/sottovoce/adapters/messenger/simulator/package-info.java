/** Meta's side of Messenger: a webhook sender that signs, and a Graph API that keeps what it was sent. */
@NullMarked
package dev.sottovoce.adapters.messenger.simulator;

import org.jspecify.annotations.NullMarked;
