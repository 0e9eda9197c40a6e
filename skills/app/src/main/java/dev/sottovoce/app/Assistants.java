package dev.sottovoce.app;

import dev.sottovoce.adapters.alexa.AlexaChannel;
import dev.sottovoce.adapters.google.CxChannel;
import dev.sottovoce.adapters.messenger.MessengerChannel;
import dev.sottovoce.runtime.ChannelFactory;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every assistant that is installed, with its vendor's side up. */
record Assistants(List<Assistant> all) {
    /** Brings up a vendor's side. */
    @FunctionalInterface
    private interface Opening {
        Future<? extends Assistant> open(Vertx vertx, Clock clock);
    }

    /** One more assistant is one more line. */
    private static final Map<String, Opening> INSTALLED = installed();

    private static Map<String, Opening> installed() {
        var installed = new LinkedHashMap<String, Opening>();
        installed.put(AlexaChannel.ID, (vertx, clock) -> vertx.executeBlocking(() -> new AlexaAssistant(clock), false));
        installed.put(MessengerChannel.ID, (vertx, clock) -> MessengerAssistant.open(vertx));
        installed.put(CxChannel.ID, (vertx, clock) -> vertx.executeBlocking(() -> new CxAssistant(clock), false));
        return installed;
    }

    Assistants {
        all = List.copyOf(all);
    }

    /** The ids of their channels. */
    static List<String> ids() {
        return List.copyOf(INSTALLED.keySet());
    }

    /** All of them, at once: most of it is making keys. */
    static Future<Assistants> open(Vertx vertx, Clock clock) {
        List<Future<? extends Assistant>> opened = new ArrayList<>();
        INSTALLED.values().forEach(opening -> opened.add(opening.open(vertx, clock)));
        return Future.all(opened).map(all -> new Assistants(all.<Assistant>list()));
    }

    /** None, for what needs no channel. */
    static Assistants none() {
        return new Assistants(List.of());
    }

    /** The assistant of a channel. */
    Assistant of(String id) {
        return all.stream()
                .filter(assistant -> assistant.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the channel " + id + " is not installed; installed are " + ids()));
    }

    /** The assistant of that kind. */
    <T extends Assistant> T of(Class<T> kind) {
        return all.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind.getSimpleName() + " is not installed"));
    }

    /** By id, how a server opens the channels. */
    Map<String, ChannelFactory> channels() {
        var channels = new HashMap<String, ChannelFactory>();
        all.forEach(assistant -> channels.put(assistant.id(), assistant.channel()));
        return channels;
    }

    /**
     * The configuration that lets a server reach the vendors' sides.
     *
     * @param read reads it with these variables over it
     */
    Configuration configured(Function<Map<String, String>, Configuration> read) {
        var origins = new ArrayList<>(read.apply(Map.of()).egressOrigins());
        all.forEach(assistant -> assistant.origin().ifPresent(origins::add));
        return read.apply(Map.of("SOTTOVOCE_EGRESS_ORIGINS", String.join(",", origins)));
    }

    /** Ends the vendors' sides. */
    Future<Void> close() {
        Future<Void> closed = Future.succeededFuture();
        for (Assistant assistant : all) {
            closed = closed.eventually(assistant::close);
        }
        return closed;
    }
}
