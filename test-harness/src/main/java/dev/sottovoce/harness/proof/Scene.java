package dev.sottovoce.harness.proof;

import dev.sottovoce.banking.Bank;
import dev.sottovoce.conversation.Conversation;
import dev.sottovoce.conversation.channel.Arrival;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.LinkDesk;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.privacy.Gate;
import dev.sottovoce.privacy.budget.InMemoryBudgetStore;
import dev.sottovoce.privacy.consent.ConsentStore;
import dev.sottovoce.privacy.consent.InMemoryConsentStore;
import dev.sottovoce.privacy.ledger.Disclosed;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.runtime.egress.Answering;
import dev.sottovoce.runtime.egress.Bookkeeping;
import dev.sottovoce.runtime.egress.CallDoor;
import dev.sottovoce.runtime.egress.DoorParts;
import dev.sottovoce.runtime.egress.ReplyDoor;
import dev.sottovoce.runtime.link.SpokenConsents;
import dev.sottovoce.runtime.secret.Tokens;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.KeptCalls;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One customer at one assistant, from the vendor's bytes to the vendor's bytes. */
final class Scene {
    private final House house;
    private final Seat seat;
    private final Line line;
    private final Channel channel;
    private final SubjectRef customer;
    private final ConsentStore consents;
    private final ProofLedger ledger;
    private final Answering answering;
    private final ReplyDoor replies;
    private final CallDoor calls;
    private final Shelf shelf = new Shelf();
    private List<Captured> before = List.of();
    private boolean begun;

    /**
     * A scene.
     *
     * @param underReply runs between a reply's decisions and its entries
     */
    Scene(House house, Layers layers, Line line, Seat seat, SubjectRef customer, Bank bank, Runnable underReply) {
        Foundation foundation = house.foundation();
        this.house = house;
        this.seat = seat;
        this.line = line;
        this.customer = customer;
        this.channel = layers.adapter().apply(line.channel());
        this.consents = new InMemoryConsentStore(foundation.clock());
        this.ledger = new ProofLedger(consents, foundation.clock(), house.random(), underReply);
        var skills = new SkillDefinition();
        layers.skills().forEach(skill -> skill.define(skills));
        this.answering = Answering.of(new Conversation(new Conversation.Parts(
                bank,
                house.links(),
                LinkDesk.none(),
                new Gate(layers.policy(), consents, new InMemoryBudgetStore(foundation.clock()), foundation.clock()),
                layers.seals(),
                new SpokenConsents(consents, ledger, layers.policy(), new Tokens(house.random()), foundation.clock()),
                skills,
                foundation.rules().catalogue().intents(),
                new Renderer(foundation.rules().catalogue().messages(), house.wording()),
                Optional.of(house.understands()),
                foundation.clock(),
                house.random())));
        var parts = new DoorParts(
                foundation.vertx(),
                answering,
                layers.guard(),
                new Bookkeeping(ledger, consents, layers.policy().hash()),
                deposit -> Future.succeededFuture(),
                house.meters(),
                foundation.clock(),
                (vendor, turn) -> {},
                true,
                false);
        this.replies = new ReplyDoor(parts);
        this.calls = new CallDoor(parts, house.door(), shelf);
    }

    /**
     * What became of one turn.
     *
     * @param captured what the vendor got, in order
     * @param entries the ledger's entries of the turn, oldest first
     */
    record Turned(List<Captured> captured, List<Disclosed> entries) {
        Turned {
            captured = List.copyOf(captured);
            entries = List.copyOf(entries);
        }
    }

    ConsentStore consents() {
        return consents;
    }

    String vendor() {
        return channel.profile().vendor();
    }

    /** One turn. */
    Future<Turned> say(Saying saying) {
        long written = ledger.last();
        house.wording().turn(house.random().nextInt(Integer.MAX_VALUE));
        RawRequest request = line.request(seat, saying, !begun, before);
        begun = true;
        return channel.receive(request)
                .compose(received -> answer(received, request))
                .compose(captured -> {
                    before = captured.stream()
                            .filter(one -> one.body().length() > 0)
                            .toList();
                    return ledger.last() == written
                            ? Future.succeededFuture(new Turned(captured, List.of()))
                            : Future.fromCompletionStage(ledger.history(customer, Integer.MAX_VALUE))
                                    .map(history -> new Turned(captured, since(history, written)));
                });
    }

    private static List<Disclosed> since(List<Disclosed> history, long written) {
        var entries = new ArrayList<Disclosed>();
        history.stream().filter(entry -> entry.seq() > written).forEach(entry -> entries.add(0, entry));
        return entries;
    }

    private Future<List<Captured>> answer(Received received, RawRequest request) {
        if (received instanceof Received.ToAnswer turn) {
            return replies.answer(channel, turn, request.body(), deadline())
                    .map(response -> List.of(captured(response)));
        }
        if (received instanceof Received.Acknowledged acknowledged) {
            var captured = new ArrayList<Captured>();
            captured.add(captured(replies.constant(channel, acknowledged.now(), seat.locale())));
            Future<List<Captured>> all = Future.succeededFuture(captured);
            for (Arrival arrival : acknowledged.arrivals()) {
                all = all.compose(so -> work(arrival).map(more -> {
                    so.addAll(more);
                    return so;
                }));
            }
            return all;
        }
        throw new IllegalStateException("the channel " + channel.profile().id()
                + " refused a request of its own vendor: " + ((Received.Refused) received).cause());
    }

    private Future<List<Captured>> work(Arrival arrival) {
        var caller = channel.caller();
        if (caller.isEmpty() || arrival.returnTo().isEmpty()) {
            return answering.event(arrival.turn()).map(List.of());
        }
        shelf.clear();
        var row = new ArrivalStore.RowId(channel.profile().id(), arrival.key());
        return calls.answer(
                        new CallDoor.Target(
                                channel, caller.get(), arrival.returnTo().get(), row),
                        arrival.turn(),
                        deadline())
                .map(parcel -> shelf.captured(vendor()));
    }

    private Instant deadline() {
        return house.foundation().clock().instant().plus(channel.profile().deadline());
    }

    private Captured captured(RawResponse response) {
        return new Captured(vendor(), Integer.toString(response.status()), response.headers(), response.body());
    }

    /** Where calls wait to be made; what lies here is what the vendor would get. */
    private static final class Shelf implements KeptCalls {
        private byte[] kept = new byte[0];

        void clear() {
            kept = new byte[0];
        }

        @Override
        public boolean keep(Connection connection, ArrivalStore.RowId id, byte[] calls) {
            if (kept.length > 0) {
                return false;
            }
            kept = calls.clone();
            return true;
        }

        @Override
        public Future<Boolean> keep(ArrivalStore.RowId id, byte[] calls) {
            if (kept.length > 0) {
                return Future.succeededFuture(false);
            }
            kept = calls.clone();
            return Future.succeededFuture(true);
        }

        List<Captured> captured(String vendor) {
            if (kept.length == 0) {
                return List.of();
            }
            return new JsonObject(Buffer.buffer(kept))
                    .getJsonArray("calls").stream()
                            .map(JsonObject.class::cast)
                            .map(call -> captured(vendor, call))
                            .toList();
        }

        private static Captured captured(String vendor, JsonObject call) {
            var flat = call.getJsonArray("headers");
            var headers = new ArrayList<Map.Entry<String, String>>();
            for (int i = 0; i < flat.size(); i += 2) {
                headers.add(Map.entry(flat.getString(i), flat.getString(i + 1)));
            }
            return new Captured(
                    vendor,
                    call.getString("method") + " " + call.getString("url"),
                    headers,
                    Buffer.buffer(call.getBinary("body")));
        }
    }
}
