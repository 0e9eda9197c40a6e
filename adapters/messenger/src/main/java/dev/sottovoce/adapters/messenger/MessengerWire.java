package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.Outbound.Page.Kind;
import dev.sottovoce.privacy.guard.WireSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Everything that may stand in a message to Meta, as the resources {@code *.wire} say. */
final class MessengerWire {
    private MessengerWire() {}

    /** Of responses: no word in any of them. */
    static WireSchema responses() {
        return read("messenger.wire", Map.of());
    }

    /** Of an answer, sent to one Page's address. */
    static WireSchema send(URI url, String authorization, URI home) {
        return read(
                "messenger-send.wire",
                Map.of(
                        "url", List.of(url.toString()),
                        "authorization", List.of(authorization),
                        "pages",
                                Arrays.stream(Kind.values())
                                        .map(kind -> home + kind.path())
                                        .toList()));
    }

    /** Of an apology, sent to one Page's address. */
    static WireSchema apology(URI url, String authorization) {
        return read(
                "messenger-apology.wire",
                Map.of(
                        "url", List.of(url.toString()),
                        "authorization", List.of(authorization),
                        "apologies", MessengerReplies.apologies()));
    }

    private static WireSchema read(String resource, Map<String, List<String>> lists) {
        try (InputStream in = MessengerWire.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing; build the jar anew");
            }
            return WireSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), lists);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + resource + " is not readable; build the jar anew", e);
        }
    }
}
