package dev.sottovoce.adapters.alexa.simulator;

import static dev.sottovoce.adapters.alexa.simulator.Awaiting.await;
import static dev.sottovoce.adapters.alexa.simulator.Awaiting.run;
import static dev.sottovoce.adapters.alexa.simulator.FakeSkill.asks;
import static dev.sottovoce.adapters.alexa.simulator.FakeSkill.elicit;
import static dev.sottovoce.adapters.alexa.simulator.FakeSkill.tells;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.adapters.alexa.model.SmallCatalogue;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlexaSimulatorTest {
    private final Room room = new Room();
    private final FakeSkill skill = room.skill();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void opening_sends_a_launch_in_a_new_session() {
        skill.answers(asks("Hello. Which account?"));

        Heard heard = await(room.device(SmallCatalogue.GB).open());

        assertThat(heard.violations()).isEmpty();
        assertThat(heard.speech()).isEqualTo("Hello. Which account?");
        assertThat(heard.microphoneOpen()).isTrue();
        assertThat(heard.reprompt()).contains("Which account?");
        assertThat(skill.last().request().getString("type")).isEqualTo("LaunchRequest");
        assertThat(skill.last().request().getString("timestamp")).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(skill.last().json().getJsonObject("session").getBoolean("new"))
                .isTrue();
    }

    @Test
    void the_body_is_signed_as_sent() throws Exception {
        skill.answers(tells("Hello."));

        run(room.device(SmallCatalogue.GB).open());

        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(room.publicKey());
        signature.update(skill.last().body().getBytes());
        String sent = skill.last().headers().getOrDefault("Signature-256", "");
        assertThat(signature.verify(Base64.getDecoder().decode(sent))).isTrue();
        assertThat(skill.last().headers()).containsEntry("SignatureCertChainUrl", Room.CERTIFICATE);
    }

    @Test
    void a_session_goes_on_with_the_attributes_that_came_back() {
        skill.answers(asks("Which account?"), tells("Done."));
        AlexaSimulator device = room.device(SmallCatalogue.GB);
        run(device.open());

        Heard heard = await(device.say("What's my balance?"));

        JsonObject session = skill.last().json().getJsonObject("session");
        assertThat(session.getBoolean("new")).isFalse();
        assertThat(session.getJsonObject("attributes")).isEqualTo(new JsonObject().put("h", "bcdfghjk"));
        assertThat(session.getString("sessionId"))
                .isEqualTo(skill.got.get(0).json().getJsonObject("session").getString("sessionId"));
        assertThat(heard.sessionOpen()).isFalse();
    }

    @Test
    void slots_carry_what_the_model_resolves() {
        skill.answers(tells("Ninety pounds."));

        run(room.device(SmallCatalogue.GB).say("how much did I spend at tesco last month"));

        JsonObject merchant = skill.last().slot("merchant");
        assertThat(merchant.getString("value")).isEqualTo("tesco");
        JsonObject authority = merchant.getJsonObject("resolutions")
                .getJsonArray("resolutionsPerAuthority")
                .getJsonObject(0);
        assertThat(authority.getString("authority")).isEqualTo("amzn1.er-authority.echo-sdk.skill.MERCHANT");
        assertThat(authority.getJsonObject("status").getString("code")).isEqualTo("ER_SUCCESS_MATCH");
        assertThat(authority
                        .getJsonArray("values")
                        .getJsonObject(0)
                        .getJsonObject("value")
                        .getString("id"))
                .isEqualTo("TESCO");
        assertThat(skill.last().slot("period").getString("value")).isEqualTo("2026-02");
        assertThat(skill.last().slot("category").containsKey("value")).isFalse();
        assertThat(skill.last().request().getString("dialogState")).isEqualTo("STARTED");
    }

    @Test
    void a_value_that_is_in_no_list_is_sent_without_a_match() {
        skill.answers(tells("Nothing."));

        run(room.device(SmallCatalogue.GB).say("how much did I spend at the corner shop"));

        assertThat(skill.last().slot("merchant").encode()).contains("the corner shop", "ER_SUCCESS_NO_MATCH");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, what is my savings balance, CheckBalanceIntent, account, savings",
        "en-GB, and the month before, FollowUpIntent, shift, the month before",
        "en-GB, and in my saver account, FollowUpIntent, account, saver",
        "en-GB, send fifty pounds twenty to my landlord, SendMoneyIntent, amount_cents, 20",
        "en-GB, send one hundred and five pounds to my landlord, SendMoneyIntent, amount, 105",
        "en-GB, what did I spend in february, SpendingIntent, period, 2027-02",
        "en-GB, what can I say, AMAZON.HelpIntent, ,",
        "en-GB, stop, AMAZON.StopIntent, ,",
        "en-GB, exit, AMAZON.StopIntent, ,",
        "en-GB, sing me a song, AMAZON.FallbackIntent, ,",
        "en-US, send twenty dollars and fifty cents to my landlord, SendMoneyIntent, amount_cents, 50",
        "es-ES, ¿Cuánto gasté en Mercadona el mes pasado?, SpendingIntent, period, 2026-02",
        "es-ES, cuanto gaste en supermercado, SpendingIntent, category, supermercado",
        "es-ES, y el mes anterior, FollowUpIntent, shift, el mes anterior",
        "es-ES, envía doce con cincuenta a mi casero, SendMoneyIntent, amount_cents, 50",
        "es-ES, cuánto me queda en la cuenta de ahorro, CheckBalanceIntent, account, ahorro",
        "es-ES, sí, AMAZON.YesIntent, ,",
    })
    void words_are_understood_with_the_model_alone(
            Locale locale, String words, String intent, String slot, String value) {
        skill.answers(asks("Which account?"), tells("Done."));
        AlexaSimulator device = room.device(locale);
        run(device.open());

        run(device.say(words));

        assertThat(skill.last().request().getJsonObject("intent").getString("name"))
                .isEqualTo(intent);
        if (slot != null) {
            assertThat(skill.last().slot(slot).getString("value")).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Alexa open Quiet Bank, LaunchRequest",
        "en-GB, ask quiet bank, LaunchRequest",
        "en-GB, ask quiet bank what is my balance, CheckBalanceIntent",
        "en-GB, tell quiet bank to send fifty pounds to my landlord, SendMoneyIntent",
        "en-GB, what is my balance using quiet bank, CheckBalanceIntent",
        "es-ES, abre banco discreto, LaunchRequest",
        "es-ES, pregunta a banco discreto cuál es mi saldo, CheckBalanceIntent",
        "es-ES, dile a banco discreto que envía diez euros a mi casero, SendMoneyIntent",
    })
    void a_skill_is_called_by_its_name(Locale locale, String words, String expected) {
        skill.answers(tells("Done."));
        AlexaSimulator device = room.device(locale);

        run(device.say(words));

        JsonObject request = skill.last().request();
        assertThat(request.getJsonObject("intent", new JsonObject()).getString("name", request.getString("type")))
                .isEqualTo(expected);
        assertThat(skill.last().json().getJsonObject("session").getBoolean("new"))
                .isTrue();
        assertThat(device.note()).isEmpty();
    }

    @Test
    void outside_a_session_words_are_sent_in_one_shot_and_the_note_says_so() {
        skill.answers(tells("Done."));
        AlexaSimulator device = room.device(SmallCatalogue.GB);

        run(device.say("stop"));

        assertThat(device.note()).contains("ask quiet bank stop");
        assertThat(skill.last().request().getJsonObject("intent").getString("name"))
                .isEqualTo("AMAZON.StopIntent");
        assertThat(skill.last().json().getJsonObject("session").getBoolean("new"))
                .isTrue();
    }

    @Test
    void the_later_assistant_opens_the_skill_first() {
        skill.answers(asks("Which account?"), tells("Done."));
        AlexaSimulator device = room.device(Room.speaker(SmallCatalogue.GB).withNewAssistant());

        run(device.say("ask quiet bank what is my balance"));

        assertThat(device.note()).contains("open quiet bank");
        assertThat(skill.got).hasSize(2);
        assertThat(skill.last().json().getJsonObject("session").getBoolean("new"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "current, CheckBalanceIntent, current",
        "in my main account, CheckBalanceIntent, main",
        "the rainy one, CheckBalanceIntent, rainy",
        "blue, CheckBalanceIntent, blue",
        "how much have I got, CheckBalanceIntent,",
        "and the month before, FollowUpIntent,",
        "stop, AMAZON.StopIntent,",
    })
    void after_a_question_for_a_slot_its_answers_come_first(String words, String intent, String value) {
        skill.answers(
                withDirective(asks("Current or savings?"), elicit("CheckBalanceIntent", "account")), tells("Done."));
        AlexaSimulator device = room.device(SmallCatalogue.GB);
        run(device.say("what is my balance"));

        run(device.say(words));

        assertThat(skill.last().request().getJsonObject("intent").getString("name"))
                .isEqualTo(intent);
        if (value != null) {
            assertThat(skill.last().slot("account").getString("value")).isEqualTo(value);
        }
    }

    @Test
    void values_that_the_skill_sends_are_a_second_list_from_the_next_turn_on() {
        JsonObject update = new JsonObject("{\"type\":\"Dialog.UpdateDynamicEntities\",\"updateBehavior\":\"REPLACE\","
                + "\"types\":[{\"name\":\"ACCOUNT\",\"values\":[{\"id\":\"a1\",\"name\":{\"value\":\"holidays\"}}]}]}");
        skill.answers(withDirective(asks("Which account?"), update), tells("Done."));
        AlexaSimulator device = room.device(SmallCatalogue.GB);
        run(device.open());

        run(device.say("what is my holidays balance"));

        assertThat(skill.last().slot("account").encode())
                .contains("amzn1.er-authority.echo-sdk.dynamic.skill.ACCOUNT", "\"id\":\"a1\"");
    }

    @Test
    void silence_is_reprompted_and_then_ends_the_session() {
        skill.answers(asks("Which account?"));
        AlexaSimulator device = room.device(SmallCatalogue.GB);
        run(device.open());

        Heard heard = await(device.silence());

        assertThat(heard.speech()).isEqualTo("Which account?");
        assertThat(heard.sessionOpen()).isFalse();
        assertThat(skill.last().request().getString("type")).isEqualTo("SessionEndedRequest");
        assertThat(skill.last().request().getString("reason")).isEqualTo("EXCEEDED_MAX_REPROMPTS");
    }

    @Test
    void silence_with_a_closed_microphone_is_a_mistake_of_the_script() {
        AlexaSimulator device = room.device(SmallCatalogue.GB);

        assertThatThrownBy(() -> await(device.silence())).hasMessageContaining("microphone is closed");
    }

    @Test
    void a_retry_has_the_same_bytes() {
        skill.answers(asks("Which account?"), asks("Which account?"));
        AlexaSimulator device = room.device(SmallCatalogue.GB);
        run(device.open());

        Heard heard = await(device.redeliver());

        assertThat(skill.got.get(1).body()).isEqualTo(skill.got.get(0).body());
        assertThat(heard.speech()).isEqualTo("Which account?");
    }

    @Test
    void buttons_are_not_there() {
        AlexaSimulator device = room.device(SmallCatalogue.GB);

        assertThatThrownBy(() -> await(device.tap("Yes"))).hasMessageContaining("no buttons");
    }

    @Test
    void every_field_that_must_end_at_the_adapter_carries_a_value_of_its_own() {
        skill.answers(tells("Done."));
        AlexaSimulator device = room.device(Room.speaker(SmallCatalogue.GB)
                .linked("svt_token")
                .recognising()
                .withScreen());

        run(device.open());

        JsonObject context = skill.last().json().getJsonObject("context");
        assertThat(device.canaries())
                .allMatch(canary -> skill.last().body().toString().contains(canary))
                .hasSizeGreaterThan(18)
                .contains("svt_token", "user", "device");
        assertThat(context.getJsonObject("System").getJsonObject("person").getString("accessToken"))
                .isEqualTo("svt_token");
        assertThat(context.encode())
                .contains("Alexa.Presentation.APL", "Geolocation", "Advertising", "apiAccessToken", "Automotive");
    }

    @Test
    void an_unlinked_speaker_without_a_screen_says_so() {
        skill.answers(tells("Done."));

        run(room.device(SmallCatalogue.GB).open());

        assertThat(skill.last().body().toString())
                .doesNotContain("accessToken\"", "\"person\"", "Alexa.Presentation.APL", "Viewport");
    }

    @Test
    void a_link_card_is_seen() {
        JsonObject answer = tells("Please link your account.");
        answer.getJsonObject("response").put("card", new JsonObject().put("type", "LinkAccount"));
        skill.answers(answer);

        Heard heard = await(room.device(SmallCatalogue.GB).open());

        assertThat(heard.linkCard()).isTrue();
        assertThat(heard.violations()).isEmpty();
    }

    @Test
    void a_disabled_skill_is_told_without_a_session() {
        run(room.device(SmallCatalogue.GB).disable());

        assertThat(skill.last().request().getString("type")).isEqualTo("AlexaSkillEvent.SkillDisabled");
        assertThat(skill.last().json().containsKey("session")).isFalse();
    }

    private static JsonObject withDirective(JsonObject answer, JsonObject directive) {
        answer.getJsonObject("response").put("directives", new JsonArray(List.of(directive)));
        return answer;
    }
}
