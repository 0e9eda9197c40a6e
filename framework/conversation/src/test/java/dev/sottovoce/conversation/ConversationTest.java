package dev.sottovoce.conversation;

import static dev.sottovoce.privacy.form.DataClass.ACC_EXISTENCE;
import static dev.sottovoce.privacy.form.DataClass.BALANCE;
import static dev.sottovoce.privacy.form.DataClass.TX_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import dev.sottovoce.conversation.house.SmallBank;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.Assurance;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {
    private static final String WITHHELD = "You'll find it in the bank's app, or when you sign in online.";
    private static final String SLOW = "The bank is slow just now. Shall I keep trying?";
    private static final String SORRY = "Sorry, something went wrong on our side. Nothing was changed.";

    private Instant now = House.NOW;
    private final Clock clock = new Given();
    private final House house = new House(clock);
    private final SmallBank bank = new SmallBank();
    private final Phone phone = new Phone(house, bank, clock);

    /** Time that only the test moves. */
    private final class Given extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_guest_who_asks_for_a_figure_is_offered_linking() {
        phone.unlinked();

        Outbound out = said(phone.says("check_balance"));

        assertThat(out.askToLink()).isTrue();
        assertThat(out.ends()).isTrue();
    }

    @Test
    void a_guest_gets_help() {
        phone.unlinked();

        assertThat(said(phone.says("help")).askToLink()).isFalse();
    }

    @Test
    void one_account_is_answered_at_once() {
        house.allows(everything());

        assertThat(speech(phone.says("check_balance")))
                .startsWith("You have one thousand two hundred and thirty-four pounds fifty-six");
    }

    @Test
    void of_several_accounts_it_is_asked_which() {
        house.allows(everything());
        bank.has("current", "savings");

        Outbound out = said(phone.says("check_balance"));

        assertThat(out.speech()).isEqualTo("Current or savings?");
        assertThat(out.open()).isTrue();
        assertThat(out.elicit()).contains(new Outbound.Elicit("check_balance", "account"));
    }

    @ParameterizedTest
    @CsvSource({
        "current, £1234.56",
        "savings, £2234.56",
        "everyday, £1234.56",
        "all of them, £1234.56",
    })
    void the_answer_to_which_is_taken_as_one(String words, String figure) {
        house.allows(everything());
        bank.has("current", "savings");
        assertThat(said(phone.says("check_balance")).open()).isTrue();

        assertThat(said(phone.says("check_balance", "account", words)).display().replace(",", ""))
                .contains(figure);
    }

    @Test
    void a_name_that_fits_no_account_is_asked_for_again() {
        house.allows(everything());
        bank.has("current", "savings");

        assertThat(speech(phone.says("check_balance", "account", "yacht"))).isEqualTo("Current or savings?");
    }

    @Test
    void with_no_account_it_says_so() {
        house.allows(everything());
        bank.has();

        assertThat(speech(phone.says("check_balance"))).isEqualTo("I see no account to look at.");
    }

    @Test
    void without_consent_the_answer_is_the_same_for_no_one_and_three_accounts() {
        var answers = Stream.of(new String[] {}, new String[] {"current"}, new String[] {"current", "savings", "joint"})
                .map(accounts -> {
                    var other = new SmallBank();
                    other.has(accounts);
                    return answer(new Phone(house, other, clock).says("check_balance"));
                })
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.out()).isEqualTo(answers.get(0).out());
            assertThat(answer.out().speech()).isEqualTo(WITHHELD);
            assertThat(answer.drafts())
                    .usingRecursiveComparison()
                    .isEqualTo(answers.get(0).drafts());
        });
    }

    @Test
    void without_consent_naming_an_account_changes_nothing() {
        bank.has("current", "savings");

        assertThat(speech(phone.says("check_balance", "account", "current"))).isEqualTo(WITHHELD);
        assertThat(speech(phone.says("check_balance", "account", "yacht"))).isEqualTo(WITHHELD);
    }

    @Test
    void what_was_withheld_is_deposited_for_the_customers_own_page() {
        bank.has("current", "savings");

        Deposit deposit = answer(phone.says("check_balance")).deposit().orElseThrow();

        assertThat(await(deposit.lines(Audience.firstParty(House.ANNA, Assurance.LINKED, Locale.UK, deposit.today()))))
                .containsExactly(
                        "You have £1,234.56 in your current account.", "You have £2,234.56 in your savings account.");
    }

    @Test
    void a_sealed_answer_tells_nothing_whatever_is_allowed() {
        house.allows(everything());

        Answer sealed = await(answer(phone.says("check_balance")).sealed().get());

        assertThat(sealed.out().speech()).isEqualTo(WITHHELD);
        assertThat(sealed.drafts()).noneMatch(draft -> draft.kind() == Disclosure.Kind.TOLD);
    }

    @Test
    void an_answer_made_again_obeys_the_consent_of_now() {
        Answer before = answer(phone.says("check_balance"));
        house.allows(everything());

        Answer again = await(before.again().get());

        assertThat(again.out().speech()).startsWith("You have one thousand");
        assertThat(again.consentVersion()).isGreaterThan(before.consentVersion());
    }

    @Test
    void every_answer_has_a_new_handle_that_its_record_knows() {
        Answer one = answer(phone.open());
        Answer two = answer(phone.says("help"));

        assertThat(one.out().handle()).hasSize(31).isNotEqualTo(two.out().handle());
        assertThat(one.record().isLive(one.out().handle())).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BANK_DOWN       | I can't reach the bank right now. Nothing was changed; please try again in a few minutes.
            RATE_LIMITED    | I can't reach the bank right now. Nothing was changed; please try again in a few minutes.
            TIMEOUT         | The bank is slow just now. Shall I keep trying?
            STEP_UP_REQUIRED| For that, please use the bank's app.
            NOT_SUPPORTED   | I can't do that here. The app can.
            DECLINED        | The bank can't do that here. The app can tell you more.
            """)
    void a_failure_of_the_bank_gets_an_apology_that_fits(BankFailure failure, String apology) {
        bank.failWith(failure);

        assertThat(speech(phone.says("check_balance"))).isEqualTo(apology);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_LINKED", "CONSENT_EXPIRED"})
    void a_grant_that_is_gone_is_asked_for_again(String failure) {
        bank.failWith(BankFailure.valueOf(failure));

        assertThat(said(phone.says("check_balance")).askToLink()).isTrue();
    }

    @Test
    void yes_to_a_slow_bank_tries_again() {
        house.allows(everything());
        bank.failWith(BankFailure.TIMEOUT);
        assertThat(speech(phone.says("check_balance"))).isEqualTo(SLOW);
        bank.recover();

        assertThat(speech(phone.says("yes"))).startsWith("You have one thousand");
    }

    @Test
    void yes_tries_again_as_often_as_it_is_said() {
        bank.failWith(BankFailure.TIMEOUT);
        assertThat(speech(phone.says("check_balance"))).isEqualTo(SLOW);

        assertThat(speech(phone.says("yes"))).isEqualTo(SLOW);
        assertThat(speech(phone.says("yes"))).isEqualTo(SLOW);
    }

    @Test
    void no_to_a_slow_bank_says_goodbye() {
        bank.failWith(BankFailure.TIMEOUT);
        assertThat(speech(phone.says("check_balance"))).isEqualTo(SLOW);

        assertThat(said(phone.says("no")).ends()).isTrue();
    }

    @Test
    void a_bank_that_never_answers_is_given_up_at_the_deadline() {
        Promise<Void> never = bank.hold();
        phone.patience(Duration.ZERO);

        assertThat(speech(phone.says("check_balance"))).isEqualTo(SLOW);
        assertThat(never.future().isComplete()).isFalse();
    }

    @Test
    void a_turn_that_was_given_up_does_not_hold_the_next_one() {
        Promise<Void> never = bank.hold();
        phone.patience(Duration.ZERO);
        Future<Answer> stuck = phone.says("check_balance");

        assertThat(speech(phone.says("help"))).isNotEqualTo(SLOW);
        assertThat(stuck.succeeded()).isTrue();
        assertThat(never.future().isComplete()).isFalse();
    }

    @Test
    void a_handler_that_throws_is_sorry_and_its_message_is_not_said() {
        assertThat(speech(phone.says("broken"))).isEqualTo(SORRY);
    }

    @Test
    void a_skill_cannot_carry_a_value_out_in_a_message_key() {
        house.allows(everything());

        Answer answer = answer(phone.says("leak"));

        assertThat(answer.out().speech()).isEqualTo(WITHHELD);
        assertThat(answer.out().display()).isEqualTo(WITHHELD);
    }

    @Test
    void two_turns_of_one_conversation_are_answered_in_order() {
        house.allows(everything());
        Promise<Void> door = bank.hold();

        Future<Answer> first = phone.says("spending");
        Future<Answer> second = phone.says("repeat");

        assertThat(second.isComplete()).isFalse();
        door.complete();
        assertThat(speech(first)).contains("ninety pounds twenty-five");
        assertThat(speech(second)).contains("ninety pounds twenty-five");
    }

    @Test
    void a_turn_of_another_conversation_does_not_wait() {
        Promise<Void> door = bank.hold();
        Future<Answer> first = phone.says("check_balance");
        phone.newSession("second");

        assertThat(said(phone.says("help")).open()).isTrue();
        assertThat(first.isComplete()).isFalse();
        door.complete();
        assertThat(speech(first)).isEqualTo(WITHHELD);
    }

    @Test
    void a_follow_up_shifts_the_period() {
        assertThat(speech(phone.says("spending", "period", "last month"))).isEqualTo(WITHHELD);

        assertThat(speech(phone.says("follow_up", "shift", "the month before"))).isEqualTo(WITHHELD);

        assertThat(bank.asked())
                .extracting(query -> query.from() + ".." + query.to())
                .containsExactly("2026-02-01..2026-02-28", "2026-01-01..2026-01-31");
    }

    @Test
    void an_assumed_period_is_what_a_follow_up_starts_from() {
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);

        assertThat(speech(phone.says("follow_up", "shift", "the month before"))).isEqualTo(WITHHELD);

        assertThat(bank.asked())
                .extracting(query -> query.from() + ".." + query.to())
                .containsExactly("2026-03-01..2026-03-02", "2026-02-01..2026-02-28");
    }

    @Test
    void a_follow_up_works_in_the_vendors_next_session_within_five_minutes() {
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);
        phone.newSession("second");
        now = House.NOW.plus(Duration.ofMinutes(5)).minusMillis(1);

        assertThat(speech(phone.says("follow_up", "shift", "the month before"))).isEqualTo(WITHHELD);
        assertThat(bank.asked()).hasSize(2);
    }

    @Test
    void after_five_minutes_the_next_session_has_nothing_to_follow() {
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);
        phone.newSession("second");
        now = House.NOW.plus(Duration.ofMinutes(5));

        assertThat(said(phone.says("follow_up", "shift", "the month before")).open())
                .isTrue();
        assertThat(bank.asked()).hasSize(1);
    }

    @Test
    void what_was_asked_is_not_carried_into_the_next_session() {
        bank.failWith(BankFailure.TIMEOUT);
        assertThat(speech(phone.says("check_balance"))).isEqualTo(SLOW);
        phone.newSession("second");

        assertThat(speech(phone.says("yes"))).isEqualTo("I had not asked anything. What would you like?");
    }

    @Test
    void after_half_an_hour_of_silence_a_session_is_forgotten() {
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);
        now = House.NOW.plus(Duration.ofMinutes(30));

        assertThat(speech(phone.says("repeat"))).isEqualTo("I have not said anything yet. What would you like?");
    }

    @Test
    void unlinking_forgets_what_was_said() {
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);

        assertThat(phone.conversation()
                        .event(phone.inbound(Event.UNLINKED, Optional.empty()))
                        .succeeded())
                .isTrue();

        assertThat(said(phone.says("spending")).askToLink()).isTrue();
    }

    @Test
    void three_misunderstandings_in_a_row_end_with_a_person() {
        assertThat(speech(phone.says("fallback"))).endsWith("?");
        assertThat(speech(phone.says("fallback"))).startsWith("You can ask for help");

        Outbound out = said(phone.says("fallback"));

        assertThat(out.speech()).contains("A person can help you on one two three.");
        assertThat(out.display()).contains("A person can help you on 123.");
        assertThat(out.ends()).isTrue();
    }

    @Test
    void an_answer_in_between_starts_the_count_of_misunderstandings_again() {
        assertThat(speech(phone.says("fallback"))).endsWith("?");
        assertThat(speech(phone.says("fallback"))).startsWith("You can ask for help");
        assertThat(speech(phone.says("spending"))).isEqualTo(WITHHELD);

        assertThat(said(phone.says("fallback")).open()).isTrue();
    }

    @Test
    void a_second_silence_closes() {
        assertThat(said(phone.open()).open()).isTrue();
        assertThat(said(phone.silence()).open()).isTrue();

        assertThat(said(phone.silence()).ends()).isTrue();
    }

    @Test
    void anything_else_is_asked_once_in_a_conversation_that_began_with_a_welcome() {
        house.allows(everything());
        assertThat(said(phone.open()).open()).isTrue();

        assertThat(speech(phone.says("check_balance"))).endsWith("Anything else?");
        assertThat(speech(phone.says("check_balance"))).doesNotEndWith("Anything else?");
    }

    @Test
    void a_single_question_is_answered_and_closed() {
        house.allows(everything());

        Outbound out = said(phone.says("check_balance"));

        assertThat(out.open()).isFalse();
        assertThat(out.ends()).isTrue();
        assertThat(out.reprompt()).isEmpty();
    }

    @Test
    void an_empty_turn_is_a_friendly_question() {
        assertThat(said(await(phone.conversation()
                                .turn(phone.inbound(Event.TURN, Optional.empty()), now.plusSeconds(60))))
                        .open())
                .isTrue();
        assertThat(said(await(phone.conversation()
                                .turn(
                                        phone.inbound(
                                                Event.TURN, Optional.of(new HeardIntent("no_such_intent", List.of()))),
                                        now.plusSeconds(60))))
                        .open())
                .isTrue();
    }

    private static Map<DataClass, Form> everything() {
        return Map.of(BALANCE, Form.EXACT, ACC_EXISTENCE, Form.EXACT, TX_AMOUNT, Form.EXACT);
    }

    private static Answer answer(Future<Answer> turn) {
        return await(turn);
    }

    private static Outbound said(Future<Answer> turn) {
        return await(turn).out();
    }

    private static Outbound said(Answer answer) {
        return answer.out();
    }

    private static String speech(Future<Answer> turn) {
        return await(turn).out().speech();
    }

    /** Waits only where the deadline of a turn runs; everything else is there at once. */
    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError("no answer", failed);
        }
    }
}
