package dev.sottovoce.runtime.link;

import dev.sottovoce.conversation.channel.ChannelProfile;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.Linking;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Serves the channels that are linked by page. */
final class PageLinkDesk implements LinkDesk {
    private final LinkRequests requests;
    private final Set<String> channels;

    PageLinkDesk(LinkRequests requests, List<ChannelProfile> profiles) {
        this.requests = requests;
        this.channels = profiles.stream()
                .filter(profile -> profile.linking() == Linking.PAGE)
                .map(ChannelProfile::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Future<Optional<String>> offer(Inbound in) {
        return channels.contains(in.channel()) ? requests.open(in) : Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Pairing> pair(Inbound in) {
        return channels.contains(in.channel()) ? requests.pair(in) : Future.succeededFuture(Pairing.NOT_AWAITED);
    }
}
