package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.Received;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class AlexaDecoderTest {
    private static final String EMPTY = "{\"version\":\"1.0\",\"response\":{}}";

    private AlexaWorld world;

    @BeforeEach
    void create(Vertx vertx) {
        world = new AlexaWorld(vertx);
    }

    @Test
    void a_launch_carries_no_intent() {
        Inbound turn = world.turn(AlexaWorld.envelope("LaunchRequest"));

        assertThat(turn.event()).isEqualTo(Event.LAUNCH);
        assertThat(turn.intent()).isEmpty();
        assertThat(turn.text()).isEmpty();
        assertThat(turn.receivedAt()).isEqualTo(AlexaWorld.NOW);
        assertThat(turn.turn()).matches("[bcdfghjkmnpqrstvwxz]{31}");
    }

    @ParameterizedTest
    @CsvSource({
        "CheckBalanceIntent, check_balance",
        "SpendingIntent, spending",
        "AMAZON.HelpIntent, help",
        "AMAZON.StopIntent, stop",
        "AMAZON.NavigateHomeIntent, stop",
        "AMAZON.CancelIntent, cancel",
        "AMAZON.FallbackIntent, fallback",
        "AMAZON.YesIntent, yes",
        "AMAZON.NoIntent, no",
        "AMAZON.RepeatIntent, repeat",
        "AMAZON.NextIntent, next",
        "AMAZON.PreviousIntent, previous",
        "AMAZON.LoopOnIntent, fallback",
        "check_balance, fallback"
    })
    void amazons_intent_name_becomes_the_catalogues_id(String name, String id) {
        Inbound turn = world.turn(AlexaWorld.intent(name, "{}"));

        assertThat(turn.event()).isEqualTo(Event.TURN);
        assertThat(turn.intent().map(HeardIntent::id)).contains(id);
    }

    @Test
    void slots_of_an_intent_are_read() {
        Inbound turn = world.turn(
                AlexaWorld.intent("SpendingIntent", "{\"period\":{\"name\":\"period\",\"value\":\"2026-02\"}}"));

        assertThat(turn.intent().map(HeardIntent::slots))
                .contains(List.of(new HeardSlot("period", "2026-02", List.of(), HeardSlot.Notation.CODED_DATE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SessionEndedRequest",
                "System.ExceptionEncountered",
                "AlexaSkillEvent.SkillEnabled",
                "AlexaSkillEvent.SkillDisabled",
                "AlexaSkillEvent.SkillAccountLinked",
                "AlexaSkillEvent.SkillPermissionAccepted",
                "AlexaSkillEvent.SkillPermissionChanged",
                "AlexaSkillEvent.ProactiveSubscriptionChanged",
                "AlexaSkillEvent.NotificationSubscriptionChanged",
                "SessionResumedRequest",
                "Connections.Response",
                "Connections.Request",
                "Alexa.Presentation.APL.UserEvent",
                "Alexa.Presentation.APL.LoadIndexListData",
                "Alexa.Presentation.APL.LoadTokenListData",
                "Alexa.Presentation.APL.RuntimeError",
                "Alexa.Presentation.APLT.UserEvent",
                "Alexa.Presentation.HTML.Message",
                "Display.ElementSelected",
                "AudioPlayer.PlaybackStarted",
                "PlaybackController.PlayCommandIssued",
                "GameEngine.InputHandlerEvent",
                "CustomInterfaceController.EventsReceived",
                "Messaging.MessageReceived",
                "Reminders.ReminderCreated",
                "AlexaHouseholdListEvent.ItemsCreated",
                "Alexa.DataStore.PackageManager.UsagesInstalled",
                "Dialog.InputRequest",
                "Dialog.API.Invoked",
                "Alexa.Authorization.Grant",
                "Something.New"
            })
    void every_other_type_gets_the_empty_answer(String type) {
        Received received = world.receive(AlexaWorld.envelope(type));

        assertThat(received).isInstanceOfSatisfying(Received.Acknowledged.class, acknowledged -> {
            assertThat(acknowledged.now().status()).isEqualTo(200);
            assertThat(acknowledged.now().body().toString()).isEqualTo(EMPTY);
        });
    }

    @Test
    void a_type_that_nobody_knows_is_counted() {
        var unused = world.receive(AlexaWorld.envelope("Something.New"));

        assertThat(world.notices).containsOnlyKeys(AlexaNotice.UNKNOWN_TYPE);
    }

    @Test
    void an_answer_that_amazon_refused_is_an_alarm() {
        ObjectNode body = AlexaWorld.envelope("SessionEndedRequest");
        AlexaWorld.request(body).put("reason", "ERROR");

        var unused = world.receive(body);

        assertThat(world.notices).containsOnlyKeys(AlexaNotice.ANSWER_REFUSED);
    }

    @Test
    void nothing_is_promised_to_be_fulfilled() {
        Received received = world.receive(AlexaWorld.envelope("CanFulfillIntentRequest"));

        assertThat(((Received.Acknowledged) received).now().body().toString())
                .isEqualTo("{\"version\":\"1.0\",\"response\":{\"canFulfillIntent\":{\"canFulfill\":\"NO\"}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "SessionEndedRequest, ENDED",
        "AlexaSkillEvent.SkillDisabled, UNLINKED",
        "AlexaSkillEvent.SkillAccountLinked, LINKED"
    })
    void what_ends_or_links_is_worked_on_afterwards(String type, Event event) {
        Received received = world.receive(AlexaWorld.envelope(type));

        assertThat(((Received.Acknowledged) received).arrivals())
                .singleElement()
                .satisfies(arrival -> {
                    Inbound turn = arrival.turn();
                    assertThat(turn.event()).isEqualTo(event);
                    assertThat(turn.pseudonym())
                            .isEqualTo(AlexaWorld.pseudonyms().account(AlexaWorld.USER));
                });
    }

    @Test
    void a_skill_event_needs_no_session() {
        ObjectNode body = AlexaWorld.envelope("AlexaSkillEvent.SkillAccountLinked");
        body.remove("session");
        AlexaWorld.request(body).putObject("body").put("accessToken", "t1");
        world.links.link("t1", "anna");

        Received received = world.receive(body);

        assertThat(((Received.Acknowledged) received).arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.turn().link()).contains(new LinkRef.Id("link-of-t1")));
    }

    @Test
    void without_a_token_there_is_nobody_that_we_know() {
        Inbound turn = world.turn(AlexaWorld.envelope("LaunchRequest"));

        assertThat(turn.link()).isEmpty();
        assertThat(turn.assurance()).isEqualTo(Assurance.NONE);
        assertThat(turn.room()).isEqualTo(RoomEvidence.NONE);
    }

    @Test
    void a_token_becomes_our_own_link_which_remembers_the_account() {
        world.links.link("t1", "anna");

        Inbound turn = world.turn(withToken("t1"));

        assertThat(turn.link()).contains(new LinkRef.Id("link-of-t1"));
        assertThat(turn.assurance()).isEqualTo(Assurance.LINKED);
        assertThat(world.links.bound).containsEntry(new LinkRef.Id("link-of-t1"), turn.pseudonym());
    }

    @Test
    void a_token_that_stands_for_nobody_is_no_link() {
        assertThat(world.turn(withToken("unknown")).link()).isEmpty();
    }

    @Test
    void a_speaker_with_the_accounts_own_token_is_present() {
        world.links.link("t1", "anna");
        ObjectNode body = withToken("t1");
        person(body, "t1");

        Inbound turn = world.turn(body);

        assertThat(turn.assurance()).isEqualTo(Assurance.PRESENT);
        assertThat(turn.room()).isEqualTo(RoomEvidence.OWN_SPEAKER);
        assertThat(turn.speaker()).contains(AlexaWorld.pseudonyms().speaker("amzn1.ask.person.CANARYPERSON"));
    }

    @Test
    void a_speaker_with_another_token_of_the_same_customer_is_present() {
        world.links.link("t1", "anna");
        world.links.link("t2", "anna");
        ObjectNode body = withToken("t1");
        person(body, "t2");

        assertThat(world.turn(body).room()).isEqualTo(RoomEvidence.OWN_SPEAKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t2", "unknown", ""})
    void any_other_speaker_is_somebody_else(String token) {
        world.links.link("t1", "anna");
        world.links.link("t2", "ben");
        ObjectNode body = withToken("t1");
        person(body, token);

        Inbound turn = world.turn(body);

        assertThat(turn.assurance()).isEqualTo(Assurance.LINKED);
        assertThat(turn.room()).isEqualTo(RoomEvidence.OTHER_SPEAKER);
    }

    @Test
    void a_screen_is_a_surface() {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.system(body)
                .set("device", AlexaWorld.json("{\"supportedInterfaces\":{\"Alexa.Presentation.APL\":{}}}"));

        assertThat(world.turn(body).surfaces()).containsExactlyInAnyOrder(Surface.VOICE, Surface.SCREEN);
        assertThat(world.turn(AlexaWorld.envelope("LaunchRequest")).surfaces()).containsExactly(Surface.VOICE);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB", "es-ES, es-ES", "es-MX, es-ES", "en-AU, en-US", "de-DE, en-US", "'', en-US", "??, en-US"
    })
    void a_locale_becomes_the_nearest_that_we_speak(String sent, String ours) {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.request(body).put("locale", sent);

        assertThat(world.turn(body).locale()).isEqualTo(Locale.forLanguageTag(ours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "12345678", "BCDFGHJK", "bcdfghja", ""})
    void a_handle_that_is_not_of_our_shape_is_dropped(String handle) {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        AlexaWorld.session(body).putObject("attributes").put("h", handle);

        assertThat(world.turn(body).handle()).isEmpty();
    }

    @Test
    void a_handle_of_our_shape_comes_back() {
        assertThat(world.turn(AlexaWorld.envelope("LaunchRequest")).handle())
                .contains("bcdfghjkmnpqrstvwxzbcdfghjkmnpq");
    }

    @Test
    void nothing_of_the_envelope_but_what_a_turn_needs_comes_in() {
        ObjectNode body = AlexaWorld.intent("SpendingIntent", "{}");
        AlexaWorld.system(body).setAll(AlexaWorld.json("""
            {"person":{"personId":"CANARYPERSON","accessToken":"CANARYPERSONTOKEN"},
             "unit":{"unitId":"CANARYUNIT","persistentUnitId":"CANARYUNIT2"},
             "device":{"deviceId":"CANARYDEVICE","persistentEndpointId":"CANARYENDPOINT"},
             "apiEndpoint":"https://CANARYAPI","apiAccessToken":"CANARYAPITOKEN"}\
            """));
        ((ObjectNode) body.path("context")).setAll(AlexaWorld.json("""
            {"Viewport":{"mode":"CANARYVIEWPORT"},"Geolocation":{"coordinate":{"latitudeInDegrees":"CANARYGEO"}},
             "Advertising":{"advertisingId":"CANARYAD"},"AudioPlayer":{"token":"CANARYAUDIO"},
             "Automotive":{"x":"CANARYCAR"},"AppLink":{"x":"CANARYLINK"},"NewThing":{"x":"CANARYNEW"}}\
            """));
        AlexaWorld.session(body).putObject("attributes").put("x", "CANARYATTRIBUTE");
        AlexaWorld.request(body).put("other", "CANARYOTHER");

        Inbound turn = world.turn(body);

        // Its own toString shows little; the components are what goes on.
        assertThat(List.of(
                                turn.pseudonym(),
                                turn.speaker(),
                                turn.conversation(),
                                turn.handle(),
                                turn.intent().map(HeardIntent::slots),
                                turn.link().map(LinkRef.Id.class::cast).map(LinkRef.Id::value),
                                turn.turn())
                        .toString())
                .doesNotContain("CANARY");
    }

    private static ObjectNode withToken(String token) {
        ObjectNode body = AlexaWorld.envelope("LaunchRequest");
        ((ObjectNode) AlexaWorld.system(body).path("user")).put("accessToken", token);
        return body;
    }

    private static void person(ObjectNode body, String token) {
        ObjectNode person =
                AlexaWorld.system(body).putObject("person").put("personId", "amzn1.ask.person.CANARYPERSON");
        if (!token.isEmpty()) {
            person.put("accessToken", token);
        }
    }
}
