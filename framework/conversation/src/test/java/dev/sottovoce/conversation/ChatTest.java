package dev.sottovoce.conversation;

import static dev.sottovoce.privacy.form.DataClass.ACC_EXISTENCE;
import static dev.sottovoce.privacy.form.DataClass.BALANCE;
import static dev.sottovoce.privacy.form.DataClass.TX_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.BankFailure;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.LinkDesk.Pairing;
import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.channel.Outbound.Choice;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import dev.sottovoce.conversation.house.SmallBank;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Clause.Candidate;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Understood.Flag;
import dev.sottovoce.conversation.understanding.Utterance.Expectation;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.guard.Acceptance;
import dev.sottovoce.privacy.guard.Egress;
import dev.sottovoce.privacy.guard.EgressGuard;
import dev.sottovoce.privacy.guard.Verdict.Passed;
import dev.sottovoce.privacy.guard.WireSchema;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a chat has and a loudspeaker has not: buttons, free text, links. */
class ChatTest {
    private static final String ASK = "what is my balance";

    private static final List<String> WIRE = List.of(
            "wire chat 1 body json max 9999",
            "/text text display",
            "/handle handle",
            "/choices[0..3]/title text display",
            "/choices[]/handle handle",
            "/pages[0..2]/title text display no-holes",
            "/pages[]/url url \"https://bank.example/link/\" \"https://bank.example/s/\"");

    /** The first published edges, in minor units. */
    private static final List<Long> BANDS = List.of(0L, 10_000L, 50_000L, 100_000L, 250_000L);

    private final House house = new House();
    private final SmallBank bank = new SmallBank();
    private final Phone chat = new Phone(house, bank, Clock.fixed(House.NOW, ZoneOffset.UTC)).chatting();

    ChatTest() {
        chat.means(ASK, in("check_balance"));
        chat.means("yes", in("yes"));
        pass(chat.open());
    }

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
    void the_guard_explains_what_may_have_been_meant() {
        chat.means("money", unsure("check_balance", "spending"));

        assertThat(isExplained(answer(chat.writes("money")))).isTrue();
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

    private boolean isExplained(Answer answer) {
        var schema = WireSchema.parse(String.join("\n", WIRE));
        Outbound out = answer.out();
        var body = new JsonObject().put("text", out.display()).put("handle", out.handle());
        var choices = new JsonArray();
        out.choices()
                .forEach(choice -> choices.add(
                        new JsonObject().put("title", choice.title()).put("handle", choice.handle())));
        var pages = new JsonArray();
        out.pages()
                .forEach(page -> pages.add(new JsonObject()
                        .put("title", page.title())
                        .put("url", "https://bank.example" + page.kind().path() + page.handle())));
        body.put("choices", choices).put("pages", pages);
        var guard = new EgressGuard(
                house.catalogue().messages().templates(),
                new Acceptance(2, Map.of(Currency.getInstance("GBP"), BANDS)));
        return guard.check(
                        Egress.reply(200, List.of(), body.encode().getBytes(StandardCharsets.UTF_8)),
                        schema,
                        answer.record())
                instanceof Passed;
    }

    private static Map<DataClass, Form> everything() {
        return Map.of(ACC_EXISTENCE, Form.EXACT, BALANCE, Form.EXACT, TX_AMOUNT, Form.EXACT);
    }

    private static Understood in(String intent, HeardSlot... slots) {
        return understood(
                Locale.UK,
                Set.of(),
                new Clause(
                        Verdict.IN,
                        List.of(new Candidate(intent, 1)),
                        9,
                        new HeardIntent(intent, List.of(slots)),
                        false));
    }

    private static Understood unsure(String one, String other) {
        return understood(
                Locale.UK,
                Set.of(),
                new Clause(
                        Verdict.CLARIFY,
                        List.of(new Candidate(one, 0.45), new Candidate("oos", 0.2), new Candidate(other, 0.3)),
                        5,
                        new HeardIntent(one, List.of()),
                        false));
    }

    private static Clause clause(Verdict verdict, boolean negated, String intent) {
        return new Clause(verdict, List.of(new Candidate(intent, 1)), 9, new HeardIntent(intent, List.of()), negated);
    }

    private static Understood understood(Locale language, Set<Flag> flags, Clause... clauses) {
        return new Understood(language, List.of(clauses), flags);
    }

    private static List<String> titles(Outbound out) {
        return out.choices().stream().map(Choice::title).toList();
    }

    /** A turn whose answer does not matter. */
    private static void pass(Future<Answer> turn) {
        assertThat(answer(turn).out().display()).isNotEmpty();
    }

    private static Outbound said(Future<Answer> answer) {
        return answer(answer).out();
    }

    private static Answer answer(Future<Answer> answer) {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new AssertionError(late);
        }
    }
}
