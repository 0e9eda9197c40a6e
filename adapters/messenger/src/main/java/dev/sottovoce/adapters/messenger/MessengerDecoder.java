package dev.sottovoce.adapters.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.messenger.MessengerEvent.Taken;
import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.ingress.Masking;
import dev.sottovoce.privacy.ingress.Pseudonyms;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes turns of an authentic batch and drops the rest of it. Each event stands for itself: whatever is wrong with one,
 * the others are taken.
 */
final class MessengerDecoder {
    /** Meta gives up delivering after a day and a half; what claims to be from another time is dated by us. */
    private static final Duration MOST_OFF = Duration.ofDays(2);

    private final MessengerConfig config;
    private final Pseudonyms pseudonyms;
    private final MessengerNotices notices;
    private final Clock clock;
    private final TurnHandles handles;
    private final MessengerJson json = new MessengerJson();
    private final EventReader events = new EventReader();

    MessengerDecoder(
            MessengerConfig config,
            Pseudonyms pseudonyms,
            MessengerNotices notices,
            Clock clock,
            RandomGenerator random) {
        this.config = config;
        this.pseudonyms = pseudonyms;
        this.notices = notices;
        this.clock = clock;
        this.handles = new TurnHandles(random);
    }

    /**
     * The turns of a batch, in its order.
     *
     * @param pages those whose app signed the body; events of others are dropped
     */
    List<Arrival> decode(byte[] body, Set<String> pages) {
        Optional<JsonNode> entries =
                json.read(body).map(batch -> batch.path("entry")).filter(JsonNode::isArray);
        if (entries.isEmpty()) {
            notices.count(MessengerNotice.UNREADABLE);
            return List.of();
        }
        var arrivals = new ArrayList<Arrival>();
        entries.get().forEach(entry -> entry(entry, pages, arrivals));
        return arrivals;
    }

    private void entry(JsonNode entry, Set<String> pages, List<Arrival> arrivals) {
        Optional<MessengerPage> page =
                MessengerJson.id(entry, "id").filter(pages::contains).flatMap(config::page);
        if (page.isEmpty()) {
            notices.count(MessengerNotice.FOREIGN_PAGE);
            return;
        }
        entry.path("standby").forEach(event -> notices.count(MessengerNotice.STANDBY));
        entry.path("changes").forEach(change -> notices.count(MessengerNotice.PAGE_CHANGE));
        String sent = MessengerJson.id(entry, "time").orElse("");
        for (JsonNode event : entry.path("messaging")) {
            MessengerEvent read = events.read(page.get().id(), event);
            if (read instanceof Taken taken) {
                arrivals.add(arrival(page.get(), taken, sent));
            } else if (read instanceof MessengerEvent.Ignored ignored) {
                notices.count(ignored.why());
            }
        }
    }

    private Arrival arrival(MessengerPage page, Taken event, String sent) {
        Instant now = clock.instant();
        Instant at = event.at()
                .or(() -> EventReader.instant(sent))
                .filter(claimed -> Duration.between(claimed, now).abs().compareTo(MOST_OFF) <= 0)
                .orElse(now);
        return new Arrival(
                pseudonyms.request(page.id() + '\n' + event.id()),
                at,
                inbound(page, event, now),
                event.event() == Event.UNLINKED
                        ? Optional.empty()
                        : Optional.of(new GraphAddress(page.id(), event.psid()).write()));
    }

    private Inbound inbound(MessengerPage page, Taken event, Instant now) {
        // The same person has another id at every Page.
        String person = page.id() + '\n' + event.psid();
        String account = pseudonyms.account(person);
        return new Inbound(
                config.tenant(),
                MessengerChannel.ID,
                MessengerChannel.VENDOR,
                account,
                Optional.empty(),
                pseudonyms.conversation(person),
                Optional.empty(),
                event.event() == Event.LAUNCH,
                event.event(),
                event.text().map(Masking::mask),
                Optional.empty(),
                event.action(),
                Optional.of(new LinkRef.Account(MessengerChannel.VENDOR, account)),
                Assurance.LINKED,
                RoomEvidence.WRITTEN,
                Set.of(Surface.TEXT, Surface.BUTTON),
                page.locale(),
                now,
                handles.next());
    }
}
