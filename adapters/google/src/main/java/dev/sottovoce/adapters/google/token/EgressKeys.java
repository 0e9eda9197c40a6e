package dev.sottovoce.adapters.google.token;

import dev.sottovoce.conversation.channel.EgressDoor;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.VendorUnreachable;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches Google's keys through the egress door: one GET without any header of ours.
 *
 * @see <a href="https://developers.google.com/identity/openid-connect/openid-connect#discovery">Google: OpenID Connect,
 *     where the keys are published</a>
 */
public final class EgressKeys implements KeySource {
    /** Google's keys as a JSON Web Key Set. */
    public static final URI ADDRESS = URI.create("https://www.googleapis.com/oauth2/v3/certs");

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 64 * 1024;
    /** For an answer that does not say how long it holds. */
    private static final Duration USUAL_AGE = Duration.ofHours(1);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age=(\\d{1,7})(?:$|[,\\s])");
    private static final WireSchema SCHEMA = WireSchema.parse("""
            wire google-keys 1     body none
            method                 const "GET"
            url                    const "https://www.googleapis.com/oauth2/v3/certs"
            """);

    private final EgressDoor door;

    /** Fetches through this door. */
    public EgressKeys(EgressDoor door) {
        this.door = door;
    }

    @Override
    public Future<Published> fetch() {
        return door.call(new OutboundCall("GET", ADDRESS, List.of(), Buffer.buffer(), SCHEMA, TIMEOUT, MAX_BYTES))
                .compose(answer -> answer.status() == 200
                        ? Future.succeededFuture(new Published(answer.body(), maxAge(answer)))
                        : Future.failedFuture(new VendorUnreachable("the key host answered with no keys")));
    }

    private static Duration maxAge(RawResponse answer) {
        return answer.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("cache-control"))
                .map(header -> MAX_AGE.matcher(header.getValue()))
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .orElse(USUAL_AGE);
    }
}
