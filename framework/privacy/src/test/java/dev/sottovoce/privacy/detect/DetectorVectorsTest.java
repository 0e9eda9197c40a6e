package dev.sottovoce.privacy.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.speech.Speller;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on numbers made by the standards, in sentences, in every writing; a table is printed. */
class DetectorVectorsTest {
    private static final int ROUNDS = 12;
    private static final List<String> SENTENCES =
            List.of("%s", "my card %s is lost", "usa la tarjeta %s, por favor", "(%s)", "it is %s.");
    private static final Locale SPAIN = Locale.forLanguageTag("es-ES");

    private final Vectors vectors = new Vectors(7812);
    private final Detectors detectors = new Detectors();

    @Test
    void every_card_number_is_found_and_hardly_anything_else() {
        int all = 0;
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (String card : vectors.cards()) {
                assertThat(LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(card)).isTrue();
                for (String written : Vectors.written(card)) {
                    all++;
                    found += has(Kind.PAN, sentence(all, written)) ? 1 : 0;
                }
            }
        }
        int wrong = falseHits(Kind.PAN, noCards());

        report("PAN", found, all, wrong);
        assertThat(found).isEqualTo(all);
        assertThat(found / (double) (found + wrong)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void every_iban_of_every_country_is_found() {
        int all = 0;
        int found = 0;
        var missed = new TreeMap<String, String>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String iban : vectors.ibans()) {
                assertThat(IBANValidator.getInstance().isValid(iban)).isTrue();
                for (String written : Vectors.writtenIbans(iban)) {
                    all++;
                    if (has(Kind.IBAN, sentence(all, written))) {
                        found++;
                    } else {
                        missed.put(iban.substring(0, 2), written);
                    }
                }
            }
        }
        int wrong = falseHits(Kind.IBAN, noIbans());

        report("IBAN", found, all, wrong);
        assertThat(missed).isEmpty();
        assertThat(found / (double) (found + wrong)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void whatever_is_found_as_an_iban_is_one_to_another_reader_too() {
        for (int i = 0; i < 20_000; i++) {
            String text = "ES" + vectors.digits(22);
            for (Found found : detectors.in(text)) {
                if (found.kind() == Kind.IBAN) {
                    String iban = found.folded().toUpperCase(Locale.ROOT);
                    assertThat(IBANValidator.getInstance().isValid(iban)).isTrue();
                }
            }
        }
    }

    @Test
    void spoken_numbers_are_found() {
        int all = 0;
        int found = 0;
        String missed = "";
        for (String card : vectors.cards()) {
            for (Locale locale : List.of(Locale.UK, Locale.US, SPAIN)) {
                all += 2;
                String spoken = Speller.of(locale).digits(card);
                found += has(Kind.PAN, sentence(all, spoken)) ? 1 : 0;
                found += has(Kind.PAN, spoken.toUpperCase(Locale.ROOT)) ? 1 : 0;
            }
        }
        for (String iban : vectors.ibans()) {
            for (Locale locale : List.of(Locale.UK, SPAIN)) {
                all++;
                boolean has = has(Kind.IBAN, sentence(all, Speller.of(locale).digits(iban)));
                found += has ? 1 : 0;
                if (!has) {
                    missed = iban;
                }
            }
        }

        report("spoken", found, all, 0);
        assertThat(found).as("such as %s", missed).isGreaterThanOrEqualTo((int) Math.ceil(0.999 * all));
    }

    @ParameterizedTest
    @CsvSource({
        "NIF, 12345678Z",
        "NIF, 12.345.678-Z",
        "NIF, x1234567l",
        "NIF, Y-1234567-X",
        "SSN, 219-09-9999",
        "SSN, social security number 219099999",
        "SSN, 219 09 9999",
        "SSN, 912-70-1234",
        "NINO, AB123456C",
        "NINO, ab 12 34 56 c",
        "ROUTING, routing number 021000021",
        "ACCOUNT, 20-00-00 55779911",
        "ACCOUNT, sort code 200000 account 55779911",
        "BIC, DEUTDEFF500",
        "BIC, swift deutdeff",
        "EMAIL, write to lisa.m+x@mail.example.org now",
        "PHONE, +44 20 7946 0958",
        "PHONE, call 555 0199 22",
        "PHONE, 612 345 678",
        "PHONE, (212) 555-0123",
        "CARD_CODE, cvv 123",
        "CARD_CODE, the cvc2 is 9 8 7",
        "EXPIRY, expires 12/27",
        "EXPIRY, caduca el 03/2029",
        "SECRET, my pin is 4321",
        "SECRET, la clave es cuatro tres dos uno",
        "SECRET, your code: 123456",
    })
    void everything_else_is_found_by_its_rule(Kind kind, String text) {
        assertThat(detectors.in(text)).extracting(Found::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "NIF, 12345678A",
        "SSN, 666-12-3456",
        "SSN, 219-00-9999",
        "SSN, 912-10-1234",
        "NINO, BG123456A",
        "NINO, AB123456E",
        "ROUTING, 021000021",
        "ROUTING, routing number 021000022",
        "BIC, business as usual",
        "SECRET, 4321",
        "CARD_CODE, 123",
        "EXPIRY, 12/27",
    })
    void what_breaks_its_rule_is_not_found(Kind kind, String text) {
        assertThat(detectors.in(text)).extracting(Found::kind).doesNotContain(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "your balance is 1,203.45 pounds",
                "business hours are 9 to 5",
                "you spent 1.203,45 € on 2026-03-01",
                "three payments of 120, 340 and 560 euros",
                "the third of March twenty twenty-six",
                "123",
                "mail @ home",
                "bcdfghjkmnpqrstvwxzbcdfghjkmnpq",
                "1772355607123",
                "",
            })
    void ordinary_texts_hold_nothing(String text) {
        assertThat(detectors.in(text)).isEmpty();
    }

    @Test
    void a_detector_shows_nothing_of_what_it_found() {
        assertThat(detectors.in("4111 1111 1111 1111")).hasToString("[[found PAN]]");
    }

    private boolean has(Kind kind, String text) {
        return detectors.in(text).stream().anyMatch(found -> found.kind() == kind);
    }

    private static String sentence(int number, String written) {
        return SENTENCES.get(number % SENTENCES.size()).formatted(written);
    }

    private int falseHits(Kind kind, List<String> texts) {
        return (int) texts.stream().filter(text -> has(kind, text)).count();
    }

    /** Telephone numbers, times, handles, dates, amounts, and cards with a wrong digit. */
    private List<String> noCards() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            texts.add("+" + (1 + vectors.below(9)) + vectors.digits(10 + vectors.below(4)));
            texts.add("call +44 " + vectors.digits(4) + " " + vectors.digits(6));
            texts.add("+34 " + vectors.digits(3) + " " + vectors.digits(3) + " " + vectors.digits(3));
            texts.add("1" + (6 + vectors.below(3)) + vectors.digits(11));
            texts.add("t" + vectors.digits(16));
            texts.add("0x" + vectors.digits(12) + "af");
            texts.add("on 2026-03-0" + (1 + vectors.below(9)) + " you spent " + vectors.below(10_000) + ".50");
            String card = vectors.cards().get(vectors.below(10));
            int last = card.charAt(card.length() - 1) - '0';
            texts.add(card.substring(0, card.length() - 1) + (last + 1) % 10);
        }
        return texts;
    }

    private List<String> noIbans() {
        var texts = new ArrayList<String>();
        for (String iban : vectors.ibans()) {
            String wrong = "%02d".formatted((Integer.parseInt(iban.substring(2, 4)) + 1) % 100);
            texts.add(iban.substring(0, 2) + wrong + iban.substring(4));
            texts.add("x" + iban);
            texts.add(iban + "7");
        }
        texts.add("es 50 euros para la cuenta de casa y 20 para la otra");
        texts.add("it is 12 pounds and 50 pence for the month so far");
        return texts;
    }

    private static void report(String what, int found, int all, int wrong) {
        System.out.printf(
                "%-8s found %6d of %6d, recall %.4f, false %d, precision %.4f%n",
                what, found, all, found / (double) all, wrong, found / (double) (found + wrong));
    }
}
