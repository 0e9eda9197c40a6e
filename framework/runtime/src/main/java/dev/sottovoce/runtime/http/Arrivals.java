package dev.sottovoce.runtime.http;

import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Channel;
import io.vertx.core.Future;
import java.util.List;

/** Takes events that are acknowledged first and worked on afterwards. */
public interface Arrivals {
    /**
     * Makes a batch durable, and has it worked on.
     *
     * @return done once all of it is durable; failed when it is not, and then the vendor has to send it again
     */
    Future<Void> take(Channel channel, List<Arrival> batch);
}
