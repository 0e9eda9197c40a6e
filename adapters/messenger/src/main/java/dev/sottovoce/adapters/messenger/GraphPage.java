package dev.sottovoce.adapters.messenger;

import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.privacy.guard.CanonicalJson;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Makes the calls that send messages for one Page. */
final class GraphPage {
    /** Meta answers within a second; a slower one has to be thought of as lost. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int MOST_ANSWER_BYTES = 16 * 1024;

    private final URI url;
    private final String authorization;
    private final WireSchema send;
    private final WireSchema apology;

    GraphPage(MessengerConfig config, MessengerPage page) {
        String address = config.graph() + "/" + config.version() + "/" + page.id() + "/messages";
        this.url = URI.create(config.proof() ? address + "?appsecret_proof=" + proof(page) : address);
        // In a header, so that the token is in nobody's list of addresses.
        this.authorization = "Bearer " + page.accessToken();
        this.send = MessengerWire.send(url, authorization, config.home());
        this.apology = MessengerWire.apology(url, authorization);
    }

    /**
     * Shows that the caller knows the app's secret and not only a token.
     *
     * @return lower-case hex
     * @see <a href="https://developers.facebook.com/docs/graph-api/guides/secure-requests">Meta: Secure Graph API
     *     calls</a>
     */
    static String proof(MessengerPage page) {
        byte[] token = page.accessToken().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(new Keyed(page.appSecrets().get(0)).mac(token));
    }

    /** Everything that may stand in an answer and in an apology. */
    List<WireSchema> schemas() {
        return List.of(send, apology);
    }

    OutboundCall send(Sending message, String psid) {
        return call(message, psid, send);
    }

    OutboundCall apologise(Sending message, String psid) {
        return call(message, psid, apology);
    }

    private OutboundCall call(Sending message, String psid, WireSchema schema) {
        byte[] body = CanonicalJson.rewrite(message.to(psid), schema);
        return new OutboundCall(
                "POST",
                url,
                List.of(
                        Map.entry("authorization", authorization),
                        Map.entry("content-type", "application/json"),
                        Map.entry("content-length", Integer.toString(body.length))),
                Buffer.buffer(body),
                schema,
                TIMEOUT,
                MOST_ANSWER_BYTES);
    }
}
