package dev.sottovoce.runtime.egress;

import dev.sottovoce.conversation.Answer;
import dev.sottovoce.conversation.channel.Caller;
import dev.sottovoce.conversation.channel.Caller.Outcome;
import dev.sottovoce.conversation.channel.Channel;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.OutboundCall;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.turn.TurnRecord;
import dev.sottovoce.runtime.store.ArrivalStore;
import dev.sottovoce.runtime.store.KeptCalls;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The way out for answers that are calls of ours. */
public final class CallDoor {
    private final DoorParts parts;
    private final Trips trips;
    private final HttpEgressDoor door;
    private final KeptCalls arrivals;

    /**
     * A door of these parts.
     *
     * @param door makes the calls
     * @param arrivals keeps them until they are made
     */
    public CallDoor(DoorParts parts, HttpEgressDoor door, KeptCalls arrivals) {
        this.parts = parts;
        this.trips = new Trips(parts);
        this.door = door;
        this.arrivals = arrivals;
    }

    /** Where an answer goes. */
    public record Target(Channel channel, Caller caller, ReturnAddress address, ArrivalStore.RowId row) {}

    /**
     * Makes the answer to a turn, or the apology, and keeps it with its row; in any case by the deadline. No call where
     * nothing can leave.
     *
     * @return fails when the database does, or when something else was kept for this row meanwhile
     */
    public Future<Parcel> answer(Target target, Inbound turn, Instant deadline) {
        return new Passage<>(parts, target.channel(), turn, new AsCalls(target, turn))
                .go(deadline)
                .map(Ready::parcel);
    }

    /** What was kept for a row. */
    public Parcel open(Buffer kept) {
        return Parcel.read(kept);
    }

    /** Whether the customer's decisions are still those under which the answer was made. */
    public Future<Boolean> isCurrent(Inbound turn, Parcel parcel) {
        return parcel.customer()
                .map(customer -> parts.books().isCurrent(customer, turn.vendor(), parcel.consentVersion()))
                .orElse(Future.succeededFuture(true));
    }

    /** Makes one call of a parcel. */
    public Future<Outcome> send(Caller caller, Parcel parcel, int index) {
        return door.send(parcel.call(index)).map(reached -> {
            if (reached instanceof Reached.Answered answered) {
                return caller.outcome(answered.response());
            }
            return reached instanceof Reached.Unanswered
                    ? Outcome.UNKNOWN
                    : reached instanceof Reached.Refused ? Outcome.REFUSED : Outcome.LATER;
        });
    }

    /** Says in the ledger that nothing of a parcel left. */
    public Future<Void> undo(Inbound turn, Parcel parcel) {
        return parts.books().undo(turn, parcel.customer(), parcel.entries());
    }

    /** Calls before and after they are kept. */
    private static final class Ready {
        private final List<OutboundCall> calls;
        private Parcel parcel;

        Ready(List<OutboundCall> calls) {
            this.calls = calls;
            this.parcel = Parcel.untold(passed());
        }

        List<PassedCall> passed() {
            return calls.stream().map(PassedCall::of).toList();
        }

        Parcel parcel() {
            return parcel;
        }
    }

    /** An answer as calls. */
    private final class AsCalls implements Way<Ready> {
        private final Target target;
        private final Inbound turn;

        AsCalls(Target target, Inbound turn) {
            this.target = target;
            this.turn = turn;
        }

        @Override
        public Buffer request() {
            return target.address().json();
        }

        @Override
        public Ready encode(Answer answer) {
            List<OutboundCall> calls = target.caller().calls(target.address(), answer.in(), answer.out());
            calls.forEach(door::requireConfigured);
            return new Ready(calls);
        }

        @Override
        public List<Message> messages(Ready encoded) {
            return encoded.calls.stream()
                    .map(call -> new Message(HttpEgressDoor.egress(call), call.schema()))
                    .toList();
        }

        @Override
        public Future<Optional<Appended>> write(Answer answer, Ready encoded) {
            return parts.books()
                    .write(
                            answer,
                            (connection, entries) -> {
                                encoded.parcel = new Parcel(
                                        encoded.passed(), answer.customer(), answer.consentVersion(), entries);
                                return arrivals.keep(connection, target.row(), encoded.parcel.bytes());
                            },
                            () -> arrivals.keep(target.row(), encoded.parcel.bytes()));
        }

        /** A record of nothing but the address: a constant may go there, and can tell nothing. */
        @Override
        public Ready constant() {
            var record = new TurnRecord(turn.turn(), turn.locale());
            record.request(request().getBytes());
            List<OutboundCall> calls = apology();
            for (OutboundCall call : calls) {
                if (parts.guard().check(HttpEgressDoor.egress(call), call.schema(), record)
                                instanceof Verdict.Tripped tripped
                        && parts.enforces()) {
                    trips.report(target.channel(), tripped);
                    return new Ready(List.of());
                }
            }
            return new Ready(calls);
        }

        /** None where it cannot be made: there is nothing constant left to say. */
        private List<OutboundCall> apology() {
            try {
                List<OutboundCall> calls = target.caller().apology(target.address(), turn.locale());
                calls.forEach(door::requireConfigured);
                return calls;
            } catch (RuntimeException unable) {
                return List.of();
            }
        }

        @Override
        public Future<Boolean> replace(Ready constant) {
            return arrivals.keep(target.row(), constant.parcel.bytes());
        }
    }
}
