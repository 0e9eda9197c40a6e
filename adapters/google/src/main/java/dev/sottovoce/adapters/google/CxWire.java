package dev.sottovoce.adapters.google;

import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.privacy.guard.WireSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Everything that may stand in an answer to Google, as the resource {@code google-cx.wire} says. */
final class CxWire {
    private static final String RESOURCE = "google-cx.wire";
    /** The flow that every agent has, and the page that ends its session. */
    private static final String ENDING = "/flows/00000000-0000-0000-0000-000000000000/pages/END_SESSION";

    private CxWire() {}

    /** Of answers, refusals and the apology. */
    static WireSchema responses(CxConfig config) {
        return read(Map.of(
                "apologies",
                CxReplies.apologies(),
                "pages",
                Arrays.stream(Outbound.Page.Kind.values())
                        .map(kind -> config.pages(kind.path()))
                        .toList(),
                "endings",
                config.agents().stream().sorted().map(CxWire::ending).toList()));
    }

    /** The page of an agent where a session ends. */
    static String ending(String agent) {
        return agent + ENDING;
    }

    private static WireSchema read(Map<String, List<String>> lists) {
        try (InputStream in = CxWire.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + RESOURCE + " is missing; build the jar anew");
            }
            return WireSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), lists);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + RESOURCE + " is not readable; build the jar anew", e);
        }
    }
}
