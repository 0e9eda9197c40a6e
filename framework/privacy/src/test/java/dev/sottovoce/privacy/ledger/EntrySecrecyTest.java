package dev.sottovoce.privacy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Rendering;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.policy.Decision.Voice;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No entry shows what it records, in whatever form and language it was told. */
class EntrySecrecyTest {
    private static final Currency POUND = Currency.getInstance("GBP");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final SubjectRef ANNA = new SubjectRef("anna-macintyre");
    private static final List<Locale> LOCALES = List.of(Locale.UK, Locale.US, Locale.forLanguageTag("es-ES"));
    private static final List<Shape> SHAPES = List.of(
            new Shape.Amount(POUND, 4_831_729, Shape.Side.HAVE),
            new Shape.Amount(POUND, 4_831_729, Shape.Side.OWE),
            new Shape.Identifier("GB29NWBK60161331926819"),
            new Shape.Name("Rainy day"),
            new Shape.Day(LocalDate.of(2025, 11, 14)),
            new Shape.Count(4_711_815),
            new Shape.Words("the deposit for the flat"));

    private final Rendering rendering = new Rendering(2, Map.of(POUND, List.of(0L, 1_000_000L)));
    private final EntryWriter writer = new EntryWriter(new MasterKeyVault(new byte[32]), new Random(7));

    @ParameterizedTest
    @EnumSource
    void a_value_that_was_told_in_one_form_stands_there_in_none(Form told) {
        for (Locale locale : LOCALES) {
            for (Shape shape : SHAPES) {
                rendering
                        .render(shape, told, locale, TODAY)
                        .ifPresent(image -> assertThat(entry(image))
                                .as("%s %s", shape.kind(), locale)
                                .contains("\"commit\":\"", "\"nonce\":\"", "\"ct\":\"")
                                .doesNotContain(renderings(shape)));
            }
        }
    }

    @Test
    void the_customer_does_not_stand_there() {
        var image = new Image(Form.EXACT, "", "seven pounds", "£7.00");

        assertThat(entry(image)).doesNotContain(ANNA.value());
    }

    /** In all forms and languages; what is shorter could stand in a hash by chance. */
    private List<String> renderings(Shape shape) {
        return LOCALES.stream()
                .flatMap(locale -> Arrays.stream(Form.values())
                        .flatMap(form -> rendering.render(shape, form, locale, TODAY).stream()))
                .flatMap(image -> Stream.of(
                        image.speech(), image.display(), image.display().replaceAll("\\D", "")))
                .filter(text -> text.length() >= 4)
                .distinct()
                .toList();
    }

    private String entry(Image image) {
        var voice = new Voice(Factor.CONSENT, DataClass.BALANCE, image.form().level(), "");
        var draft = new Disclosure(
                Disclosure.Kind.TOLD,
                Set.of(Surface.VOICE),
                Label.of(DataClass.BALANCE),
                image.form(),
                "balance.one",
                "amount",
                "0f".repeat(32),
                new Decision(image.form(), List.of(voice), voice),
                Optional.of("record-1"),
                "turn-1",
                Optional.of(image));
        var written = writer.write(List.of(draft), ANNA, "amazon", 1, Instant.parse("2026-03-02T10:00:07Z"))
                .get(0);
        return new String(written.json(), StandardCharsets.UTF_8);
    }
}
