package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every surface form of every kind of value is found by the search for values alone, with the other stages off. */
class SurfaceFormsTest {
    private static final int ROUNDS = 400;
    private static final double LEAST = 0.999;

    private static final EgressGuard VALUES_ONLY =
            new EgressGuard(List.of(), new Acceptance(2, Map.of()), EnumSet.of(Verdict.Stage.VALUES));

    private static final WireSchema TWO_LEAVES = WireSchema.parse("""
        wire two 1 body json max 65536
        /a text display
        /b text display
        """);

    private enum Secret {
        EUROS("EUR"),
        POUNDS("GBP"),
        DOLLARS("USD"),
        PAN(""),
        IBAN(""),
        ACCOUNT(""),
        NAME("");

        private final String currency;

        Secret(String currency) {
            this.currency = currency;
        }

        Shape next(SplittableRandom random) {
            return switch (this) {
                case EUROS, POUNDS, DOLLARS ->
                    new Shape.Amount(
                            Currency.getInstance(currency), random.nextLong(1_000_000, 1_000_000_000), Shape.Side.HAVE);
                case PAN -> new Shape.Identifier(Vectors.pan(random));
                case IBAN -> new Shape.Identifier(Vectors.iban(random));
                case ACCOUNT -> new Shape.Identifier("%08d".formatted(random.nextInt(100_000_000)));
                case NAME -> new Shape.Name(Vectors.name(random));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_form_of_a_value_is_found(SurfaceForm form) {
        var random = new SplittableRandom(20_260_301);

        for (Secret secret : Secret.values()) {
            int written = 0;
            int found = 0;
            String missed = "";
            for (int round = 0; round < ROUNDS; round++) {
                Shape shape = secret.next(random);
                List<String> texts = form.write(shape);
                if (!texts.isEmpty()) {
                    written++;
                    if (trips(shape, texts)) {
                        found++;
                    } else {
                        missed = String.join(" | ", texts);
                    }
                }
            }
            assertThat(found).as("%s of %s, such as %s", form, secret, missed).isGreaterThanOrEqualTo((int)
                    Math.ceil(written * LEAST));
        }
    }

    private static boolean trips(Shape shape, List<String> texts) {
        var turn = new TurnRecord("t", Locale.UK);
        turn.seen(DataClass.BALANCE, shape);
        String b = texts.size() > 1 ? texts.get(1) : "hello";
        String body = "{\"a\":\"" + escaped(texts.get(0)) + "\",\"b\":\"" + escaped(b) + "\"}";
        return VALUES_ONLY.check(Egress.reply(200, List.of(), body.getBytes(StandardCharsets.UTF_8)), TWO_LEAVES, turn)
                instanceof Verdict.Tripped;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
