package dev.sottovoce.harness.proof;

import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Replier;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A channel whose adapter puts something into what it encodes. */
final class LeakyChannel implements Channel {
    private final Channel honest;
    private final UnaryOperator<Message> leak;

    LeakyChannel(Channel honest, UnaryOperator<Message> leak) {
        this.honest = honest;
        this.leak = leak;
    }

    /** What is encoded, as a leak can change it. */
    record Message(List<Map.Entry<String, String>> headers, String body) {
        Message {
            headers = List.copyOf(headers);
        }

        Message body(String other) {
            return new Message(headers, other);
        }

        Message header(String name, String value) {
            var all = new ArrayList<>(headers);
            all.removeIf(header -> header.getKey().equals(name));
            all.add(Map.entry(name, value));
            return new Message(all, body);
        }

        @Override
        public String toString() {
            return "[message]";
        }
    }

    @Override
    public ChannelProfile profile() {
        return honest.profile();
    }

    @Override
    public WireSchema wire() {
        return honest.wire();
    }

    @Override
    public Future<Received> receive(RawRequest request) {
        return honest.receive(request).map(received -> {
            if (received instanceof Received.ToAnswer turn) {
                return new Received.ToAnswer(turn.turn(), turn.key(), new Leaking(turn.replier()));
            }
            return received;
        });
    }

    @Override
    public Optional<Caller> caller() {
        return honest.caller().map(Calling::new);
    }

    @Override
    public RawResponse fallback(Locale locale) {
        return honest.fallback(locale);
    }

    @Override
    public Map<String, String> models(IntentCatalogue catalogue, List<Locale> locales) {
        return honest.models(catalogue, locales);
    }

    /** The length is right whatever was put in, so that it is not what gives the leak away. */
    private Message leaked(List<Map.Entry<String, String>> headers, Buffer body) {
        Message message = leak.apply(new Message(headers, body.toString()));
        int length = Buffer.buffer(message.body()).length();
        var all = new ArrayList<Map.Entry<String, String>>();
        message.headers()
                .forEach(header -> all.add(
                        header.getKey().equals("content-length")
                                ? Map.entry("content-length", Integer.toString(length))
                                : header));
        return new Message(all, message.body());
    }

    private final class Leaking implements Replier {
        private final Replier replier;

        Leaking(Replier replier) {
            this.replier = replier;
        }

        @Override
        public RawResponse encode(Inbound in, Outbound out) {
            RawResponse response = replier.encode(in, out);
            Message message = leaked(response.headers(), response.body());
            return new RawResponse(response.status(), message.headers(), Buffer.buffer(message.body()));
        }

        @Override
        public RawResponse replayRefused() {
            return replier.replayRefused();
        }
    }

    private final class Calling implements Caller {
        private final Caller caller;

        Calling(Caller caller) {
            this.caller = caller;
        }

        @Override
        public List<OutboundCall> calls(ReturnAddress to, Inbound in, Outbound out) {
            return caller.calls(to, in, out).stream().map(this::leaked).toList();
        }

        private OutboundCall leaked(OutboundCall call) {
            Message message = LeakyChannel.this.leaked(call.headers(), call.body());
            return new OutboundCall(
                    call.method(),
                    call.url(),
                    message.headers(),
                    Buffer.buffer(message.body()),
                    call.schema(),
                    call.timeout(),
                    call.maxResponseBytes());
        }

        @Override
        public List<OutboundCall> apology(ReturnAddress to, Locale locale) {
            return caller.apology(to, locale);
        }

        @Override
        public Outcome outcome(RawResponse answer) {
            return caller.outcome(answer);
        }
    }
}
