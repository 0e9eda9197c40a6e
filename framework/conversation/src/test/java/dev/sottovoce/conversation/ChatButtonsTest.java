package dev.sottovoce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.Outbound.Choice;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Buttons: which there are, and that each works once. */
class ChatButtonsTest extends InAChat {
    @Test
    void a_question_that_picks_has_a_button_for_each_name() {
        house.allowsInChat(everything());
        bank.has("current", "savings");

        Outbound out = said(chat.writes(ASK));

        assertThat(out.display()).isEqualTo("Current or savings?");
        assertThat(titles(out)).containsExactly("Current", "Savings");
        assertThat(out.choices()).extracting(Choice::handle).allMatch(handle -> handle.matches("[a-z]{31}"));
    }

    @Test
    void a_button_answers_the_question() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        Outbound asked = said(chat.writes(ASK));

        Outbound out = said(chat.taps(asked.choices().get(1).handle()));

        assertThat(out.display()).contains("in your savings account.");
    }

    @Test
    void a_button_works_once() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        Outbound asked = said(chat.writes(ASK));
        pass(chat.taps(asked.choices().get(0).handle()));

        Outbound again = said(chat.taps(asked.choices().get(0).handle()));

        assertThat(again.display()).isEqualTo("That button has expired. What would you like?");
    }

    @Test
    void one_of_two_buttons_spends_the_other() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        Outbound asked = said(chat.writes(ASK));
        pass(chat.taps(asked.choices().get(0).handle()));

        assertThat(said(chat.taps(asked.choices().get(1).handle())).display()).startsWith("That button has expired.");
    }

    @Test
    void a_button_that_failed_is_spent_too() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        Outbound asked = said(chat.writes(ASK));
        bank.failWith(BankFailure.BANK_DOWN);
        pass(chat.taps(asked.choices().get(0).handle()));
        bank.recover();

        assertThat(said(chat.taps(asked.choices().get(0).handle())).display()).startsWith("That button has expired.");
    }

    @Test
    void a_button_of_another_conversation_does_nothing() {
        house.allowsInChat(everything());
        bank.has("current", "savings");
        Outbound asked = said(chat.writes(ASK));
        chat.newSession("second");

        Answer elsewhere = answer(chat.taps(asked.choices().get(0).handle()));

        assertThat(elsewhere.out().display()).startsWith("That button has expired.");
        assertThat(elsewhere.drafts()).isEmpty();
    }

    @Test
    void a_made_up_handle_does_nothing() {
        assertThat(said(chat.taps("b".repeat(31))).display()).startsWith("That button has expired.");
    }

    @Test
    void more_than_three_have_no_buttons() {
        house.allowsInChat(everything());
        bank.has("current", "savings", "joint", "holiday");

        Outbound out = said(chat.writes(ASK));

        assertThat(out.open()).isTrue();
        assertThat(out.choices()).isEmpty();
    }

    @Test
    void a_name_too_long_for_a_button_takes_away_all_of_them() {
        house.allowsInChat(everything());
        bank.has("current", "everything for the house");

        Outbound out = said(chat.writes(ASK));

        assertThat(out.display()).isEqualTo("Current or everything for the house?");
        assertThat(out.choices()).isEmpty();
    }

    @Test
    void a_loudspeaker_has_no_buttons() {
        house.allows(everything());
        bank.has("current", "savings");
        Phone speaker = new Phone(house, bank, Clock.fixed(House.NOW, ZoneOffset.UTC));

        assertThat(said(speaker.says("check_balance")).choices()).isEmpty();
    }

    @Test
    void a_question_of_yes_or_no_has_both_as_buttons() {
        bank.failWith(BankFailure.TIMEOUT);
        Outbound asked = said(chat.writes(ASK));
        bank.recover();
        house.allowsInChat(everything());

        Outbound out = said(chat.taps(asked.choices().get(0).handle()));

        assertThat(titles(asked)).containsExactly("Yes", "No");
        assertThat(out.display()).contains("£");
    }
}
