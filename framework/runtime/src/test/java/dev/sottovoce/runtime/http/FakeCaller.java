package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Calls that bring {@code {"to":…,"say":…}}, one for each word, and are answered with {@code ok}. */
final class FakeCaller implements Caller {
    private final URI url;
    private final WireSchema schema;

    FakeCaller(String origin) {
        this.url = URI.create(origin + "/send");
        this.schema = WireSchema.parse("""
                wire fake-send 1          body json max 1000
                method                    const "POST"
                url                       const "%s"
                /to                       echo /to id
                /say                      const "one" "two" "three" "four" "five" "hello" "sorry"
                header content-type       const "application/json"
                """.formatted(url));
    }

    @Override
    public List<OutboundCall> calls(ReturnAddress to, Inbound in, Outbound out) {
        return Arrays.stream(out.display().split(" "))
                .map(word -> call(to, word))
                .toList();
    }

    @Override
    public List<OutboundCall> apology(ReturnAddress to, Locale locale) {
        return List.of(call(to, "sorry"));
    }

    @Override
    public Outcome outcome(RawResponse answer) {
        return switch (answer.status()) {
            case 200 -> answer.body().toString().equals("ok") ? Outcome.SENT : Outcome.UNKNOWN;
            case 429 -> Outcome.LATER;
            case 403 -> Outcome.REFUSED;
            default -> Outcome.UNKNOWN;
        };
    }

    private OutboundCall call(ReturnAddress to, String word) {
        var address = to.json().toString();
        var body = address.substring(0, address.length() - 1) + ",\"say\":\"" + word + "\"}";
        return new OutboundCall(
                "POST",
                url,
                List.of(Map.entry("content-type", "application/json")),
                Buffer.buffer(body),
                schema,
                Duration.ofSeconds(10),
                200);
    }
}
