package dev.sottovoce.conversation.message;

import static dev.sottovoce.privacy.form.DataClass.ACC_EXISTENCE;
import static dev.sottovoce.privacy.form.DataClass.BALANCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.banking.Money;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.message.Rendered.Question;
import dev.sottovoce.privacy.Audience;
import dev.sottovoce.privacy.Audience.Listener;
import dev.sottovoce.privacy.Classified;
import dev.sottovoce.privacy.Disclosing;
import dev.sottovoce.privacy.Source;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Shape;
import dev.sottovoce.privacy.ledger.Disclosure;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import dev.sottovoce.privacy.turn.TurnRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RendererTest {
    private static final String WITHHELD = "You'll find it in the bank's app, or when you sign in online.";
    private static final Set<Surface> VOICE = Set.of(Surface.VOICE);

    private final House house = new House();
    private final TurnRecord turn = new TurnRecord("turn", Locale.UK);
    private final Source source = new Source(House.ANNA, turn);
    private final Renderer renderer = new Renderer(house.catalogue().messages(), new SplittableRandom(7));

    @Test
    void what_may_be_told_exactly_is_words_for_the_ear_and_digits_for_the_eye() {
        house.allows(Map.of(BALANCE, Form.EXACT, ACC_EXISTENCE, Form.EXACT));

        Rendered said = render(balance(123_456));

        assertThat(said.speech())
                .isEqualTo("You have one thousand two hundred and thirty-four pounds fifty-six"
                        + " in your current account.");
        assertThat(said.display()).isEqualTo("You have £1,234.56 in your current account.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        123456 | You have about £1,200 in your current account.
        -8012  | Your current account is overdrawn by about £81.
        50     | You have less than £1 in your current account.
        """)
    void a_rounded_figure_has_a_text_of_its_own(long minorUnits, String display) {
        house.allows(Map.of(BALANCE, Form.ROUNDED, ACC_EXISTENCE, Form.EXACT));

        assertThat(render(balance(minorUnits)).display()).isEqualTo(display);
    }

    @Test
    void an_exact_zero_and_an_exact_overdraft_have_texts_of_their_own() {
        house.allows(Map.of(BALANCE, Form.EXACT, ACC_EXISTENCE, Form.EXACT));

        assertThat(render(balance(0)).display()).isEqualTo("There is nothing in your current account just now.");
        assertThat(render(balance(-8012)).display()).isEqualTo("Your current account is overdrawn by £80.12.");
    }

    @Test
    void without_consent_one_constant_sentence_says_where_to_look() {
        Rendered said = render(balance(123_456));

        assertThat(said.speech()).isEqualTo(WITHHELD);
        assertThat(said.display()).isEqualTo(WITHHELD);
        assertThat(said.withheld()).isTrue();
        assertThat(said.figure()).isFalse();
    }

    @Test
    void the_constant_sentence_is_said_once() {
        assertThat(render(balance(1).then(balance(2)).then(balance(3))).speech())
                .isEqualTo(WITHHELD);
    }

    @Test
    void one_value_that_may_not_be_told_withholds_its_whole_message() {
        house.allows(Map.of(BALANCE, Form.EXACT));

        assertThat(render(balance(123_456)).speech()).isEqualTo(WITHHELD);
    }

    @Test
    void what_was_told_and_what_was_not_is_drafted_for_the_ledger() {
        house.allows(Map.of(BALANCE, Form.ROUNDED, ACC_EXISTENCE, Form.EXACT));
        Disclosing disclosing = disclosing();

        Rendered said = renderer.render(balance(123_456), disclosing, turn, VOICE, Set.of());

        assertThat(said.figure()).isTrue();
        assertThat(disclosing.drafts())
                .extracting(Disclosure::kind, draft -> draft.hole(), draft -> draft.form())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Disclosure.Kind.TOLD, "account", Form.EXACT),
                        org.assertj.core.groups.Tuple.tuple(Disclosure.Kind.TOLD, "amount", Form.ROUNDED));
    }

    @Test
    void what_is_withheld_is_drafted_without_an_image() {
        Disclosing disclosing = disclosing();

        Rendered said = renderer.render(balance(123_456), disclosing, turn, VOICE, Set.of());

        assertThat(said.withheld()).isTrue();
        assertThat(disclosing.drafts())
                .isNotEmpty()
                .allMatch(draft -> draft.kind() == Disclosure.Kind.WITHHELD
                        && draft.image().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        current                    | Current?
        current savings            | Current or savings?
        current savings joint      | Current, savings or joint?
        current savings joint kids | Current, savings, joint or kids?
        """)
    void a_list_is_said_as_people_say_lists(String names, String speech) {
        house.allows(Map.of(ACC_EXISTENCE, Form.EXACT));

        assertThat(render(askWhich(names.split(" ", -1))).speech()).isEqualTo(speech);
    }

    @Test
    void an_item_that_may_not_be_told_withholds_the_list() {
        assertThat(render(askWhich("current", "savings")).speech()).isEqualTo(WITHHELD);
    }

    @Test
    void an_empty_list_is_never_said() {
        house.allows(Map.of(ACC_EXISTENCE, Form.EXACT));

        assertThat(render(askWhich()).speech()).isEqualTo(WITHHELD);
    }

    @Test
    void a_name_at_the_beginning_gets_a_capital() {
        house.allows(Map.of(ACC_EXISTENCE, Form.EXACT));

        assertThat(render(Reply.of("named").with("account", name("ahorro"))).speech())
                .isEqualTo("Ahorro is your account.");
    }

    @Test
    void a_prompt_with_its_own_reprompt_has_that_without_any_value() {
        house.allows(Map.of(ACC_EXISTENCE, Form.EXACT));

        assertThat(render(askWhich("current", "savings")).reprompt()).contains("Which account would you like?");
    }

    @Test
    void any_other_question_has_the_general_reprompt() {
        assertThat(render(Reply.of("silence")).reprompt()).contains("What would you like?");
    }

    @Test
    void what_asks_nothing_has_no_reprompt() {
        assertThat(render(Reply.of("sorry")).reprompt()).isEmpty();
    }

    @Test
    void asking_for_a_slot_expects_its_value() {
        house.allows(Map.of(ACC_EXISTENCE, Form.EXACT));

        assertThat(render(askWhich("current", "savings")).question()).contains(new Question.Slot("account"));
    }

    @Test
    void a_prompt_that_was_withheld_asks_for_nothing() {
        assertThat(render(askWhich("current", "savings")).question()).isEmpty();
    }

    @Test
    void a_closing_question_follows_a_figure_only() {
        Reply.Message closing = Reply.of("anything_else");

        assertThat(render(Reply.afterFigure(balance(1), closing)).speech()).isEqualTo(WITHHELD);
        house.allows(Map.of(BALANCE, Form.ROUNDED, ACC_EXISTENCE, Form.EXACT));
        assertThat(render(Reply.afterFigure(balance(123_456), closing)).speech())
                .endsWith("account. Anything else?");
    }

    @Test
    void an_alternative_that_was_said_does_not_come_again_while_there_is_another() {
        for (int i = 0; i < 20; i++) {
            Rendered said = renderer.render(
                    Reply.of("greeting"), disclosing(), turn, VOICE, Set.of("greeting#1", "greeting#3"));

            assertThat(said.speech()).isEqualTo("Good day.");
            assertThat(said.keys()).containsExactly("greeting#2");
        }
    }

    @Test
    void ear_and_eye_get_the_same_alternative() {
        for (int i = 0; i < 20; i++) {
            Rendered said = render(Reply.of("greeting"));

            assertThat(said.display()).isEqualTo(said.speech());
        }
    }

    @Test
    void when_all_alternatives_were_said_one_of_them_comes_again() {
        Rendered said = renderer.render(
                Reply.of("greeting"), disclosing(), turn, VOICE, Set.of("greeting#1", "greeting#2", "greeting#3"));

        assertThat(said.speech()).isIn("Hello.", "Good day.", "Hi.");
    }

    @Test
    void a_message_that_nobody_declared_is_withheld() {
        assertThat(render(Reply.of("balance is 1234.56")).speech()).isEqualTo(WITHHELD);
    }

    @Test
    void a_value_of_another_turn_is_withheld() {
        house.allows(Map.of(BALANCE, Form.EXACT, ACC_EXISTENCE, Form.EXACT));
        var elsewhere = new Source(House.ANNA, new TurnRecord("another", Locale.UK));
        Classified<Money> other = elsewhere.classify(BALANCE, pounds(123_456));

        assertThat(render(Reply.of("balance.one")
                                .with("account", name("current"))
                                .with("amount", other))
                        .speech())
                .isEqualTo(WITHHELD);
    }

    @Test
    void what_stayed_home_is_exact_on_the_customers_own_page() {
        Rendered said = render(balance(123_456));

        assertThat(home(said)).containsExactly("You have £1,234.56 in your current account.");
    }

    @Test
    void what_was_told_less_than_exactly_is_on_the_page_too() {
        house.allows(Map.of(BALANCE, Form.ROUNDED, ACC_EXISTENCE, Form.EXACT));

        assertThat(home(render(balance(123_456)))).containsExactly("You have £1,234.56 in your current account.");
    }

    @Test
    void what_was_told_exactly_leaves_nothing_for_the_page() {
        house.allows(Map.of(BALANCE, Form.EXACT, ACC_EXISTENCE, Form.EXACT));

        assertThat(home(render(balance(123_456)))).isEmpty();
    }

    @Test
    void the_page_shows_the_complete_value_where_the_vendor_gets_a_part() {
        Classified<Money> complete = source.classify(BALANCE, pounds(200_000));

        assertThat(home(render(balance(123_456).atHome("amount", complete))))
                .containsExactly("You have £2,000.00 in your current account.");
    }

    @Test
    void messages_for_the_page_alone_are_silent() {
        Rendered said = render(Reply.of("greeting").then(Reply.atHome(List.of(balance(1), balance(2)))));

        assertThat(said.speech()).isIn("Hello.", "Good day.", "Hi.");
        assertThat(home(said))
                .containsExactly("You have £0.01 in your current account.", "You have £0.02 in your current account.");
    }

    @Test
    void the_page_says_nothing_twice() {
        Reply.Message once = balance(1);

        assertThat(home(render(once.then(once)))).hasSize(1);
    }

    @Test
    void two_values_that_read_alike_are_two_lines_on_the_page() {
        assertThat(home(render(balance(1).then(balance(1))))).hasSize(2);
    }

    @Test
    void a_branch_on_a_secret_is_sealed_without_consent() {
        Classified<Boolean> overdrawn = source.classify(BALANCE, pounds(-1)).map(money -> money.minorUnits() < 0);

        Rendered said = render(Reply.branch(
                Classified.choose(overdrawn, Reply.of("sorry"), Reply.of("goodbye"), Reply.of("step_up"))));

        assertThat(said.keys()).containsExactly("step_up#1");
    }

    private Rendered render(Reply reply) {
        return renderer.render(reply, disclosing(), turn, VOICE, Set.of());
    }

    private Disclosing disclosing() {
        var amazon = Audience.of("amazon", Assurance.PRESENT, Listener.ANYBODY, Locale.UK, LocalDate.of(2026, 3, 2));
        return house.gate()
                .open(House.ANNA, amazon, turn, false)
                .toCompletableFuture()
                .join();
    }

    private List<String> home(Rendered said) {
        var page = new TurnRecord("page", Locale.UK);
        var anna = Audience.firstParty(House.ANNA, Assurance.LINKED, Locale.UK, LocalDate.of(2026, 3, 2));
        return renderer.lines(
                said.home(),
                house.gate()
                        .open(House.ANNA, anna, page, false)
                        .toCompletableFuture()
                        .join(),
                page,
                100);
    }

    private Reply.Message balance(long minorUnits) {
        return Reply.of("balance.one")
                .with("account", name("current"))
                .with("amount", source.classify(BALANCE, pounds(minorUnits)));
    }

    private Reply askWhich(String... names) {
        return Reply.ask(
                "account",
                Reply.of("ask.account")
                        .with(
                                "choices",
                                Arrays.stream(names)
                                        .map(one -> Reply.Item.with("name", name(one)))
                                        .toList()));
    }

    private Classified<Shape.Name> name(String name) {
        return source.classify(ACC_EXISTENCE, new Shape.Name(name));
    }

    private static Money pounds(long pence) {
        return new Money(Currency.getInstance("GBP"), pence);
    }
}
