package dev.sottovoce.adapters.google.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.simulator.CxRequests.Turn;
import dev.sottovoce.adapters.google.simulator.SpokenPackage.Matched;
import dev.sottovoce.conversation.channel.Simulator;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A chat or a telephone, and the Dialogflow CX service behind it. It understands words with the generated package
 * alone, posts requests with Google's token and everything that Google sends, keeps session parameters as Google does,
 * and notes as violations whatever Google would refuse. One turn at a time: wait for a future before the next call.
 */
public final class CxSimulator implements Simulator {
    private static final int LONGEST_INPUT = 256;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final CxClient client;
    private final SpokenPackage agent;
    private final CxEndpoint endpoint;
    private final Clock clock;
    private final Canaries canaries;
    private final CxRequests requests;
    private final Map<String, JsonNode> parameters = new LinkedHashMap<>();

    private final String session;
    private Instant touched;
    private Optional<Matched> matched = Optional.empty();
    private Optional<String> code = Optional.empty();
    private Optional<Buffer> sent = Optional.empty();
    private Map<String, String> pages = Map.of();
    private List<String> chips = List.of();

    /**
     * Somebody who has not said anything yet.
     *
     * @param files the generated package, path to content
     * @param random makes the ids; two simulators of one server need different seeds
     */
    public CxSimulator(
            CxClient client, Map<String, String> files, CxEndpoint endpoint, Clock clock, RandomGenerator random) {
        this.client = client;
        this.agent = new SpokenPackage(files, client.locale());
        this.endpoint = endpoint;
        this.clock = clock;
        this.canaries = new Canaries(random);
        this.requests = new CxRequests(canaries);
        this.session = newSession();
        this.touched = clock.instant();
    }

    /** The bank's page or app hands over a one-time code; it goes along with the next turn, and never again. */
    public void link(String oneTimeCode) {
        code = Optional.of(oneTimeCode);
    }

    /** Everything sent so far that must appear nowhere behind the adapter. */
    public List<String> canaries() {
        return canaries.all();
    }

    /** What Google holds for the conversation now, as JSON by name of the session parameter. */
    public Map<String, String> held() {
        Map<String, String> held = new LinkedHashMap<>();
        parameters.forEach((key, value) -> held.put(key, value.toString()));
        return held;
    }

    /** The addresses behind the buttons of the last answer, by title. */
    public Map<String, String> pages() {
        return pages;
    }

    @Override
    public Optional<String> note() {
        return Optional.empty();
    }

    @Override
    public Future<Heard> open() {
        return turn(agent.event("WELCOME"), "triggerEvent", "WELCOME");
    }

    @Override
    public Future<Heard> say(String words) {
        if (words.isBlank()) {
            return silence();
        }
        if (client.telephone() && words.matches("[0-9*#]+")) {
            return turn(agent.event("sys.no-match-default"), "dtmfDigits", words);
        }
        String input = client.telephone() ? "transcript" : "text";
        if (words.length() > LONGEST_INPUT) {
            return turn(agent.event("sys.long-utterance"), input, words);
        }
        forgetWhenIdle();
        Optional<Matched> understood = agent.understand(words, LocalDate.now(clock));
        if (understood.isEmpty()) {
            return turn(agent.event("sys.no-match-default"), input, words);
        }
        matched = understood;
        understood.get().parameters().forEach((id, value) -> parameters.put(id, value.resolved()));
        return turn(understood.get().tag(), input, words);
    }

    @Override
    public Future<Heard> tap(String title) {
        if (chips.contains(title)) {
            return say(title);
        }
        return Future.failedFuture(new IllegalArgumentException(
                pages.containsKey(title)
                        ? "This button opens a page of the bank; follow its address"
                        : "The last answer has no such button"));
    }

    @Override
    public Future<Heard> silence() {
        return turn(agent.event("sys.no-input-default"), client.telephone() ? "transcript" : "text", "");
    }

    @Override
    public Future<Heard> redeliver() {
        return sent.map(this::post)
                .orElseGet(() -> Future.failedFuture(
                        new IllegalStateException("Nothing was sent yet; open or say something first")));
    }

    private Future<Heard> turn(String tag, String input, String words) {
        forgetWhenIdle();
        touched = clock.instant();
        Buffer body = requests.write(
                new Turn(client, session, tag, input, words, matched, new LinkedHashMap<>(parameters), code));
        code = Optional.empty();
        sent = Optional.of(body);
        return post(body);
    }

    private Future<Heard> post(Buffer body) {
        return endpoint.post(body).map(exchange -> {
            CxAnswer answer = CxAnswer.read(exchange);
            List<String> violations = new ArrayList<>(answer.violations());
            if (exchange.status() == 200) {
                apply(answer);
            }
            parameters.keySet().stream()
                    .filter(key -> !key.equals("h"))
                    .forEach(key -> violations.add("parameters: Google goes on holding one that is not the handle"));
            return heard(answer, exchange, violations);
        });
    }

    private void apply(CxAnswer answer) {
        answer.parameters().forEach((key, value) -> {
            if (value.isNull()) {
                parameters.remove(key);
            } else {
                parameters.put(key, value);
            }
        });
        pages = answer.pages();
        chips = answer.chips();
        if (answer.ends()) {
            forget();
        }
    }

    private Heard heard(CxAnswer answer, Exchange exchange, List<String> violations) {
        List<String> buttons = new ArrayList<>(answer.chips());
        buttons.addAll(answer.pages().keySet());
        return new Heard(
                client.telephone() ? answer.speech() : answer.display(),
                client.telephone() ? "" : answer.display(),
                Optional.empty(),
                buttons,
                !answer.ends(),
                !answer.ends(),
                answer.pages().values().stream().anyMatch(address -> address.contains("/link/")),
                exchange,
                violations);
    }

    private void forgetWhenIdle() {
        if (!touched.plus(KEPT).isAfter(clock.instant())) {
            forget();
        }
    }

    private void forget() {
        parameters.clear();
        matched = Optional.empty();
    }

    private String newSession() {
        return client.agent() + "/sessions/" + canaries.id();
    }
}
