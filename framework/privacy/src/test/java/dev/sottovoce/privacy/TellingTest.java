package dev.sottovoce.privacy;

import static dev.sottovoce.privacy.Turns.VOICE;
import static dev.sottovoce.privacy.Turns.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.Audience.Listener;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.form.Label;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes out of the gate, and in which form. */
class TellingTest {
    private final Turns turns = new Turns();
    private final Classified<Tellable> balance = classified(DataClass.BALANCE, pounds(4_831_729));

    @Test
    void without_consent_a_value_stays_on_the_banks_page() {
        turns.answers(Room.PRIVATE);

        var told = turns.toAmazon().tell(balance, VOICE);

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.image()).isEmpty();
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.CONSENT);
    }

    @Test
    void what_is_allowed_rounded_is_told_rounded() {
        turns.allows(DataClass.BALANCE, Form.ROUNDED);

        var told = turns.toAmazon().tell(balance, VOICE);

        assertThat(told.form()).isEqualTo(Form.ROUNDED);
        assertThat(told.image().map(Image::speech)).contains("forty-eight thousand pounds");
        assertThat(told.image().map(Image::display)).contains("£48,000");
    }

    @Test
    void what_is_allowed_exactly_is_told_exactly() {
        turns.allows(DataClass.BALANCE, Form.EXACT);

        var told = turns.toAmazon().tell(balance, VOICE);

        assertThat(told.image().map(Image::display)).contains("£48,317.29");
    }

    @Test
    void an_account_number_is_told_by_its_last_four_in_every_turn() {
        turns.allows(DataClass.ACC_NUMBER, Form.EXACT);
        var number = classified(DataClass.ACC_NUMBER, new Shape.Identifier("ES9121000418450200051332"));

        assertThat(turns.toAmazon().tell(number, VOICE).image().map(Image::display))
                .contains("1332");
        assertThat(turns.toHerself().tell(number, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void a_number_of_a_class_that_may_be_told_exactly_is_masked_too() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);
        var number = classified(DataClass.ACC_EXISTENCE, new Shape.Identifier("ES9121000418450200051332"));

        assertThat(turns.toAmazon().tell(number, VOICE).form()).isEqualTo(Form.MASKED);
    }

    @Test
    void a_number_that_the_customer_said_is_told_as_it_was_said() {
        var number = classified(DataClass.SAID, new Shape.Identifier("4711"));

        assertThat(turns.toAmazon().tell(number, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void a_piece_of_an_account_number_is_withheld() {
        turns.allows(DataClass.ACC_NUMBER, Form.EXACT);
        var number = turns.bank.classify(DataClass.ACC_NUMBER, new Shape.Identifier("ES9121000418450200051332"));
        Classified<Shape.Identifier> piece =
                number.map(all -> new Shape.Identifier(all.value().substring(0, 12)));

        var told = turns.toAmazon().tell(piece, VOICE);

        assertThat(told.form()).isEqualTo(Form.WITHHELD);
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.SUBJECT);
    }

    @Test
    void a_payee_is_told_by_the_customers_own_word_or_not_at_all() {
        turns.allows(DataClass.PAYEE_NAME, Form.EXACT);
        var named = classified(DataClass.PAYEE_NAME, new Shape.Name("Lisa Macintyre", Optional.of("the cleaner")));
        var nameless = classified(DataClass.PAYEE_NAME, new Shape.Name("Lisa Macintyre"));

        assertThat(turns.toAmazon().tell(named, VOICE).image().map(Image::display))
                .contains("the cleaner");
        assertThat(turns.toAmazon().tell(nameless, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void consent_for_one_vendor_changes_nothing_at_another() {
        turns.allows("google", DataClass.BALANCE, Form.EXACT, Optional.of(Room.PRIVATE));
        turns.answers(Room.PRIVATE);

        assertThat(turns.toAmazon().tell(balance, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(turns.to("google").tell(balance, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void in_a_room_that_nobody_was_asked_about_a_value_stays_on_the_banks_page() {
        turns.allows("amazon", DataClass.BALANCE, Form.EXACT, Optional.empty());

        var told = turns.toAmazon().tell(balance, VOICE);

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.image()).isEmpty();
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.ROOM);
    }

    @ParameterizedTest(name = "{0} heard by {1}: {2}")
    @CsvSource({
        "PRIVATE, ANYBODY,       exact",
        "PRIVATE, CUSTOMER,      exact",
        "PRIVATE, SOMEBODY_ELSE, first-party",
        "SHARED,  ANYBODY,       first-party",
        "SHARED,  CUSTOMER,      exact",
        "SHARED,  SOMEBODY_ELSE, first-party",
        "SHARED,  READER,        exact",
        "UNKNOWN, ANYBODY,       first-party",
        "UNKNOWN, CUSTOMER,      first-party",
    })
    void who_can_hear_decides(Room answered, Listener listener, String form) {
        turns.allows("amazon", DataClass.BALANCE, Form.EXACT, Optional.of(answered));

        assertThat(turns.toAmazonHeardBy(listener).tell(balance, VOICE).form()).hasToString(form);
    }

    @Test
    void another_customers_value_is_withheld() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Tellable> foreign =
                new Source(new SubjectRef("ben"), turns.turn).classify(DataClass.BALANCE, pounds(4_831_729));

        assertIsWithheld(turns.toAmazon().tell(foreign, VOICE));
    }

    @Test
    void another_turns_value_is_withheld() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Tellable> earlier =
                new Source(turns.anna, new TurnRecord("turn-0", Locale.UK)).classify(DataClass.BALANCE, pounds(1));

        assertIsWithheld(turns.toAmazon().tell(earlier, VOICE));
    }

    @Test
    void another_turns_value_is_told_once_it_is_adopted() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Tellable> earlier =
                new Source(turns.anna, new TurnRecord("turn-0", Locale.UK)).classify(DataClass.BALANCE, pounds(700));

        var told = turns.toAmazon().tell(turns.bank.adopt(earlier), VOICE);

        assertThat(told.form()).isEqualTo(Form.EXACT);
        assertThat(turns.turn.taint()).hasSize(2);
    }

    @Test
    void another_customers_value_stays_withheld_when_it_is_adopted() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Tellable> foreign =
                new Source(new SubjectRef("ben"), turns.turn).classify(DataClass.BALANCE, pounds(700));

        assertIsWithheld(turns.toAmazon().tell(turns.bank.adopt(foreign), VOICE));
    }

    @Test
    void another_customers_failed_value_is_adopted_as_one_that_is_withheld() {
        Classified<Tellable> failed = new Source(new SubjectRef("ben"), turns.turn)
                .classify(DataClass.BALANCE, 0)
                .map(TellingTest::failing);

        assertIsWithheld(turns.toAmazon().tell(turns.bank.adopt(failed), VOICE));
    }

    @Test
    void a_value_that_stands_on_several_surfaces_has_the_least_of_their_forms_on_all() {
        turns.allows(DataClass.BALANCE, Form.EXACT);

        var told = turns.toAmazon().tell(balance, Set.of(Surface.VOICE, Surface.PUSH));

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_value_of_several_classes_has_the_least_of_their_forms() {
        turns.allows(DataClass.TX_AMOUNT, Form.EXACT);
        Classified<Tellable> spent =
                turns.bank.classify(Label.of(DataClass.TX_AMOUNT, DataClass.TX_MERCHANT), pounds(1_999));

        var told = turns.toAmazon().tell(spent, VOICE);

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.decision().binding().dataClass()).isEqualTo(DataClass.TX_MERCHANT);
    }

    @Test
    void a_form_that_does_not_apply_gives_way_to_the_next_one_that_does() {
        turns.allows(DataClass.BALANCE, Form.BAND);
        turns.allows(DataClass.PAYEE_NAME, Form.CODEWORD);
        var yen = new Shape.Amount(Currency.getInstance("JPY"), 48_317, Shape.Side.HAVE);

        var gate = turns.toAmazon();

        assertThat(gate.tell(classified(DataClass.BALANCE, yen), VOICE).form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(gate.tell(classified(DataClass.PAYEE_NAME, new Shape.Name("Lisa")), VOICE)
                        .form())
                .isEqualTo(Form.FIRST_PARTY);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "ROUNDED"})
    void a_sealed_reply_tells_nothing(Form allowed) {
        turns.allows(DataClass.BALANCE, allowed);

        var told = turns.toAmazonSealed().tell(balance, VOICE);

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.image()).isEmpty();
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.SEALED);
    }

    @Test
    void a_sealed_reply_still_says_what_is_public_or_was_said() {
        var sealed = turns.toAmazonSealed();

        assertThat(sealed.tell(classified(DataClass.SAID, pounds(5_000)), VOICE).image())
                .isPresent();
        assertThat(sealed.tell(classified(DataClass.PUBLIC, new Shape.Name("Mayfair")), VOICE)
                        .image())
                .isPresent();
    }

    @Test
    void a_guest_is_told_nothing_of_anybody() {
        turns.allows(DataClass.BALANCE, Form.EXACT);

        var guest = turns.toGuest();

        assertIsWithheld(guest.tell(balance, VOICE));
        assertThat(guest.consentVersion()).isZero();
        assertThat(guest.subject()).isEmpty();
    }

    @Test
    void she_herself_sees_everything_exactly_but_what_nobody_may_see() {
        var page = turns.toHerself();

        for (DataClass dataClass : Turns.POLICY.dataClasses()) {
            var told = page.tell(classified(dataClass, pounds(4_831_729)), Set.of(Surface.SCREEN));

            boolean secret = dataClass.equals(DataClass.AUTH) || dataClass.equals(DataClass.TIPPING_OFF);
            assertThat(told.form()).as("%s", dataClass).isEqualTo(secret ? Form.WITHHELD : Form.EXACT);
        }
    }

    @Test
    void what_was_told_does_not_print() {
        turns.allows(DataClass.BALANCE, Form.ROUNDED);

        var told = turns.toAmazon().tell(balance, VOICE);

        assertThat(told).hasToString("[told BALANCE rounded]");
        assertThat(told.image()).hasToString("Optional[[image rounded]]");
    }

    private Classified<Tellable> classified(DataClass dataClass, Shape shape) {
        return turns.bank.classify(dataClass, shape);
    }

    private static Tellable failing(Object value) {
        throw new IllegalStateException("cannot use " + value);
    }

    private static void assertIsWithheld(Told told) {
        assertThat(told.form()).isEqualTo(Form.WITHHELD);
        assertThat(told.image()).isEmpty();
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.SUBJECT);
    }
}
