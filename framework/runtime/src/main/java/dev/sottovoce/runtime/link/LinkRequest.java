package dev.sottovoce.runtime.link;

import java.util.Locale;

/**
 * A one-time page that was offered in a chat.
 *
 * @param channel such as {@code messenger}
 * @param vendor as the policy names it
 * @param locale of the chat
 */
record LinkRequest(String channel, String vendor, Locale locale, State state) {
    /** How far it has come. */
    enum State {
        /** No customer has answered yet. */
        OPEN,
        /** A customer has agreed, and her pairing word is awaited in the chat. */
        AWAITS_WORD,
        /** The word came from the account that asked. */
        LINKED,
        /** Too old, cancelled, replaced by a later one, or tried too often. */
        OVER
    }
}
