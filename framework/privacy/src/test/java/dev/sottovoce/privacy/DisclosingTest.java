package dev.sottovoce.privacy;

import static dev.sottovoce.privacy.Turns.VOICE;
import static dev.sottovoce.privacy.Turns.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a reply drafts for the ledger, and the branches that it may take on secrets. */
class DisclosingTest {
    private static final Set<Surface> SCREEN = Set.of(Surface.SCREEN);

    private final Turns turns = new Turns();
    private final Classified<Tellable> balance = turns.bank.classify(DataClass.BALANCE, pounds(4_831_729));

    private record Account(Classified<Shape.Name> nickname) implements ClassifiedParts {}

    @Test
    void asking_how_a_value_may_be_told_drafts_nothing() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var reply = turns.toAmazon();

        var told = reply.tell(balance, VOICE);

        assertThat(reply.drafts()).isEmpty();
        assertThat(turns.turn.wasTold(told.image().orElseThrow())).isFalse();
    }

    @Test
    void a_value_that_stands_in_the_reply_is_drafted_with_all_that_led_to_it() {
        turns.allows(DataClass.BALANCE, Form.ROUNDED);
        var reply = turns.toAmazon();
        var told = reply.tell(balance, VOICE);

        reply.disclose(told, "balance.one", "amount", VOICE);

        assertThat(reply.drafts())
                .containsExactly(new Disclosure(
                        Disclosure.Kind.TOLD,
                        VOICE,
                        balance.label(),
                        Form.ROUNDED,
                        "balance.one",
                        "amount",
                        Turns.POLICY.hash(),
                        told.decision(),
                        Optional.of("record-1"),
                        "turn-1",
                        told.image()));
        assertThat(turns.turn.wasTold(told.image().orElseThrow())).isTrue();
    }

    @Test
    void a_value_that_stays_home_is_drafted_without_its_image() {
        turns.answers(Room.PRIVATE);
        var reply = turns.toAmazon();

        reply.disclose(reply.tell(balance, VOICE), "balance.one", "amount", VOICE);

        assertThat(reply.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Disclosure.Kind.WITHHELD);
            assertThat(draft.form()).isEqualTo(Form.FIRST_PARTY);
            assertThat(draft.image()).isEmpty();
            assertThat(draft.consentRecord()).isEmpty();
        });
    }

    @Test
    void a_value_that_could_be_told_and_is_not_is_drafted_as_withheld() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var reply = turns.toAmazon();
        var told = reply.tell(balance, VOICE);

        reply.withhold(told, "balance.one", "amount", VOICE);

        assertThat(reply.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Disclosure.Kind.WITHHELD);
            assertThat(draft.form()).isEqualTo(Form.FIRST_PARTY);
            assertThat(draft.image()).isEmpty();
        });
        assertThat(turns.turn.wasTold(told.image().orElseThrow())).isFalse();
    }

    @Test
    void drafts_keep_the_order_of_the_reply() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var reply = turns.toAmazon();
        var told = reply.tell(balance, VOICE);

        reply.disclose(told, "first", "amount", VOICE);
        reply.withhold(told, "second", "amount", VOICE);
        reply.disclose(told, "third", "amount", VOICE);

        assertThat(reply.drafts()).extracting(Disclosure::message).containsExactly("first", "second", "third");
    }

    @Test
    void drafts_do_not_print_what_was_told() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var reply = turns.toAmazon();

        reply.disclose(reply.tell(balance, VOICE), "balance.one", "amount", VOICE);

        assertThat(reply.drafts()).hasToString("[[TOLD BALANCE exact]]");
    }

    @Test
    void the_banks_own_page_drafts_nothing() {
        var page = turns.toHerself();
        var told = page.tell(balance, SCREEN);

        page.disclose(told, "balance.one", "amount", SCREEN);
        page.withhold(told, "balance.one", "amount", SCREEN);
        int answer = page.structure(accounts(1), SCREEN, List::size, () -> -1);

        assertThat(answer).isEqualTo(1);
        assertThat(page.drafts()).isEmpty();
    }

    @Test
    void a_list_is_opened_where_its_number_may_be_told() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);
        var reply = turns.toAmazon();

        int answer = reply.structure(accounts(3), VOICE, List::size, () -> -1);

        assertThat(answer).isEqualTo(3);
        assertThat(reply.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Disclosure.Kind.TOLD);
            assertThat(draft.label().classes()).containsExactly(DataClass.ACC_EXISTENCE);
            assertThat(draft.form()).isEqualTo(Form.EXACT);
        });
    }

    @Test
    void a_list_whose_number_stays_home_gives_the_same_answer_and_draft_whatever_it_holds() {
        var none = turns.toAmazon();
        var three = turns.toAmazon();

        int empty = none.structure(accounts(0), VOICE, List::size, () -> -1);
        int full = three.structure(accounts(3), VOICE, List::size, () -> -1);

        assertThat(empty).isEqualTo(full).isEqualTo(-1);
        assertThat(none.drafts()).isEqualTo(three.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.kind()).isEqualTo(Disclosure.Kind.WITHHELD);
            assertThat(draft.form()).isEqualTo(Form.FIRST_PARTY);
        });
    }

    @Test
    void a_number_that_may_be_told_as_a_band_only_opens_no_list() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.BAND);

        int answer = turns.toAmazon().structure(accounts(3), VOICE, List::size, () -> -1);

        assertThat(answer).isEqualTo(-1);
    }

    @Test
    void another_customers_list_stays_closed_and_is_drafted_as_withheld() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);
        var reply = turns.toAmazon();
        ClassifiedList<Account> foreign =
                new Source(new SubjectRef("ben"), turns.turn).classify(DataClass.ACC_EXISTENCE, List.<Account>of());

        int answer = reply.structure(foreign, VOICE, List::size, () -> -1);

        assertThat(answer).isEqualTo(-1);
        assertThat(reply.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.form()).isEqualTo(Form.WITHHELD);
            assertThat(draft.decision().binding().factor()).isEqualTo(Factor.SUBJECT);
        });
    }

    @Test
    void a_list_of_an_earlier_turn_stays_closed() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);
        ClassifiedList<Account> earlier = new Source(turns.anna, new TurnRecord("turn-0", Locale.UK))
                .classify(DataClass.ACC_EXISTENCE, List.<Account>of());

        int answer = turns.toAmazon().structure(earlier, VOICE, List::size, () -> -1);

        assertThat(answer).isEqualTo(-1);
    }

    @Test
    void only_the_banks_own_page_gets_all_items_of_a_list() {
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);

        assertThat(turns.toHerself().itemsForTheBank(accounts(3))).hasSize(3);
        assertThat(turns.toAmazon().itemsForTheBank(accounts(3))).isEmpty();
    }

    @Test
    void a_branch_on_a_secret_is_taken_where_a_yes_or_no_may_be_told() {
        turns.allows(DataClass.BALANCE, Form.YES_NO);
        var reply = turns.toAmazon();

        assertThat(reply.resolve(enough(true), VOICE)).isEqualTo("yes");
        assertThat(reply.resolve(enough(false), VOICE)).isEqualTo("no");
    }

    @Test
    void a_branch_on_a_secret_is_sealed_below_a_yes_or_no() {
        turns.allows(DataClass.BALANCE, Form.CODEWORD);
        var reply = turns.toAmazon();

        assertThat(reply.resolve(enough(true), VOICE)).isEqualTo("sealed");
        assertThat(reply.resolve(enough(false), VOICE)).isEqualTo("sealed");
    }

    @Test
    void a_branch_on_another_customers_secret_is_sealed() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Boolean> foreign = new Source(new SubjectRef("ben"), turns.turn).classify(DataClass.BALANCE, true);

        var taken = turns.toAmazon().resolve(Classified.choose(foreign, "yes", "no", "sealed"), VOICE);

        assertThat(taken).isEqualTo("sealed");
    }

    @Test
    void a_branch_on_a_failed_secret_is_sealed() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        Classified<Boolean> failed = balance.map(value -> {
            throw new IllegalStateException("no");
        });

        var taken = turns.toAmazon().resolve(Classified.choose(failed, "yes", "no", "sealed"), VOICE);

        assertThat(taken).isEqualTo("sealed");
    }

    @Test
    void the_consent_version_is_the_one_that_was_read_at_the_opening() {
        var before = turns.toAmazon();
        turns.allows(DataClass.BALANCE, Form.EXACT);

        var after = turns.toAmazon();

        assertThat(before.consentVersion()).isZero();
        assertThat(after.consentVersion()).isEqualTo(1);
        assertThat(before.tell(balance, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    private Chosen<String> enough(boolean secret) {
        return Classified.choose(turns.bank.classify(DataClass.BALANCE, secret), "yes", "no", "sealed");
    }

    private ClassifiedList<Account> accounts(int many) {
        var account = new Account(turns.bank.classify(DataClass.ACC_EXISTENCE, new Shape.Name("Rainy day")));
        return turns.bank.classify(DataClass.ACC_EXISTENCE, Collections.nCopies(many, account));
    }
}
