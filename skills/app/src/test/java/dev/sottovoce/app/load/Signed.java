package dev.sottovoce.app.load;

import io.vertx.core.buffer.Buffer;

/**
 * A request as Amazon would send it.
 *
 * @param signature the value of {@code Signature-256}
 */
record Signed(Buffer body, String signature) {
    @Override
    public String toString() {
        return "[signed request of " + body.length() + " bytes]";
    }
}
