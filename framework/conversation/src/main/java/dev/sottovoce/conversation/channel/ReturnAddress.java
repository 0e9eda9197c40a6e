package dev.sottovoce.conversation.channel;

import io.vertx.core.buffer.Buffer;

/**
 * Where an answer that goes out as a call of ours has to go: ids as the vendor sent them, which exist nowhere else in
 * the bank. It is kept only with the event itself, sealed, and the guard holds the call against it: what stands there
 * may be echoed, nothing else.
 *
 * @param json an object of the adapter's own making, such as {@code {"recipient":{"id":"42"}}}; at most 1 KiB
 */
public record ReturnAddress(Buffer json) {
    /** Longer is no address. */
    public static final int MOST_BYTES = 1024;

    public ReturnAddress {
        json = json.copy();
        if (json.length() > MOST_BYTES) {
            throw new IllegalArgumentException("a return address has at most " + MOST_BYTES + " bytes");
        }
    }

    @Override
    public String toString() {
        return "[return address]";
    }
}
