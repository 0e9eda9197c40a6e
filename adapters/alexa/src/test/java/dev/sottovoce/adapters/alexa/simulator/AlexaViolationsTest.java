package dev.sottovoce.adapters.alexa.simulator;

import static dev.sottovoce.adapters.alexa.simulator.Awaiting.await;
import static dev.sottovoce.adapters.alexa.simulator.FakeSkill.answer;
import static dev.sottovoce.adapters.alexa.simulator.FakeSkill.tells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.adapters.alexa.model.SmallCatalogue;
import dev.sottovoce.conversation.channel.Simulator.Heard;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Amazon, its certification or a listener would refuse. */
class AlexaViolationsTest {
    private final Room room = new Room();
    private final FakeSkill skill = room.skill();

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssml        | {'outputSpeech':{'type':'SSML','ssml':'<speak>Tom & Co</speak>'},'shouldEndSession':true}",
                "ssml        | {'outputSpeech':{'type':'SSML','ssml':'<speak><blink>Hi</blink></speak>'},'shouldEndSession':true}",
                "ssml        | {'outputSpeech':{'type':'SSML','ssml':'<p>Hi</p>'},'shouldEndSession':true}",
                "ssml        | {'outputSpeech':{'type':'SSML','ssml':'<speak>Hi</speak> there'},'shouldEndSession':true}",
                "outputSpeech| {'shouldEndSession':true}",
                "shouldEnd   | {'outputSpeech':{'type':'PlainText','text':'Hi'}}",
                "shouldEnd   | {'outputSpeech':{'type':'PlainText','text':'Hi?'},'shouldEndSession':true}",
                "shouldEnd   | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':false,'reprompt':{'outputSpeech':{'type':'PlainText','text':'Hi'}}}",
                "reprompt    | {'outputSpeech':{'type':'PlainText','text':'Hi?'},'shouldEndSession':false}",
                "reprompt    | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':true,'reprompt':{'outputSpeech':{'type':'PlainText','text':'Hi'}}}",
                "keys        | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':true,'mood':'good'}",
                "card        | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':true,'card':{'type':'Fancy'}}",
                "directives  | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':true,'directives':[{'type':'Dialog.Delegate'}]}",
                "directives  | {'outputSpeech':{'type':'PlainText','text':'Hi'},'shouldEndSession':true,'directives':[{'type':'Dialog.ElicitSlot','slotToElicit':'account','updatedIntent':{'name':'CheckBalanceIntent'}}]}",
                "directives  | {'outputSpeech':{'type':'PlainText','text':'Hi?'},'shouldEndSession':false,'reprompt':{'outputSpeech':{'type':'PlainText','text':'Hi?'}},'directives':[{'type':'Dialog.ElicitSlot','slotToElicit':'colour','updatedIntent':{'name':'CheckBalanceIntent'}}]}",
            })
    void an_answer_that_amazon_would_refuse_is_a_violation_and_ends_the_session(String code, String response) {
        skill.answers(
                new JsonObject().put("version", "1.0").put("response", new JsonObject(response.replace('\'', '"'))));

        Heard heard = await(room.device(SmallCatalogue.GB).open());

        assertThat(heard.violations()).anyMatch(violation -> violation.startsWith(code));
        assertThat(heard.sessionOpen()).isFalse();
        assertThat(skill.last().request().getString("reason")).isEqualTo("ERROR");
        assertThat(skill.last().request().getJsonObject("error").getString("type"))
                .isEqualTo("INVALID_RESPONSE");
    }

    @Test
    void an_answer_that_is_too_long_is_a_violation() {
        skill.answers(answer("<speak>" + "word ".repeat(5_000) + "</speak>", true));

        Heard heard = await(room.device(SmallCatalogue.GB).open());

        assertThat(heard.violations())
                .anyMatch(found -> found.startsWith("size"))
                .anyMatch(found -> found.contains("8000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"version\":\"1.0\",\"version\":\"1.0\",\"response\":{}}", "{} {}"})
    void a_body_that_is_no_answer_is_a_violation(String body) {
        skill.answersRaw(Buffer.buffer(body));

        assertThat(await(room.device(SmallCatalogue.GB).open()).violations()).isNotEmpty();
    }

    @Test
    void status_and_type_are_checked() {
        skill.as(500, "text/html");
        skill.answers(tells("Hello."));

        assertThat(await(room.device(SmallCatalogue.GB).open()).violations())
                .anyMatch(found -> found.startsWith("status: 500"))
                .anyMatch(found -> found.startsWith("content-type"));
    }

    @Test
    void what_is_said_instead_is_what_is_heard() {
        skill.answers(answer(
                "<speak><p>Pay <sub alias=\"sixty pounds\">£60</sub></p><break time=\"1s\"/> now.</speak>", true));

        Heard heard = await(room.device(SmallCatalogue.GB).open());

        assertThat(heard.speech()).isEqualTo("Pay sixty pounds now.");
        assertThat(heard.violations()).isEmpty();
    }
}
