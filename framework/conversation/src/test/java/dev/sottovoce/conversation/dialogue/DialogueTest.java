package dev.sottovoce.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.conversation.slot.SlotValue.Choice;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import dev.sottovoce.conversation.slot.SlotValue.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
    private static final Days FEBRUARY = days("2026-02-01", "2026-02-28");
    private static final SlotValue TESCO = new Choice("TESCO", "tesco");
    private static final SlotValue GROCERIES = new Choice("GROCERIES", "groceries");
    private static final SlotValue CURRENT = new Mention("current");
    private static final Run BALANCE = new Run("check_balance", Map.of(), 0, false);
    private static final Run SPENT = new Run("spending", Map.of("merchant", TESCO, "period", FEBRUARY), 0, false);

    private final Dialogue dialogue = new Dialogue(new IntentCatalogue(
            List.of(
                    intent("check_balance", "account"),
                    intent("spending", "merchant", "category", "period"),
                    intent("transactions", "merchant", "category", "period"),
                    intent("follow_up", "account", "merchant", "category", "period", "shift")),
            Map.of(),
            Map.of(),
            Map.of()));

    @Test
    void a_first_launch_welcomes() {
        assertThat(dialogue.next(fresh(), event(Event.LAUNCH))).isEqualTo(Step.say("welcome"));
    }

    @Test
    void a_returning_customer_gets_the_shorter_welcome() {
        assertThat(dialogue.next(after(SPENT), event(Event.LAUNCH))).isEqualTo(Step.say("welcome.back"));
    }

    @Test
    void a_guest_who_launches_is_asked_to_link() {
        assertThat(dialogue.next(fresh(), new Heard(Event.LAUNCH, Optional.empty(), Map.of(), Optional.empty(), false)))
                .isEqualTo(new Step.Link());
    }

    @Test
    void a_guest_who_asks_for_a_figure_is_asked_to_link() {
        assertThat(dialogue.next(fresh(), guest("check_balance"))).isEqualTo(new Step.Link());
    }

    @ParameterizedTest
    @CsvSource({"help, help.guest", "yes, nothing_asked", "fallback, not_understood"})
    void a_guest_gets_help_without_linking(String intent, String key) {
        assertThat(dialogue.next(fresh(), guest(intent))).isEqualTo(Step.say(key));
    }

    @Test
    void a_guest_has_nothing_to_follow() {
        assertThat(dialogue.next(after(SPENT), guest("follow_up"))).isEqualTo(Step.say("not_understood"));
    }

    @Test
    void an_intent_is_answered_with_its_slots() {
        assertThat(dialogue.next(fresh(), heard("check_balance", Map.of("account", CURRENT))))
                .isEqualTo(new Step.Answer(new Run("check_balance", Map.of("account", CURRENT), 0, false)));
    }

    @Test
    void an_intent_that_nobody_declared_is_not_understood() {
        assertThat(dialogue.next(fresh(), heard("buy_shares"))).isEqualTo(Step.say("not_understood"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void a_bare_yes_or_no_confirms_nothing(String word) {
        assertThat(dialogue.next(after(SPENT), heard(word))).isEqualTo(Step.say("nothing_asked"));
        assertThat(dialogue.next(asked(new Asked.Open()), heard(word))).isEqualTo(Step.say("nothing_asked"));
        assertThat(dialogue.next(asked(new Asked.Slot(BALANCE, "account")), heard(word)))
                .isEqualTo(Step.say("nothing_asked"));
    }

    @Test
    void yes_to_more_turns_the_page() {
        assertThat(dialogue.next(asked(new Asked.More(SPENT.onPage(1))), heard("yes")))
                .isEqualTo(new Step.Answer(SPENT.onPage(2)));
    }

    @Test
    void yes_to_trying_again_asks_the_same_once_more() {
        assertThat(dialogue.next(asked(new Asked.Retry(SPENT)), heard("yes"))).isEqualTo(new Step.Answer(SPENT));
    }

    @Test
    void yes_to_anything_else_asks_what() {
        assertThat(dialogue.next(asked(new Asked.AnythingElse()), heard("yes"))).isEqualTo(Step.say("what_else"));
    }

    @Test
    void no_to_more_to_trying_again_and_to_anything_else_says_goodbye() {
        for (Asked asked : List.of(new Asked.More(SPENT), new Asked.Retry(SPENT), new Asked.AnythingElse())) {
            assertThat(dialogue.next(asked(asked), heard("no"))).isEqualTo(Step.goodbye("goodbye"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check_balance", "follow_up"})
    void a_bare_value_answers_what_was_asked(String intent) {
        var run = new Run("check_balance", Map.of("period", FEBRUARY), 0, false);

        Step step = dialogue.next(asked(new Asked.Slot(run, "account")), heard(intent, Map.of("account", CURRENT)));

        assertThat(step)
                .isEqualTo(new Step.Answer(
                        new Run("check_balance", Map.of("period", FEBRUARY, "account", CURRENT), 0, false)));
    }

    @Test
    void another_question_leaves_what_was_asked() {
        Step step =
                dialogue.next(asked(new Asked.Slot(BALANCE, "account")), heard("spending", Map.of("period", FEBRUARY)));

        assertThat(step).isEqualTo(new Step.Answer(new Run("spending", Map.of("period", FEBRUARY), 0, false)));
    }

    @Test
    void a_follow_up_varies_the_period() {
        Days january = days("2026-01-01", "2026-01-31");

        assertThat(dialogue.next(after(SPENT), heard("follow_up", Map.of("period", january))))
                .isEqualTo(varied("spending", Map.of("merchant", TESCO, "period", january)));
    }

    @Test
    void a_follow_up_varies_the_merchant() {
        SlotValue boots = new Choice("BOOTS", "boots");

        assertThat(dialogue.next(after(SPENT), heard("follow_up", Map.of("merchant", boots))))
                .isEqualTo(varied("spending", Map.of("merchant", boots, "period", FEBRUARY)));
    }

    @Test
    void a_follow_up_with_a_category_leaves_the_merchant() {
        assertThat(dialogue.next(after(SPENT), heard("follow_up", Map.of("category", GROCERIES))))
                .isEqualTo(varied("spending", Map.of("category", GROCERIES, "period", FEBRUARY)));
    }

    @Test
    void a_follow_up_with_a_merchant_leaves_the_category() {
        var groceries = new Run("spending", Map.of("category", GROCERIES, "period", FEBRUARY), 0, false);

        assertThat(dialogue.next(after(groceries), heard("follow_up", Map.of("merchant", TESCO))))
                .isEqualTo(varied("spending", Map.of("merchant", TESCO, "period", FEBRUARY)));
    }

    @Test
    void a_follow_up_varies_the_account() {
        assertThat(dialogue.next(after(BALANCE), heard("follow_up", Map.of("account", CURRENT))))
                .isEqualTo(varied("check_balance", Map.of("account", CURRENT)));
    }

    @Test
    void a_follow_up_starts_on_the_first_page() {
        assertThat(dialogue.next(after(SPENT.onPage(2)), heard("follow_up", Map.of("merchant", TESCO))))
                .isEqualTo(varied("spending", Map.of("merchant", TESCO, "period", FEBRUARY)));
    }

    @Test
    void the_month_before_shifts_the_period() {
        assertThat(dialogue.next(after(SPENT), shift(-1)))
                .isEqualTo(varied("spending", Map.of("merchant", TESCO, "period", days("2026-01-01", "2026-01-31"))));
    }

    @Test
    void a_shift_of_a_question_without_a_period_is_not_understood() {
        assertThat(dialogue.next(after(BALANCE), shift(-1))).isEqualTo(Step.say("not_understood"));
    }

    @Test
    void a_slot_that_the_last_question_does_not_have_is_not_understood() {
        assertThat(dialogue.next(after(BALANCE), heard("follow_up", Map.of("merchant", TESCO))))
                .isEqualTo(Step.say("not_understood"));
    }

    @Test
    void with_nothing_to_follow_a_follow_up_is_not_understood() {
        assertThat(dialogue.next(fresh(), heard("follow_up", Map.of("period", FEBRUARY))))
                .isEqualTo(Step.say("not_understood"));
    }

    @Test
    void not_understood_goes_from_rephrasing_to_examples_to_a_person() {
        assertThat(dialogue.next(misunderstood(0), heard("fallback"))).isEqualTo(Step.say("not_understood"));
        assertThat(dialogue.next(misunderstood(1), heard("fallback"))).isEqualTo(Step.say("not_understood.examples"));
        assertThat(dialogue.next(misunderstood(2), heard("fallback"))).isEqualTo(Step.goodbye("not_understood.person"));
    }

    @Test
    void an_empty_turn_is_not_understood() {
        assertThat(dialogue.next(fresh(), new Heard(Event.TURN, Optional.empty(), Map.of(), Optional.empty(), true)))
                .isEqualTo(Step.say("not_understood"));
    }

    @Test
    void cancel_leaves_what_was_asked() {
        assertThat(dialogue.next(asked(new Asked.Slot(BALANCE, "account")), heard("cancel")))
                .isEqualTo(Step.goodbye("cancelled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "stop"})
    void with_nothing_to_leave_cancel_and_stop_say_goodbye(String word) {
        assertThat(dialogue.next(after(SPENT), heard(word))).isEqualTo(Step.goodbye("goodbye"));
    }

    @Test
    void stop_says_goodbye_in_the_middle_of_a_question_too() {
        assertThat(dialogue.next(asked(new Asked.Slot(BALANCE, "account")), heard("stop")))
                .isEqualTo(Step.goodbye("goodbye"));
    }

    @Test
    void repeat_answers_the_same_page_again() {
        assertThat(dialogue.next(after(SPENT.onPage(1)), heard("repeat"))).isEqualTo(new Step.Answer(SPENT.onPage(1)));
    }

    @Test
    void next_and_previous_turn_the_pages_of_the_last_answer() {
        assertThat(dialogue.next(after(SPENT.onPage(1)), heard("next"))).isEqualTo(new Step.Answer(SPENT.onPage(2)));
        assertThat(dialogue.next(after(SPENT.onPage(1)), heard("previous")))
                .isEqualTo(new Step.Answer(SPENT.onPage(0)));
    }

    @Test
    void there_is_no_page_before_the_first() {
        assertThat(dialogue.next(after(SPENT), heard("previous"))).isEqualTo(new Step.Answer(SPENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeat", "next", "previous"})
    void there_is_nothing_to_repeat_before_an_answer(String word) {
        assertThat(dialogue.next(fresh(), heard(word))).isEqualTo(Step.say("nothing_to_repeat"));
    }

    @Test
    void a_second_silence_closes() {
        assertThat(dialogue.next(fresh(), event(Event.SILENCE))).isEqualTo(Step.say("silence"));
        assertThat(dialogue.next(silent(1), event(Event.SILENCE))).isEqualTo(Step.goodbye("goodbye"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Event.class,
            names = {"ENDED", "LINKED", "UNLINKED"})
    void an_event_that_nobody_waits_on_ends_the_conversation(Event event) {
        assertThat(dialogue.next(fresh(), event(event))).isEqualTo(Step.goodbye("goodbye"));
    }

    private static Intent intent(String id, String... slots) {
        return new Intent(
                id,
                1,
                Set.of(),
                List.of(),
                List.of(slots).stream()
                        .map(name -> new SlotSpec(name, name.toUpperCase(java.util.Locale.ROOT), false, false))
                        .toList(),
                false);
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Step varied(String intent, Map<String, SlotValue> slots) {
        return new Step.Answer(new Run(intent, slots, 0, true));
    }

    private static Heard heard(String intent) {
        return heard(intent, Map.of());
    }

    private static Heard heard(String intent, Map<String, SlotValue> slots) {
        return new Heard(Event.TURN, Optional.of(intent), slots, Optional.empty(), true);
    }

    private static Heard guest(String intent) {
        return new Heard(Event.TURN, Optional.of(intent), Map.of(), Optional.empty(), false);
    }

    private static Heard shift(int steps) {
        return new Heard(Event.TURN, Optional.of("follow_up"), Map.of(), Optional.of(steps), true);
    }

    private static Heard event(Event event) {
        return new Heard(event, Optional.empty(), Map.of(), Optional.empty(), true);
    }

    private static Session fresh() {
        return Session.fresh(Instant.EPOCH);
    }

    private static Session after(Run run) {
        return session(Optional.empty(), Optional.of(run), 0, 0);
    }

    private static Session asked(Asked asked) {
        return session(Optional.of(asked), Optional.empty(), 0, 0);
    }

    private static Session misunderstood(int times) {
        return session(Optional.empty(), Optional.empty(), times, 0);
    }

    private static Session silent(int times) {
        return session(Optional.empty(), Optional.empty(), 0, times);
    }

    private static Session session(Optional<Asked> asked, Optional<Run> last, int misunderstood, int silences) {
        return new Session(
                asked,
                last,
                false,
                misunderstood,
                silences,
                Set.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Instant.EPOCH);
    }
}
