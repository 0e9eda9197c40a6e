package dev.sottovoce.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {
    private final Acceptance acceptance = new Acceptance(
            2,
            Map.of(
                    Currency.getInstance("GBP"), List.of(0L, 50_000L, 1_000_000L),
                    Currency.getInstance("JPY"), List.of(0L, 70_000L)));

    @ParameterizedTest(name = "{0} {2} {4}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, emptyValue = "", textBlock = """
                    ROUNDED     | forty-eight thousand pounds | £48,000                  | en-GB | true
                    ROUNDED     | nine pounds                 | £9                       | en-GB | true
                    ROUNDED     | less than one pound         | less than £1             | en-GB | true
                    ROUNDED     | mil doscientos euros        | 1.200 €                  | es-ES | true
                    ROUNDED     | mil doscientos euros        | 1.200,00 €               | es-ES | true
                    ROUNDED     | cuarenta y ocho mil euros   | 48.000 €                 | es-ES | true
                    ROUNDED     | un millón de euros          | 1.000.000 €              | es-ES | true
                    ROUNDED     | menos de un euro            | menos de 1 €             | es-ES | true
                    ROUNDED     | forty-eight thousand three  | £48,000                  | en-GB | false
                    ROUNDED     | one pound twenty            | £1                       | en-GB | false
                    ROUNDED     | one hundred and one pounds  | £100                     | en-GB | false
                    ROUNDED     | doscientos tres euros       | 200 €                    | es-ES | false
                    ROUNDED     | forty-eight thousand        | £48,300                  | en-GB | false
                    ROUNDED     | forty-eight thousand        | £48,317.29               | en-GB | false
                    ROUNDED     | one                         | £1.2                     | en-GB | false
                    ROUNDED     | mil doscientos              | 1,2 €                    | es-ES | false
                    ROUNDED     | forty-eight                 | £48 000 317              | en-GB | false
                    ROUNDED     | 48317                       | £48,000                  | en-GB | false
                    ROUNDED     | forty-eight                 | ４８３１７               | en-GB | false
                    ROUNDED     | one                         | £1.2.3                   | en-GB | false
                    BAND        | between                     | between £500 and £10,000 | en-GB | true
                    BAND        | más                         | más de 10.000 £          | es-ES | true
                    BAND        | more                        | more than ¥70,000        | en-GB | true
                    BAND        | ''                          | ''                       | en-GB | true
                    BAND        | between                     | between £500 and £9,999  | en-GB | false
                    BAND        | 48                          | more than £10,000        | en-GB | false
                    MASKED      | one two three four          | 1234                     | en-GB | true
                    MASKED      | one two three four          | •••• 1234                | en-GB | true
                    MASKED      | one two three four five     | 1234                     | en-GB | false
                    MASKED      | one two three four          | 51234                    | en-GB | false
                    INITIAL     | L                           | L.                       | en-GB | true
                    INITIAL     | Ñ                           | Ñ                        | es-ES | true
                    INITIAL     | Li                          | L                        | en-GB | false
                    INITIAL     | L                           | ''                       | en-GB | false
                    INITIAL     | L                           | 4                        | en-GB | false
                    MONTH       | in February                 | in February 2026         | en-GB | true
                    MONTH       | from first                  | from 1 March to 30 April | en-GB | true
                    MONTH       | in February                 | on 14 February           | en-GB | false
                    MONTH       | in February                 | 48317                    | en-GB | false
                    YES_NO      | yes                         | yes                      | en-GB | true
                    YES_NO      | yes                         | yes, 500                 | en-GB | false
                    CODEWORD    | meadow                      | meadow                   | en-GB | true
                    CODEWORD    | meadow                      | meadow 48                | en-GB | false
                    FIRST_PARTY | ''                          | ''                       | en-GB | true
                    FIRST_PARTY | see the app                 | see the app              | en-GB | false
                    WITHHELD    | ''                          | 48317                    | en-GB | false
                    EXACT       | anything                    | £48,317.29               | en-GB | true
                    """)
    void an_image_says_no_more_than_its_form(
            Form form, String speech, String display, String locale, boolean accepted) {
        var image = new Image(form, "", speech, display);

        assertThat(acceptance.accepts(image, Locale.forLanguageTag(locale))).isEqualTo(accepted);
    }
}
