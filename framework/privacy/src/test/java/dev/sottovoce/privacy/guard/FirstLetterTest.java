package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstLetterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    your balance  | Your balance
                    ¿cuál?        | ¿Cuál?
                    ("ábrelo")    | ("Ábrelo")
                    3 accounts    | 3 accounts
                    £3 were spent | £3 were spent
                    Done          | Done
                    ǆep           | ǅep
                    ...           | ...
                    """)
    void the_first_letter_is_raised_when_only_punctuation_precedes_it(String text, String raised) {
        assertThat(FirstLetter.raised(text)).isEqualTo(raised);
    }
}
