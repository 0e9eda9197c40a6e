package dev.sottovoce.runtime;

import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.EgressDoor;
import dev.sottovoce.conversation.channel.Links;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.runtime.config.ChannelSettings;
import dev.sottovoce.runtime.secret.Secret;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Makes a channel that the configuration names. */
@FunctionalInterface
public interface ChannelFactory {
    /** The channel of these parts. */
    Channel create(Parts parts);

    /**
     * What a channel may be made of.
     *
     * @param tenant the bank, as the policy names it
     * @param home under which address the bank's pages are reached, without a slash at the end
     * @param settings what the configuration says of it
     * @param pseudonyms the key of the vendor's pseudonyms
     * @param door the only way out for calls
     * @param random secure
     */
    record Parts(
            String tenant,
            URI home,
            ChannelSettings settings,
            IntentCatalogue catalogue,
            Links links,
            Secret pseudonyms,
            EgressDoor door,
            Vertx vertx,
            Clock clock,
            RandomGenerator random) {}
}
