package dev.sottovoce.adapters.messenger.simulator;

import dev.sottovoce.adapters.messenger.simulator.GraphCall.Button;
import dev.sottovoce.adapters.messenger.simulator.GraphCall.Message;
import dev.sottovoce.conversation.channel.Simulator;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer in Messenger and Meta behind her: posts signed events and shows what the Graph API was sent for her. It
 * understands nothing: words go out as they are typed. One turn at a time: wait for a future before the next call.
 */
public final class MessengerSimulator implements Simulator {
    /** After the last message of an answer nothing comes for so long. */
    private static final long QUIET_MILLIS = 250;

    private static final long POLL_MILLIS = 10;
    /** An answer that has not come by then will not come. */
    private static final long PATIENCE_MILLIS = 20_000;
    /** A repeated event may bring an answer again, which would be a fault; so it is waited for, but not long. */
    private static final long AGAIN_MILLIS = 1_500;

    private final Vertx vertx;
    private final MessengerCustomer customer;
    private final MetaWebhook webhook;
    private final GraphDouble graph;
    private final Batch batch;

    private Optional<Buffer> last = Optional.empty();
    private List<Button> quickReplies = List.of();
    private List<Button> links = List.of();

    /**
     * A customer who has not written yet.
     *
     * @param graph which the server under test calls; the customer is made known to it
     * @param random makes the ids; two simulators of one server need different seeds
     */
    public MessengerSimulator(
            Vertx vertx,
            MessengerCustomer customer,
            MetaWebhook webhook,
            GraphDouble graph,
            Clock clock,
            RandomGenerator random) {
        this.vertx = vertx;
        this.customer = customer;
        this.webhook = webhook;
        this.graph = graph.customer(customer.psid());
        this.batch = new Batch(customer, clock, random);
    }

    /** Everything sent so far that must appear nowhere behind the adapter: ids, referrals, Meta's own analysis. */
    public List<String> canaries() {
        return batch.canaries();
    }

    /** The address that a button of the conversation opens. */
    public Optional<URI> opens(String title) {
        return links.stream()
                .filter(button -> button.title().equals(title))
                .map(Button::payload)
                .map(URI::create)
                .reduce((earlier, later) -> later);
    }

    /** Meta says that the account was unlinked. Nobody answers that. */
    public Future<Exchange> unlink() {
        return webhook.post(batch.unlinked());
    }

    @Override
    public Optional<String> note() {
        return Optional.empty();
    }

    @Override
    public Future<Heard> open() {
        return send(batch.postback("Get Started", "GET_STARTED"), PATIENCE_MILLIS);
    }

    @Override
    public Future<Heard> say(String words) {
        return send(batch.text(words), PATIENCE_MILLIS);
    }

    @Override
    public Future<Heard> tap(String title) {
        Optional<Button> reply = quickReplies.stream()
                .filter(button -> button.title().equals(title))
                .findFirst();
        if (reply.isPresent()) {
            return send(batch.quickReply(title, reply.get().payload()), PATIENCE_MILLIS);
        }
        return Future.failedFuture(new IllegalStateException(
                opens(title).isPresent()
                        ? "The button " + title + " opens a page in the browser; follow opens(title)"
                        : "There is no button " + title + "; look at what the last answer showed"));
    }

    @Override
    public Future<Heard> silence() {
        return Future.failedFuture(
                new UnsupportedOperationException("Messenger waits for nobody, so silence is no event in a chat"));
    }

    @Override
    public Future<Heard> redeliver() {
        return last.map(body -> send(body, AGAIN_MILLIS))
                .orElseGet(() -> Future.failedFuture(
                        new IllegalStateException("Nothing was sent yet; open or say something first")));
    }

    private Future<Heard> send(Buffer body, long patience) {
        last = Optional.of(body);
        int before = graph.received(customer.psid()).size();
        int callsBefore = graph.calls().size();
        return webhook.post(body)
                .compose(exchange -> exchange.status() == 200
                        ? answered(before, patience).map(calls -> heard(exchange, calls, callsBefore))
                        : Future.succeededFuture(heard(exchange, List.of(), callsBefore)));
    }

    /** What came for the customer until nothing more came for a while. */
    private Future<List<GraphCall>> answered(int before, long patience) {
        Promise<List<GraphCall>> done = Promise.promise();
        var waiting = new Waiting(before, System.nanoTime());
        vertx.setPeriodic(POLL_MILLIS, timer -> {
            List<GraphCall> all = graph.received(customer.psid());
            long now = System.nanoTime();
            waiting.saw(all.size(), now);
            boolean over = all.size() > before ? waiting.quiet(now) > QUIET_MILLIS : waiting.quiet(now) > patience;
            if (over) {
                vertx.cancelTimer(timer);
                done.complete(List.copyOf(all.subList(before, all.size())));
            }
        });
        return done.future();
    }

    /** When something came last; confined to the timer's event loop. */
    private static final class Waiting {
        private int seen;
        private long since;

        Waiting(int seen, long since) {
            this.seen = seen;
            this.since = since;
        }

        void saw(int now, long nanos) {
            if (now > seen) {
                seen = now;
                since = nanos;
            }
        }

        long quiet(long nanos) {
            return TimeUnit.NANOSECONDS.toMillis(nanos - since);
        }
    }

    private Heard heard(Exchange exchange, List<GraphCall> answer, int callsBefore) {
        List<GraphCall> made = graph.calls().subList(callsBefore, graph.calls().size());
        List<Message> messages =
                answer.stream().flatMap(call -> call.message().stream()).toList();
        List<Button> buttons =
                messages.stream().flatMap(message -> message.buttons().stream()).toList();
        if (!messages.isEmpty()) {
            // Quick replies go with the next message; buttons that open pages stay in the conversation for ever.
            quickReplies = buttons.stream().filter(button -> !button.opens()).toList();
            links = Stream.concat(links.stream(), buttons.stream().filter(Button::opens))
                    .toList();
        }
        String text = messages.stream().map(Message::text).collect(Collectors.joining("\n"));
        return new Heard(
                text,
                text,
                Optional.empty(),
                buttons.stream().map(Button::title).toList(),
                text.endsWith("?"),
                true,
                buttons.stream()
                        .anyMatch(button -> button.opens() && button.payload().contains("/link/")),
                new Exchange(
                        exchange.request(),
                        exchange.status(),
                        exchange.responseHeaders(),
                        Buffer.buffer(made.stream().map(GraphCall::seen).collect(Collectors.joining("\n\n"))),
                        exchange.millis()),
                made.stream().flatMap(call -> call.complaints().stream()).toList());
    }
}
