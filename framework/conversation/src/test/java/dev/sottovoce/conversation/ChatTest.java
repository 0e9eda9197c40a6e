package dev.sottovoce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What a chat gets that a loudspeaker does not, as the guard sees it. */
class ChatTest extends InAChat {
    @Test
    void the_guard_explains_text_titles_and_handles() {
        house.allowsInChat(everything());
        bank.has("current", "savings");

        assertThat(isExplained(answer(chat.writes(ASK)))).isTrue();
        assertThat(isExplained(answer(chat.writes("unlink")))).isTrue();
    }

    @Test
    void a_sentence_after_another_begins_with_a_capital_and_the_guard_agrees() {
        house.allowsInChat(everything());
        chat.means("spent [IBAN]", in("spending"));

        Answer answer = answer(chat.writes("spent [IBAN]"));

        assertThat(answer.out().display()).contains("may. From 1 to 2 March you spent");
        assertThat(isExplained(answer)).isTrue();
    }

    @Test
    void without_consent_a_chat_gets_neither_names_nor_buttons_but_a_page() {
        bank.has("current", "savings");

        Answer answer = answer(chat.writes(ASK));

        assertThat(answer.out().display()).isEqualTo("You'll find it in the bank's app, or when you sign in online.");
        assertThat(answer.out().choices()).isEmpty();
        assertThat(answer.out().pages())
                .containsExactly(new Outbound.Page(
                        Outbound.Page.Kind.ANSWER,
                        "Open",
                        answer.deposit().orElseThrow().handle()));
        assertThat(isExplained(answer)).isTrue();
    }

    @Test
    void a_loudspeaker_gets_no_page() {
        Phone speaker = new Phone(house, bank, Clock.fixed(House.NOW, ZoneOffset.UTC));

        Answer answer = answer(speaker.says("check_balance"));

        assertThat(answer.deposit()).isPresent();
        assertThat(answer.out().pages()).isEmpty();
    }

    @Test
    void a_chat_that_begins_with_a_question_says_once_that_a_computer_answers() {
        Phone fresh = new Phone(house, bank, Clock.fixed(House.NOW, ZoneOffset.UTC)).chatting();
        fresh.means(ASK, in("check_balance"));

        assertThat(said(fresh.writes(ASK)).display())
                .isEqualTo(
                        "I'm Quiet Bank's assistant, a computer. You'll find it in the bank's app, or when you sign in"
                                + " online.");
        assertThat(said(fresh.writes(ASK)).display()).startsWith("You'll find it");
    }

    @Test
    void the_guard_explains_what_may_have_been_meant() {
        chat.means("money", unsure("check_balance", "spending"));

        assertThat(isExplained(answer(chat.writes("money")))).isTrue();
    }
}
