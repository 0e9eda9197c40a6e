package dev.sottovoce.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.house.Phone;
import org.junit.jupiter.api.Test;

/** How a guest in a chat becomes a customer, and a customer a guest. */
class ChatLinkingTest extends InAChat {
    @Test
    void a_guest_in_a_chat_is_given_a_page_to_link_her_account() {
        chat.unlinked();

        Answer answer = answer(chat.writes(ASK));

        assertThat(answer.out().display()).contains("Quiet Bank's own page");
        assertThat(answer.out().pages())
                .containsExactly(new Outbound.Page(Outbound.Page.Kind.LINK, "Link your account", Phone.LINK_PAGE));
        assertThat(answer.out().askToLink()).isFalse();
        assertThat(isExplained(answer)).isTrue();
    }

    @Test
    void a_guest_who_opens_a_chat_is_greeted_with_the_same_page() {
        chat.unlinked();

        Outbound out = said(chat.open());

        assertThat(out.display()).startsWith("Hello, this is Quiet Bank's computer assistant.");
        assertThat(out.pages()).extracting(Outbound.Page::kind).containsExactly(Outbound.Page.Kind.LINK);
    }

    @Test
    void a_link_that_the_bank_no_longer_takes_is_made_again_on_the_page() {
        bank.failWith(BankFailure.CONSENT_EXPIRED);

        Outbound out = said(chat.writes(ASK));

        assertThat(out.display()).isEqualTo("Your bank asks you to link your account once more, on its own page.");
        assertThat(out.pages()).extracting(Outbound.Page::handle).containsExactly(Phone.LINK_PAGE);
    }

    @Test
    void the_pairing_word_links_the_account() {
        chat.unlinked();
        chat.pairing(Pairing.LINKED);

        assertThat(said(chat.writes("lantern")).display()).isEqualTo("You're linked. What would you like to know?");
        assertThat(chat.heard()).isEmpty();
        assertThat(said(chat.writes(ASK)).display()).startsWith("You'll find it");
    }

    @Test
    void a_wrong_word_is_asked_for_again_until_it_is_spent() {
        chat.unlinked();
        chat.pairing(Pairing.WRONG);
        Outbound wrong = said(chat.writes("candle"));
        chat.pairing(Pairing.SPENT);
        Outbound spent = said(chat.writes("candle"));

        assertThat(wrong.display()).isEqualTo("That is not the word on Quiet Bank's page. Could you type it again?");
        assertThat(spent.display()).startsWith("That did not match.");
    }

    @Test
    void unlinking_is_asked_first_and_done_on_yes() {
        chat.means("unlink", in("unlink"));
        Outbound asked = said(chat.writes("unlink"));
        Outbound done = said(chat.taps(asked.choices().get(0).handle()));
        Outbound after = said(chat.writes(ASK));

        assertThat(asked.display()).endsWith("Shall I unlink them?");
        assertThat(titles(asked)).containsExactly("Yes", "No");
        assertThat(done.display()).startsWith("Done, your account is no longer linked here.");
        assertThat(after.pages()).extracting(Outbound.Page::kind).containsExactly(Outbound.Page.Kind.LINK);
    }

    @Test
    void unlinking_is_left_on_no() {
        chat.means("unlink", in("unlink"));
        Outbound asked = said(chat.writes("unlink"));

        assertThat(said(chat.taps(asked.choices().get(1).handle())).display())
                .isEqualTo("All right, I have left that.");
        assertThat(said(chat.writes(ASK)).display()).startsWith("You'll find it");
    }

    @Test
    void a_bare_yes_after_another_answer_unlinks_nothing() {
        chat.means("unlink", in("unlink"));
        pass(chat.writes("unlink"));
        pass(chat.writes(ASK));

        pass(chat.writes("yes"));

        assertThat(said(chat.writes(ASK)).pages())
                .extracting(Outbound.Page::kind)
                .containsExactly(Outbound.Page.Kind.ANSWER);
    }

    @Test
    void a_guest_has_nothing_to_unlink() {
        chat.unlinked();
        chat.means("unlink", in("unlink"));

        assertThat(said(chat.writes("unlink")).display()).startsWith("No account of yours is linked here.");
    }
}
