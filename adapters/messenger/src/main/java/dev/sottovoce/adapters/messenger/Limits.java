package dev.sottovoce.adapters.messenger;

import java.util.List;

/**
 * What Meta takes at most, in UTF-16 units, which are never fewer than characters.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/reference/send-api">Meta: Send API</a>
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies">Meta: Quick
 *     replies</a>
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/send-messages/template/button">Meta: Button
 *     template</a>
 */
final class Limits {
    static final int TEXT = 1999;
    static final int TEMPLATE_TEXT = 640;
    static final int TITLE = 20;
    static final int PAYLOAD = 1000;
    static final int BUTTONS = 3;
    /** Meta takes thirteen; more than three are no help in a chat with a bank. */
    static final int QUICK_REPLIES = 3;

    private Limits() {}

    /** @throws IllegalArgumentException naming field and limit, never the text */
    static void text(String field, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new IllegalArgumentException(
                    field + " has " + text.length() + " characters; Messenger takes 1 to " + most + ", so shorten it");
        }
    }

    /** @throws IllegalArgumentException naming field and limit */
    static void count(String field, List<?> items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            throw new IllegalArgumentException(field + " has " + items.size() + " items; Messenger is sent " + least
                    + " to " + most + ", so leave some out");
        }
    }
}
