package dev.sottovoce.conversation.pure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    @ParameterizedTest
    @CsvSource({
        // the same, but for case, marks and punctuation
        "current, Current, 1.0",
        "jose, José, 1.0",
        "o'brien, O’Brien, 1.0",
        "o'neill, ONeill, 1.0",
        // the first word
        "lisa, Lisa Marsh, 0.95",
        // one letter, or two neighbours that changed places
        "savngs, savings, 0.9",
        "mraia, Maria, 0.9",
        // two letters in eight
        "hollidays fund, holiday fund, 0.9",
        // the same sound
        "cathryn, Katherine, 0.85",
        "dan, Dana, 0.85",
        "ann, Anna, 0.85",
        // a beginning of four letters
        "holi, holidays, 0.8",
        // too short, or another name
        "hol, holidays, 0.0",
        "sean, Shaun, 0.0",
        "current, savings, 0.0",
        "'', savings, 0.0",
        "!?, savings, 0.0",
    })
    void english_names(String mention, String name, double score) {
        assertThat(NameMatcher.score(mention, name, Locale.UK)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "lucía, Lucia, 1.0",
        "ernandes, Hernández, 0.9",
        "basques, Vázquez, 0.85",
        "jimenes, Giménez, 0.85",
        "ana, Hannah, 0.85",
        "guiyermo, Guillermo, 0.9",
        "kique, Quique, 0.85",
        "gema, Jema, 0.9",
        "joan, Pedro, 0.0",
        "diario, ahorro, 0.0",
    })
    void spanish_names(String mention, String name, double score) {
        assertThat(NameMatcher.score(mention, name, SPAIN)).isEqualTo(score);
    }

    @Test
    void no_text_makes_it_throw_and_every_score_is_one_of_the_scale() {
        Gen<String> names = Gen.mix(List.of(Gen.strings(16), Gen.strings("abcghlñquyz ", 12)));

        Property.forAll(names.zip(names, List::of), 2_000, 7, pair -> {
            for (Locale locale : List.of(Locale.UK, SPAIN)) {
                assertThat(NameMatcher.score(pair.get(0), pair.get(1), locale)).isIn(0.0, 0.8, 0.85, 0.9, 0.95, 1.0);
            }
        });
    }

    @Test
    void a_name_with_a_letter_in_it_is_equal_to_itself() {
        Property.forAll(
                Gen.strings("abcñé XYZ'", 12).map(text -> "a" + text),
                500,
                7,
                name -> assertThat(NameMatcher.score(name, name, Locale.UK)).isEqualTo(1.0));
    }
}
