package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.simulator.Envelope.SessionPart;
import dev.sottovoce.adapters.alexa.simulator.ResponseReader.Answer;
import dev.sottovoce.adapters.alexa.simulator.Understood.Elicited;
import dev.sottovoce.adapters.alexa.simulator.Understood.Match;
import dev.sottovoce.conversation.channel.Simulator;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An Echo and the Alexa service behind it. It understands words with the generated model alone, posts signed requests
 * with everything that Amazon sends, keeps the session, and notes as violations whatever Amazon or its certification
 * would refuse. One turn at a time: wait for a future before the next call.
 */
public final class AlexaSimulator implements Simulator {
    private final SpokenModel model;
    private final Invocation invocation;
    private final AlexaEndpoint endpoint;
    private final Clock clock;
    private final Canaries canaries;
    private final Envelope envelope;
    private final Map<String, Map<List<String>, List<Match>>> dynamic = new HashMap<>();

    private AlexaDevice device;
    private Optional<SessionPart> session = Optional.empty();
    private Optional<Elicited> hint = Optional.empty();
    private Optional<String> reprompt = Optional.empty();
    private Optional<Sent> last = Optional.empty();
    private Optional<String> note = Optional.empty();

    /** A request that went out: what it was decides how its answer is read. */
    private record Sent(Buffer body, boolean turn, Optional<String> intent) {}

    /**
     * A device that has not heard anything yet.
     *
     * @param modelJson the content of {@code models/<locale>.json} for the device's locale
     * @param clock decides timestamps, and what "last month" is, in its zone
     * @param random makes the ids; two simulators of one server need different seeds
     * @throws IllegalArgumentException when the model is no JSON
     */
    public AlexaSimulator(
            AlexaDevice device, String modelJson, AlexaEndpoint endpoint, Clock clock, RandomGenerator random) {
        this.device = device;
        this.model = new SpokenModel(modelJson, device.locale());
        this.invocation = new Invocation(model.invocation(), device.locale());
        this.endpoint = endpoint;
        this.clock = clock;
        this.canaries = new Canaries(random);
        this.envelope = new Envelope(canaries, clock);
    }

    /** Puts another device into the room, such as the same one linked; a running session goes on. */
    public void use(AlexaDevice other) {
        device = other;
    }

    /** Everything sent so far that must appear nowhere behind the adapter: ids, tokens, places. */
    public List<String> canaries() {
        return canaries.all();
    }

    /** The customer switches the skill off in the app: the session ends and the skill is told by an event. */
    public Future<Exchange> disable() {
        forget();
        ObjectNode request = envelope.request("AlexaSkillEvent.SkillDisabled", device)
                .put("eventCreationTime", clock.instant().toString())
                .put("eventPublishingTime", clock.instant().toString());
        request.putObject("body").put("userInformationPersistenceStatus", "NOT_PERSISTED");
        return endpoint.post(envelope.write(device, Optional.empty(), request));
    }

    @Override
    public Optional<String> note() {
        return note;
    }

    @Override
    public Future<Heard> open() {
        note = Optional.empty();
        return launch();
    }

    @Override
    public Future<Heard> say(String words) {
        note = Optional.empty();
        List<String> said = Speech.words(words);
        Invocation.Call call = invocation.read(said);
        if (call.toSkill() && call.requests().isEmpty()) {
            return launch();
        }
        if (!call.toSkill() && session.isPresent()) {
            return intent(model.understand(said, hint, moment()));
        }
        if (device.newAssistant()) {
            return openFirst(
                    call.toSkill() ? call.requests().get(call.requests().size() - 1) : said);
        }
        if (!call.toSkill()) {
            note = Optional.of(invocation.oneShot(words));
        }
        newSession();
        return intent(oneShot(call.toSkill() ? call.requests() : List.of(said)));
    }

    @Override
    public Future<Heard> tap(String title) {
        return Future.failedFuture(
                new UnsupportedOperationException("An Alexa skill of ours shows no buttons; say the words instead"));
    }

    @Override
    public Future<Heard> silence() {
        note = Optional.empty();
        if (session.isEmpty()) {
            return Future.failedFuture(new IllegalStateException(
                    "The microphone is closed, so Alexa waits for nobody; a silence can follow a question only"));
        }
        String spoken = reprompt.orElse("");
        return ended("EXCEEDED_MAX_REPROMPTS", Optional.empty())
                .map(heard -> new Heard(
                        spoken,
                        heard.display(),
                        Optional.empty(),
                        List.of(),
                        false,
                        false,
                        false,
                        heard.exchange(),
                        heard.violations()));
    }

    @Override
    public Future<Heard> redeliver() {
        note = Optional.empty();
        return last.map(sent -> endpoint.post(sent.body())
                        .map(exchange ->
                                heard(ResponseReader.read(exchange, model, sent.turn(), sent.intent()), exchange)))
                .orElseGet(() -> Future.failedFuture(
                        new IllegalStateException("Nothing was sent yet; open or say something first")));
    }

    private Future<Heard> launch() {
        newSession();
        return turn(envelope.request("LaunchRequest", device), Optional.empty());
    }

    /** The later assistant takes no request along: the skill is opened, and the words follow when it listens. */
    private Future<Heard> openFirst(List<String> words) {
        note = Optional.of(invocation.opening(device.locale()));
        return launch().compose(opened -> opened.microphoneOpen()
                ? intent(model.understand(words, hint, moment()))
                : Future.succeededFuture(opened));
    }

    private Understood oneShot(List<List<String>> readings) {
        return readings.stream()
                .map(words -> model.understand(words, Optional.empty(), moment()))
                .filter(understood -> !model.isFallback(understood))
                .findFirst()
                .orElseGet(() -> model.understand(List.of(), Optional.empty(), moment()));
    }

    private Future<Heard> intent(Understood understood) {
        ObjectNode request = envelope.request("IntentRequest", device);
        SpokenModel.ModelIntent declared = model.intent(understood.intent())
                .orElseThrow(() -> new IllegalStateException(
                        "The model lacks " + understood.intent() + "; generate it with Amazon's own intents"));
        if (model.hasDialog(declared.name())) {
            boolean complete =
                    understood.slots().keySet().containsAll(declared.slots().keySet());
            request.put("dialogState", complete ? "COMPLETED" : hint.isPresent() ? "IN_PROGRESS" : "STARTED");
        }
        request.set("intent", Envelope.intent(declared, understood.slots(), device.skillId()));
        return turn(request, Optional.of(declared.name()));
    }

    private Future<Heard> turn(ObjectNode request, Optional<String> intent) {
        Sent sent = new Sent(envelope.write(device, session, request), true, intent);
        last = Optional.of(sent);
        return endpoint.post(sent.body()).compose(exchange -> {
            Answer answer = ResponseReader.read(exchange, model, true, intent);
            if (!answer.violations().isEmpty()) {
                return refused(answer, exchange);
            }
            apply(answer);
            return Future.succeededFuture(heard(answer, exchange));
        });
    }

    /** Amazon tells the skill that its answer was no good; the listener hears a constant of Amazon's. */
    private Future<Heard> refused(Answer answer, Exchange exchange) {
        return ended("ERROR", Optional.of("INVALID_RESPONSE")).map(ignored -> heard(answer, exchange));
    }

    private Future<Heard> ended(String reason, Optional<String> error) {
        ObjectNode request = envelope.request("SessionEndedRequest", device).put("reason", reason);
        error.ifPresent(type -> request.putObject("error")
                .put("type", type)
                .put("message", "An exception occurred while dispatching the request to the skill."));
        Buffer body = envelope.write(device, session, request);
        last = error.isPresent() ? last : Optional.of(new Sent(body, false, Optional.empty()));
        forget();
        return endpoint.post(body)
                .map(exchange -> heard(ResponseReader.read(exchange, model, false, Optional.empty()), exchange));
    }

    private void apply(Answer answer) {
        if (answer.endsSession()) {
            forget();
            return;
        }
        session = session.map(part -> new SessionPart(false, part.id(), attributes(answer.attributes())));
        hint = answer.elicit();
        reprompt = answer.reprompt();
        answer.dynamic().ifPresent(this::remember);
    }

    private void remember(JsonNode directive) {
        dynamic.clear();
        directive
                .path("types")
                .forEach(type -> dynamic.put(type.path("name").asText(), SlotReader.index(type.path("values"))));
    }

    private void newSession() {
        forget();
        session = Optional.of(new SessionPart(true, canaries.plant("amzn1.echo-api.session"), Envelope.object()));
    }

    private void forget() {
        session = Optional.empty();
        hint = Optional.empty();
        reprompt = Optional.empty();
        dynamic.clear();
    }

    private SpokenModel.Moment moment() {
        return new SpokenModel.Moment(LocalDate.now(clock), Map.copyOf(dynamic));
    }

    private Heard heard(Answer answer, Exchange exchange) {
        return new Heard(
                answer.speech(),
                answer.display(),
                answer.reprompt(),
                List.of(),
                session.isPresent(),
                session.isPresent(),
                answer.linkCard(),
                exchange,
                answer.violations());
    }

    private static JsonNode attributes(JsonNode answered) {
        return answered.isObject() ? answered : Envelope.object();
    }
}
