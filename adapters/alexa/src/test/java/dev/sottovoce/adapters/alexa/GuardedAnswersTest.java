package dev.sottovoce.adapters.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.RawResponse;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Template;
import dev.sottovoce.privacy.guard.Verdict;
import dev.sottovoce.privacy.guard.WireSchema;
import dev.sottovoce.privacy.turn.Medium;
import dev.sottovoce.privacy.turn.MessageUse;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out passes the guard, with this adapter's own wire schemas. */
class GuardedAnswersTest {
    private static final String HANDLE = "bcdfghjkmnpqrstvwxzbcdfghjkmnpq";
    private static final String ASK = "Which & what's \"it\"?";
    private static final String AGAIN = "Which one?";

    private final WireSchema schema = AlexaWire.responses(AlexaWorld.catalogue());
    private final EgressGuard guard =
            new EgressGuard(List.of(template("ask", ASK), template("again", AGAIN)), new Acceptance(2, Map.of()));

    @Test
    void an_answer_with_everything_in_it_passes() {
        TurnRecord turn = new TurnRecord("t", Locale.UK);
        turn.use(new MessageUse("ask", Map.of()));
        turn.use(new MessageUse("again", Map.of()));
        turn.handle(HANDLE);
        Outbound out = new Outbound(
                Locale.UK,
                ASK,
                ASK,
                Optional.of(AGAIN),
                List.of(),
                Optional.of(new Outbound.Elicit("spending", "period")),
                true,
                true,
                false,
                List.of(),
                HANDLE);

        RawResponse response = new AlexaEncoder(AlexaWorld.catalogue(), AlexaNotices.none()).encode(out);

        assertThat(guard.check(egress(response), schema, turn)).isInstanceOf(Verdict.Passed.class);
    }

    static Stream<RawResponse> constants() {
        return Stream.of(
                AlexaReplies.empty(),
                AlexaReplies.cannotFulfill(),
                AlexaReplies.apology(Locale.UK),
                AlexaReplies.apology(new Locale("es", "ES")));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_constant_answer_passes_without_a_turn(RawResponse response) {
        assertThat(guard.checkWithoutTurn(egress(response), schema, Locale.UK)).isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void fetching_a_certificate_passes() {
        URI url = URI.create(AlexaWorld.CERTIFICATE_URL);

        assertThat(guard.checkWithoutTurn(
                        Egress.call("GET", url.toString(), List.of(), new byte[0]),
                        AlexaWire.certificate(url),
                        Locale.UK))
                .isInstanceOf(Verdict.Passed.class);
    }

    @Test
    void the_schema_of_a_progressive_answer_is_readable() {
        assertThat(AlexaWire.progressive().name()).isEqualTo("alexa-progressive 1");
    }

    private static Template template(String id, String text) {
        return new Template(id, id, Locale.UK, Medium.SPEECH, Map.of(), List.of(new Template.Segment.Literal(text)));
    }

    private static Egress egress(RawResponse response) {
        return Egress.reply(
                response.status(), response.headers(), response.body().getBytes());
    }
}
