package dev.sottovoce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Understood.Flag;
import dev.sottovoce.conversation.understanding.Utterance.Expectation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Free text: what it means, in whose language, and what is answered when it means nothing. */
class ChatWordsTest extends InAChat {
    @Test
    void words_are_understood_at_home() {
        house.allowsInChat(everything());

        assertThat(said(chat.writes(ASK)).display()).contains("£");
    }

    @Test
    void words_after_a_question_are_read_as_its_answer_first() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        pass(chat.writes(ASK));
        chat.means(
                "the second one",
                in("check_balance", new HeardSlot("account", "savings", List.of(), HeardSlot.Notation.WORDS)));

        Outbound out = said(chat.writes("the second one"));

        assertThat(out.display()).contains("savings");
        assertThat(chat.heard().get(1).expected())
                .contains(new Expectation(Optional.of("check_balance"), Optional.of("account")));
    }

    @Test
    void words_that_mean_nothing_are_asked_for_again() {
        assertThat(said(chat.writes("qwertz")).display()).matches("(Sorry, could|I did not).*\\?");
    }

    @Test
    void marks_alone_are_not_even_given_to_the_understanding() {
        assertThat(said(chat.writes("?!…")).open()).isTrue();
        assertThat(chat.heard()).isEmpty();
    }

    @Test
    void a_long_text_is_cut_at_a_whole_character() {
        pass(chat.writes("a".repeat(999) + "😀".repeat(600)));

        assertThat(chat.heard().get(0).text()).isEqualTo("a".repeat(999));
    }

    @Test
    void what_may_be_one_of_two_is_asked() {
        house.allowsInChat(everything());
        chat.means("money", unsure("check_balance", "spending"));

        Outbound asked = said(chat.writes("money"));
        Outbound out = said(chat.taps(asked.choices().get(0).handle()));

        assertThat(asked.display()).isEqualTo("Did you mean your balance or your spending?");
        assertThat(titles(asked)).containsExactly("Your balance", "Your spending");
        assertThat(out.display()).contains("£");
    }

    @Test
    void what_shall_not_be_done_starts_nothing() {
        chat.means("do not do that", understood(Locale.UK, Set.of(), clause(Verdict.IN, true, "check_balance")));

        Answer answer = answer(chat.writes("do not do that"));

        assertThat(answer.out().display()).isEqualTo("All right, I won't.");
        assertThat(answer.drafts()).isEmpty();
    }

    @Test
    void of_several_requests_the_first_clear_one_is_answered() {
        house.allowsInChat(everything());
        chat.means(
                "hm and my balance",
                understood(
                        Locale.UK,
                        Set.of(),
                        clause(Verdict.OUT, false, "fallback"),
                        clause(Verdict.IN, false, "check_balance")));

        assertThat(said(chat.writes("hm and my balance")).display()).contains("£");
    }

    @Test
    void distress_is_answered_with_a_telephone_number_before_anything_else() {
        chat.means(
                "help me now",
                understood(Locale.UK, Set.of(Flag.DISTRESS), clause(Verdict.CLARIFY, false, "spending")));
        chat.means(
                "scam, my balance",
                understood(Locale.UK, Set.of(Flag.DISTRESS), clause(Verdict.IN, false, "check_balance")));

        assertThat(said(chat.writes("help me now")).display())
                .isEqualTo("If something is wrong with your account, please call 123 now.");
        assertThat(said(chat.writes("scam, my balance")).display())
                .startsWith("If something is wrong with your account, please call 123 now. You'll find it");
    }

    @Test
    void a_masked_number_is_answered_with_a_warning_first() {
        chat.means("balance of [CARD.PAN]", in("check_balance"));

        assertThat(said(chat.writes("balance of [CARD.PAN]")).display())
                .startsWith("Please leave out card numbers and PINs.")
                .endsWith("sign in online.");
    }

    @Test
    void a_text_in_spanish_is_answered_in_spanish_and_so_is_what_follows() {
        chat.means("cuál es mi saldo", understood(House.SPAIN, Set.of(), clause(Verdict.IN, false, "check_balance")));

        Answer first = answer(chat.writes("cuál es mi saldo"));
        Answer next = answer(chat.taps("b".repeat(31)));
        pass(chat.writes("qwertz"));

        assertThat(first.out().display()).isEqualTo("Lo encontrará en la app del banco, o en la web con su clave.");
        assertThat(first.out().locale()).isEqualTo(House.SPAIN);
        assertThat(first.record().locale()).isEqualTo(House.SPAIN);
        assertThat(next.out().display()).startsWith("Ese botón ya no vale.");
        assertThat(chat.heard().get(1).session()).isEqualTo(House.SPAIN);
    }

    @Test
    void a_language_that_the_bank_does_not_speak_changes_nothing() {
        chat.means("wie viel geld", understood(Locale.GERMANY, Set.of(), clause(Verdict.IN, false, "check_balance")));

        assertThat(said(chat.writes("wie viel geld")).locale()).isEqualTo(Locale.UK);
    }
}
