package dev.sottovoce.conversation.pure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.testkit.Gen;
import dev.sottovoce.testkit.Property;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | current account | Current Account   | 1.0
            en | jose            | José              | 1.0
            en | o'brien         | O’Brien           | 1.0
            en | john            | John Smith        | 0.95
            en | jonh smith      | John Smith        | 0.9
            en | maria           | Marie             | 0.9
            en | dan             | Dana              | 0.85
            en | catherine       | Kathryn           | 0.85
            en | savi            | Savings           | 0.8
            en | sean            | Shaun             | 0
            en | anna            | Bob               | 0
            en | ann             | Tom               | 0
            es | ana             | Hannah            | 0.85
            es | vázquez         | Basques           | 0.85
            es | hernández       | Ernandes          | 0.9
            es | guiyermo        | Guillermo         | 0.9
            es | kique           | Quique            | 0.85
            es | gema            | Jema              | 0.9
            es | joan            | Pedro             | 0
            """)
    void the_highest_that_holds_is_the_score(String language, String mention, String name, double expected) {
        assertThat(NameMatcher.score(mention, name, Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }

    @Test
    void nothing_matches_nothing() {
        assertThat(NameMatcher.score("", "", Locale.UK)).isZero();
        assertThat(NameMatcher.score("?!", "John", Locale.UK)).isZero();
    }

    @Test
    void a_name_equals_itself_and_no_text_makes_it_fail() {
        for (Locale locale : new Locale[] {Locale.UK, Locale.forLanguageTag("es-ES")}) {
            Property.forAll(Gen.strings(24).zip(Gen.strings(24), Pair::new), 3_000, 9, pair -> {
                double score = NameMatcher.score(pair.mention, pair.name, locale);
                double same = NameMatcher.score(pair.name, pair.name, locale);

                assertThat(score).isBetween(0.0, 1.0);
                assertThat(same).isIn(0.0, 1.0);
            });
        }
    }

    private record Pair(String mention, String name) {}
}
