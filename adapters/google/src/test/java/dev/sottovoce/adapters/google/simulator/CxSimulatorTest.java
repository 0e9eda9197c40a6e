package dev.sottovoce.adapters.google.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.google.CxWorld;
import dev.sottovoce.adapters.google.SmallCatalogue;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawRequest;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The simulator over HTTP against the channel, with an assistant that says what it was told. */
@ExtendWith(VertxExtension.class)
class CxSimulatorTest {
    private final List<Inbound> turns = new CopyOnWriteArrayList<>();
    private final List<Outbound.Choice> choices = new ArrayList<>();
    private boolean ends;
    private CxWorld world;
    private URI address;
    private Vertx vertx;

    @BeforeEach
    void serve(Vertx given) {
        vertx = given;
        world = new CxWorld(vertx);
        HttpServer server = CxWorld.await(
                vertx.createHttpServer().requestHandler(this::handle).listen(0));
        address = URI.create("http://localhost:" + server.actualPort() + "/google/cx");
    }

    @Test
    void a_phrase_of_the_package_is_its_intent() {
        CxSimulator chat = chat(Locale.UK);

        Heard heard = CxWorld.await(chat.say("What is my savings balance?"));

        assertThat(heard.violations()).isEmpty();
        assertThat(heard.display()).isEqualTo("check_balance account=savings[SAVINGS]");
        assertThat(heard.sessionOpen()).isTrue();
    }

    @Test
    void other_values_and_periods_than_the_phrases_have_are_understood() {
        CxSimulator chat = chat(Locale.UK);

        assertThat(display(chat, "how much did i spend on restaurants in february 2025"))
                .isEqualTo("spending category=restaurants[RESTAURANTS] period=in february 2025[]");
        assertThat(display(chat, "send £12.50 to my old friend"))
                .isEqualTo("send_money payee=my old friend[] amount=£12.50[]");
        assertThat(display(chat(SmallCatalogue.ES), "¿Cuánto gasté en comida el mes pasado?"))
                .isEqualTo("spending category=comida[GROCERIES] period=el mes pasado[]");
    }

    @Test
    void what_no_phrase_covers_is_a_no_match_with_its_words() {
        assertThat(display(chat(Locale.UK), "tell me a joke")).isEqualTo("fallback tell me a joke");
    }

    @Test
    void a_stale_intent_does_not_answer_a_no_match() {
        CxSimulator chat = chat(Locale.UK);
        var unused = CxWorld.await(chat.say("what is my savings balance"));

        assertThat(display(chat, "tell me a joke")).isEqualTo("fallback tell me a joke");
    }

    @Test
    void Google_holds_nothing_but_the_handle_after_a_turn() {
        CxSimulator chat = chat(Locale.UK);

        Heard heard = CxWorld.await(chat.say("send 20 pounds to maria"));

        assertThat(heard.exchange().request().toString()).contains("\"amount\":{\"amount\":20.0");
        assertThat(chat.held()).containsOnlyKeys("h");
    }

    @Test
    void the_end_of_the_session_clears_what_Google_holds() {
        CxSimulator chat = chat(Locale.UK);
        ends = true;

        Heard heard = CxWorld.await(chat.say("goodbye"));

        assertThat(heard.violations()).isEmpty();
        assertThat(heard.sessionOpen()).isFalse();
        assertThat(chat.held()).isEmpty();
    }

    @Test
    void a_conversation_that_was_idle_for_half_an_hour_begins_anew() {
        CxSimulator chat = chat(Locale.UK);
        var unused = CxWorld.await(chat.say("yes"));
        assertThat(chat.held()).isNotEmpty();

        world.clock.advance(Duration.ofMinutes(30));
        unused = CxWorld.await(chat.say("yes"));

        assertThat(turns).extracting(Inbound::newSession).containsExactly(true, true);
    }

    @Test
    void opening_silence_and_a_long_text_come_by_their_events() {
        CxSimulator chat = chat(Locale.UK);

        assertThat(CxWorld.await(chat.open()).display()).isEqualTo("LAUNCH");
        assertThat(CxWorld.await(chat.silence()).display()).isEqualTo("SILENCE");
        assertThat(display(chat, "word ".repeat(60).strip())).startsWith("fallback word word");
    }

    @Test
    void the_telephone_hears_speech_and_sends_digits() {
        CxSimulator call = simulator(CxClient.chat(CxWorld.AGENT, Locale.UK).calling());

        Heard heard = CxWorld.await(call.say("yes please"));
        assertThat(heard.violations()).isEmpty();
        assertThat(heard.speech()).isEqualTo("yes");
        assertThat(heard.display()).isEmpty();

        assertThat(CxWorld.await(call.say("2#")).speech()).isEqualTo("fallback 2#");
    }

    @Test
    void a_chip_says_its_title() {
        CxSimulator chat = chat(Locale.UK);
        choices.add(new Outbound.Choice("Yes please", CxWorld.HANDLE));
        Heard heard = CxWorld.await(chat.say("tell me a joke"));

        assertThat(heard.buttons()).containsExactly("Yes please");
        assertThat(CxWorld.await(chat.tap("Yes please")).display()).isEqualTo("yes");
    }

    @Test
    void a_one_time_code_goes_along_once() {
        CxSimulator chat = chat(Locale.UK);
        String code = "svl_" + CxWorld.HANDLE;
        world.links.offer(code, "anna");
        chat.link(code);

        Heard first = CxWorld.await(chat.say("yes"));
        Heard second = CxWorld.await(chat.say("yes"));

        assertThat(first.exchange().request().toString()).contains(code);
        assertThat(second.exchange().request().toString()).doesNotContain(code);
        assertThat(CxWorld.await(world.links.find(turns.get(1).link().orElseThrow())))
                .isPresent();
    }

    @Test
    void a_retry_has_the_same_bytes() {
        CxSimulator chat = chat(Locale.UK);
        Heard first = CxWorld.await(chat.say("yes"));

        Heard again = CxWorld.await(chat.redeliver());

        assertThat(again.exchange().request()).isEqualTo(first.exchange().request());
    }

    @Test
    void canaries_end_at_the_adapter() {
        CxSimulator call = simulator(CxClient.chat(CxWorld.AGENT, Locale.UK).calling());

        Heard heard = CxWorld.await(call.say("what is my savings balance"));

        assertThat(call.canaries()).hasSizeGreaterThan(6);
        assertThat(call.canaries()).allSatisfy(canary -> {
            assertThat(heard.exchange().request().toString()).contains(canary);
            assertThat(heard.exchange().response().toString()).doesNotContain(canary);
            assertThat(turns.get(0).toString()
                            + turns.get(0).text()
                            + turns.get(0).handle()
                            + turns.get(0).pseudonym()
                            + turns.get(0).conversation())
                    .doesNotContain(canary);
        });
    }

    @Test
    void a_phrase_that_the_package_lost_is_not_understood() {
        Map<String, String> files = new HashMap<>(files());
        files.put("intents/yes/trainingPhrases/en-gb.json", "{\"trainingPhrases\":[]}");
        CxSimulator chat =
                new CxSimulator(CxClient.chat(CxWorld.AGENT, Locale.UK), files, endpoint(), world.clock, new Random(2));

        assertThat(CxWorld.await(chat.say("yes")).display()).isEqualTo("fallback yes");
    }

    private String display(CxSimulator chat, String words) {
        Heard heard = CxWorld.await(chat.say(words));
        assertThat(heard.violations()).isEmpty();
        return heard.display();
    }

    private CxSimulator chat(Locale locale) {
        return simulator(CxClient.chat(CxWorld.AGENT, locale));
    }

    private CxSimulator simulator(CxClient client) {
        return new CxSimulator(client, files(), endpoint(), world.clock, new Random(1));
    }

    private CxEndpoint endpoint() {
        return new CxEndpoint(vertx, address, CxWorld.SIGNER);
    }

    private Map<String, String> files() {
        return world.channel.models(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES);
    }

    private void handle(HttpServerRequest request) {
        var unused = request.body()
                .compose(body -> world.channel.receive(new RawRequest(
                        request.method().name(),
                        request.path(),
                        "",
                        request.headers().entries(),
                        body)))
                .map(this::answer)
                .compose(answer -> {
                    request.response().setStatusCode(answer.status());
                    answer.headers()
                            .forEach(header -> request.response().putHeader(header.getKey(), header.getValue()));
                    return request.response().end(answer.body());
                });
    }

    private RawResponse answer(Received received) {
        if (received instanceof Received.Refused refused) {
            return refused.now();
        }
        var toAnswer = (Received.ToAnswer) received;
        Inbound turn = toAnswer.turn();
        turns.add(turn);
        String words = said(turn);
        return toAnswer.replier()
                .encode(
                        turn,
                        new Outbound(
                                turn.locale(),
                                words,
                                words,
                                Optional.empty(),
                                choices,
                                Optional.empty(),
                                false,
                                false,
                                ends,
                                List.of(),
                                CxWorld.HANDLE));
    }

    private static String said(Inbound turn) {
        StringBuilder words = new StringBuilder();
        turn.intent()
                .ifPresentOrElse(
                        intent -> {
                            words.append(intent.id());
                            intent.slots()
                                    .forEach(slot -> words.append(' ')
                                            .append(slot.name())
                                            .append('=')
                                            .append(slot.raw())
                                            .append(slot.ids()));
                        },
                        () -> words.append(turn.event()));
        turn.text().ifPresent(text -> words.append(' ').append(text));
        return words.toString();
    }
}
