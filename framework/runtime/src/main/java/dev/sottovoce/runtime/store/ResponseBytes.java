package dev.sottovoce.runtime.store;

import dev.sottovoce.conversation.channel.RawResponse;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/** A response as bytes and back: status, number of headers, each with name and value, body; lengths before texts. */
final class ResponseBytes {
    private ResponseBytes() {}

    static byte[] of(RawResponse response) {
        var bytes = Buffer.buffer()
                .appendInt(response.status())
                .appendInt(response.headers().size());
        response.headers().forEach(header -> {
            append(bytes, header.getKey());
            append(bytes, header.getValue());
        });
        return bytes.appendBuffer(response.body()).getBytes();
    }

    static RawResponse read(byte[] stored) {
        var bytes = Buffer.buffer(stored);
        int at = 8;
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < bytes.getInt(4); i++) {
            var name = text(bytes, at);
            at += 4 + bytes.getInt(at);
            headers.add(Map.entry(name, text(bytes, at)));
            at += 4 + bytes.getInt(at);
        }
        return new RawResponse(bytes.getInt(0), headers, bytes.getBuffer(at, bytes.length()));
    }

    private static void append(Buffer bytes, String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        bytes.appendInt(encoded.length).appendBytes(encoded);
    }

    private static String text(Buffer bytes, int at) {
        return bytes.getString(at + 4, at + 4 + bytes.getInt(at), "UTF-8");
    }
}
