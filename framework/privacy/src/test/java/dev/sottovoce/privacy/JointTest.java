package dev.sottovoce.privacy;

import static dev.sottovoce.privacy.Turns.VOICE;
import static dev.sottovoce.privacy.Turns.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Tellable;
import dev.sottovoce.privacy.policy.Factor;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values that several customers hold together. Anna asks; Kim is the other holder. */
class JointTest {
    private static final SubjectRef KIM = new SubjectRef("kim");

    private final Turns turns = new Turns();
    private final Source joint = turns.bank.jointly(List.of(turns.anna, KIM));
    private final Classified<Tellable> shared = joint.classify(DataClass.BALANCE, pounds(4_831_729));
    private final Classified<Tellable> own = turns.bank.classify(DataClass.BALANCE, pounds(1_234_567));

    private record Account(Classified<Tellable> balance) implements ClassifiedParts {}

    @Test
    void a_holder_who_never_decided_lowers_nothing() {
        turns.allows(DataClass.BALANCE, Form.EXACT);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void whoever_asks_has_to_allow_it_herself() {
        turns.alsoAllows(KIM, DataClass.BALANCE, Form.EXACT);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_refusal_of_another_holder_is_obeyed_without_saying_whose_it_is() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);

        var told = turns.toAmazon().tell(shared, VOICE);

        assertThat(told.form()).isEqualTo(Form.FIRST_PARTY);
        assertThat(told.decision().binding().factor()).isEqualTo(Factor.CONSENT);
        assertThat(told.decision().toString()).doesNotContain("kim");
    }

    @Test
    void a_refusal_of_every_vendor_by_another_holder_is_obeyed() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, ConsentEvent.EVERY_VENDOR, ConsentEvent.Type.REFUSED);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void what_another_holder_took_back_is_not_told() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.alsoAllows(KIM, DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.WITHDRAWN);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_holder_who_allows_less_lowers_to_that() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.alsoAllows(KIM, DataClass.BALANCE, Form.BAND);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.BAND);
    }

    @Test
    void a_refusal_to_one_vendor_says_nothing_of_another() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "google", ConsentEvent.Type.REFUSED);

        assertThat(turns.toAmazon().tell(shared, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void what_is_hers_alone_is_told_whatever_another_holder_refuses() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);

        assertThat(turns.toAmazon().tell(own, VOICE).form()).isEqualTo(Form.EXACT);
    }

    @Test
    void a_sum_with_a_joint_value_is_a_joint_value() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);
        var reply = turns.toAmazon();

        assertThat(reply.tell(own.zip(shared, (mine, ours) -> mine), VOICE).form())
                .isEqualTo(Form.FIRST_PARTY);
        assertThat(reply.tell(shared.zip(own, (ours, mine) -> mine), VOICE).form())
                .isEqualTo(Form.FIRST_PARTY);
        assertThat(reply.tell(shared.map(ours -> ours), VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_branch_on_a_joint_value_and_how_many_there_are_obey_it_too() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.allows(DataClass.ACC_EXISTENCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);
        var reply = turns.toAmazon();
        var list = joint.classify(DataClass.ACC_EXISTENCE, List.of(new Account(shared)));

        assertThat(reply.resolve(Classified.choose(shared.map(any -> true), "yes", "no", "sealed"), VOICE))
                .isEqualTo("sealed");
        assertThat(reply.<Account, String>structure(list, VOICE, items -> "told", () -> "sealed"))
                .isEqualTo("sealed");
    }

    @Test
    void a_holder_who_was_not_asked_when_the_reply_began_lets_nothing_out() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        var reply = turns.toAmazon();

        var late =
                turns.bank.jointly(Set.of(new SubjectRef("lee"))).classify(DataClass.BALANCE, (Tellable) pounds(100));

        assertThat(reply.tell(late, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void a_joint_value_stays_joint_in_a_later_turn() {
        turns.allows(DataClass.BALANCE, Form.EXACT);
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);
        var before = new Source(turns.anna, new TurnRecord("turn-0", Locale.UK)).jointly(List.of(KIM));
        var cached = before.classify(DataClass.BALANCE, (Tellable) pounds(4_831_729));

        var adopted = turns.bank.adopt(cached);

        assertThat(turns.toAmazon().tell(adopted, VOICE).form()).isEqualTo(Form.FIRST_PARTY);
    }

    @Test
    void on_the_banks_own_page_she_sees_it_exactly() {
        turns.takesBack(KIM, "amazon", ConsentEvent.Type.REFUSED);

        assertThat(turns.toHerself().tell(shared, Set.of(Surface.SCREEN)).form())
                .isEqualTo(Form.EXACT);
    }
}
