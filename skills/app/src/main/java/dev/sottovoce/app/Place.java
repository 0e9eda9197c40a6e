package dev.sottovoce.app;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.harness.simulator.CustomerBrowser;
import dev.sottovoce.runtime.Sottovoce;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.config.Configuration;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;

/** A server of this process, and the time there. */
record Place(Vertx vertx, Sottovoce server, Configuration configuration, Clock clock) {
    /** An address of the server as this machine reaches it. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** A served channel. */
    Channel channel(String id) {
        return server.channels().stream()
                .filter(channel -> channel.profile().id().equals(id))
                .findFirst()
                .orElseThrow(() -> notServed(id));
    }

    /** What the configuration says of a channel. */
    ChannelSettings settings(String id) {
        return configuration.channel(id).orElseThrow(() -> notServed(id));
    }

    /** A customer's browser that knows nothing yet. */
    CustomerBrowser browser() {
        return new CustomerBrowser(vertx, server.port());
    }

    private static IllegalStateException notServed(String id) {
        return new IllegalStateException(
                "the channel " + id + " is not served; add it under channels: in the configuration");
    }
}
