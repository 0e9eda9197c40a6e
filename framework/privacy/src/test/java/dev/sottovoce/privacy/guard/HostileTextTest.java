package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.guard.StrictJson.Spelling;
import dev.sottovoce.privacy.ingress.Masking;
import dev.sottovoce.privacy.turn.TurnRecord;
import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a text is, it is searched to its end: nothing throws, and no text takes time out of proportion. */
class HostileTextTest {
    private static final int LONG = 60_000;
    private static final String ALPHABET =
            "01234567891 one two dos mil point and euros <>&;#x%\\u0034\"'=/+-_@.,ÀéñßİıſΩ٣𝟜\u200b\u00a0ES91GB29pin";

    private static final EgressGuard GUARD =
            new EgressGuard(List.of(), new Acceptance(2, Map.of()), EnumSet.allOf(Verdict.Stage.class));

    private static final WireSchema ONE = WireSchema.parse("""
        wire one 1 body json max 10000000
        /text text display
        """);

    @Test
    void no_text_makes_the_search_fail() {
        Gen<String> any = Gen.mix(List.of(Gen.strings(200), Gen.strings(ALPHABET, 200)));

        Property.forAll(any, 4_000, 417, text -> {
            Verdict verdict = checked(text.replaceAll("[\\ud800-\\udfff]", "?"));
            assertThat(verdict).isInstanceOf(Verdict.Tripped.class);
            assertThat(((Verdict.Tripped) verdict).reasons())
                    .extracting(Verdict.Reason::code)
                    .doesNotContain(TripCode.GUARD_FAILURE);
            assertThat(Masking.mask(text)).isNotNull();
        });
    }

    @Test
    void no_bytes_make_the_reader_of_json_fail_otherwise_than_by_refusing() {
        Property.forAll(Gen.strings("{}[]\",:\\u0e+-.1truefalsn \t\n", 80), 4_000, 418, text -> {
            try {
                var unused = StrictJson.leaves(text.getBytes(StandardCharsets.UTF_8), 1_000, Spelling.ANY);
            } catch (Unaccountable refused) {
                assertThat(refused.code()).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "<a>",
                "<a b=\"",
                "&",
                "&#",
                "&#52;",
                "%",
                "%34",
                "\\",
                "\\u0034",
                "QUJD",
                "QUJD/",
                "34",
                "1 ",
                "one ",
                "one thousand ",
                "mil ",
                "es91 ",
                "GB29 NWBK ",
                "@",
                "a@b.c ",
                "+1 ",
                "pin 1234 ",
                "sort 20-00-00 ",
                "4111 ",
                "twenty ",
                "thousand "
            })
    void a_long_text_is_searched_in_time(String piece) {
        assertThat(checked(piece.repeat(LONG / piece.length()))).isInstanceOf(Verdict.Tripped.class);
        assertThat(Masking.mask(piece.repeat(LONG / piece.length()))).isNotEmpty();
    }

    private static Verdict checked(String text) {
        var turn = new TurnRecord("t", Locale.UK);
        turn.seen(DataClass.BALANCE, new Shape.Amount(Currency.getInstance("EUR"), 4_831_729, Shape.Side.HAVE));
        turn.seen(DataClass.PAYEE_NAME, new Shape.Name("Quirina Szczepanska"));
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\x00-\\x1f]", " ");
        String body = "{\"text\":\"" + quoted + "\"}";
        return GUARD.check(Egress.reply(200, List.of(), body.getBytes(StandardCharsets.UTF_8)), ONE, turn);
    }
}
