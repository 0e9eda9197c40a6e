package dev.sottovoce.adapters.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Caller.Outcome;
import dev.sottovoce.conversation.channel.RawResponse;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of Meta's error table, and what is none. */
class GraphAnswersTest {
    private final List<MessengerNotice> notices = new ArrayList<>();
    private final GraphAnswers answers = new GraphAnswers(notices::add);

    @Test
    void a_message_id_says_that_it_was_sent() {
        assertThat(outcome(200, "{\"recipient_id\":\"42\",\"message_id\":\"m_1\"}"))
                .isEqualTo(Outcome.SENT);
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400,   10, 2018278, REFUSED, WINDOW_CLOSED",
        "400,   10, 2018065, REFUSED, WINDOW_CLOSED",
        "400,   10, 2534022, REFUSED, WINDOW_CLOSED",
        "400,  551, 1545041, REFUSED, UNREACHABLE",
        "200,  200, 1545041, REFUSED, UNREACHABLE",
        "400,  551,       0, REFUSED, UNREACHABLE",
        "400,  230,       0, REFUSED, UNREACHABLE",
        "400, 10904,      0, REFUSED, UNREACHABLE",
        "400,  100, 2018108, REFUSED, UNREACHABLE",
        "400,  100, 2018001, REFUSED, REJECTED",
        "400,  100,       0, REFUSED, REJECTED",
        "400,  100, 2534037, REFUSED, HELD_BY_ANOTHER",
        "400,   10, 2018300, REFUSED, HELD_BY_ANOTHER",
        "400,   10, 2018321, LATER,   THROTTLED",
        "400,   10, 1893063, REFUSED, FORBIDDEN",
        "401,  190,     460, LATER,   TOKEN_REFUSED",
        "403,  200,       0, REFUSED, FORBIDDEN",
        "400,  368,       0, REFUSED, FORBIDDEN",
        "400, 2022,       0, REFUSED, FORBIDDEN",
        "400,    4,       0, LATER,   THROTTLED",
        "400,   17,       0, LATER,   THROTTLED",
        "400,   32,       0, LATER,   THROTTLED",
        "400,  613, 2018338, LATER,   THROTTLED",
        "400, 80006,      0, LATER,   THROTTLED",
        "400, 80001,      0, LATER,   THROTTLED",
        "500,    1,      99, UNKNOWN, UNCLEAR",
        "400,    1, 1357046, UNKNOWN, UNCLEAR",
        "500,    2,       0, UNKNOWN, UNCLEAR",
        "400, 1200,       0, UNKNOWN, UNCLEAR",
        "400, 9999,       0, REFUSED, REJECTED",
        "500, 9999,       0, UNKNOWN, UNCLEAR"
    })
    void a_code_decides(int status, int code, int detail, Outcome outcome, MessengerNotice notice) {
        String body =
                "{\"error\":{\"message\":\"secret words\",\"code\":" + code + ",\"error_subcode\":" + detail + "}}";

        assertThat(outcome(status, body)).isEqualTo(outcome);
        assertThat(notices).containsExactly(notice);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '',                 UNKNOWN",
        "200, <html>,             UNKNOWN",
        "200, {},                 UNKNOWN",
        "200, '{\"message_id\":7}', UNKNOWN",
        "200, '{\"error\":{\"code\":\"x\"}}', UNKNOWN",
        "302, '',                 UNKNOWN",
        "404, '',                 REFUSED",
        "429, '',                 LATER",
        "500, <html>,             UNKNOWN",
        "503, '',                 UNKNOWN"
    })
    void without_a_code_the_status_decides(int status, String body, Outcome outcome) {
        assertThat(outcome(status, body)).isEqualTo(outcome);
    }

    private Outcome outcome(int status, String body) {
        return answers.outcome(new RawResponse(status, List.of(), Buffer.buffer(body)));
    }
}
