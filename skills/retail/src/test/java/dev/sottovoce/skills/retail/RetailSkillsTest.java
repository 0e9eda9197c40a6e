package dev.sottovoce.skills.retail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sottovoce.conversation.channel.Outbound;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.skill.SkillDefinition;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RetailSkillsTest {
    private static final String WITHHELD = "You'll find it in the bank's app, or when you sign in online.";

    private final Ledger ledger = new Ledger(Currency.getInstance("GBP"))
            .with("2026-03-01", "Tesco", DataClass.TX_MERCHANT, 1_250)
            .with("2026-02-20", "Employer", DataClass.TX_MERCHANT, -200_000)
            .with("2026-02-10", "Tesco", DataClass.TX_MERCHANT, 9_025)
            .with("2026-02-09", "Lisa Marsh", DataClass.PAYEE_NAME, 5_000)
            .with("2026-01-15", "Tesco", DataClass.TX_MERCHANT, 11_000);
    private final Anna anna = new Anna(Locale.UK, ledger);

    @Test
    void every_text_is_there_in_every_locale_for_every_form_that_the_default_policy_can_yield() {
        assertThat(Anna.catalogue(Anna.policy()).messages().keys()).contains("balance.one", "transactions.list");
    }

    @Test
    void every_intent_that_is_not_the_frameworks_own_has_a_handler() {
        IntentCatalogue intents = Anna.catalogue(Anna.policy()).intents();
        var skills = new SkillDefinition();
        RetailSkills.all().forEach(skill -> skill.define(skills));

        assertThat(skills.handlers().keySet())
                .containsExactlyInAnyOrderElementsOf(intents.intents().stream()
                        .filter(intent -> !intent.system())
                        .map(Intent::id)
                        .toList());
    }

    @Test
    void without_consent_every_question_gets_the_same_sentence() {
        assertThat(anna.hears("check_balance")).isEqualTo(WITHHELD);
        assertThat(anna.hears("transactions")).isEqualTo(WITHHELD);
        assertThat(anna.hears("spending", "merchant", "tesco")).startsWith(WITHHELD);
    }

    @Test
    void a_balance_is_asked_for_by_account() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("check_balance")).isEqualTo("Current or savings?");
        assertThat(anna.hears("check_balance", "account", "current"))
                .isEqualTo("You have £1,234.56 in your current account.");
    }

    @Test
    void all_balances_are_read_out_together() {
        anna.allowing(Form.ROUNDED);

        assertThat(anna.hears("check_balance", "account", "all of them"))
                .isEqualTo("You have about £1,200 in current and an overdraft of about £81 in savings.");
    }

    @Test
    void spending_at_a_merchant_says_the_period_back() {
        anna.allowing(Form.ROUNDED);

        assertThat(anna.hears("spending", "merchant", "tesco", "period", "last month"))
                .isEqualTo("In February you spent about £90 at Tesco. The full list is on your page.");
    }

    @Test
    void a_follow_up_is_answered_shorter_and_does_not_mention_the_page_again() {
        anna.allowing(Form.ROUNDED);
        assertThat(anna.hears("spending", "merchant", "tesco", "period", "last month"))
                .contains("page");

        assertThat(anna.hears("follow_up", "shift", "the month before")).isEqualTo("In January, about £110.");
    }

    @Test
    void in_a_chat_the_same_is_said_in_bands_and_digits_with_the_page_a_tap_away() {
        Anna writer = new Anna(Locale.UK, ledger).writing();
        writer.allowing(Form.ROUNDED);

        Outbound first = writer.answer("spending", "merchant", "tesco", "period", "last month")
                .out();
        Outbound again = writer.answer("follow_up", "shift", "the month before").out();

        assertThat(first.display())
                .isEqualTo("I'm Quiet Bank's assistant, a computer. In February you spent between £0 and £100 at Tesco."
                        + " The full list is on your page.");
        assertThat(again.display()).isEqualTo("In January, between £100 and £500.");
        assertThat(first.pages()).extracting(Outbound.Page::title).containsExactly("Open");
        assertThat(first.choices()).isEmpty();
    }

    @Test
    void in_a_chat_an_account_is_chosen_with_a_button_and_a_list_goes_on_with_another() {
        Anna writer = new Anna(Locale.UK, ledger).writing();
        writer.allowing(Form.EXACT);

        assertThat(writer.answer("check_balance").out().choices())
                .extracting(Outbound.Choice::title)
                .containsExactly("Current", "Savings");
        assertThat(writer.answer("transactions").out().choices())
                .extracting(Outbound.Choice::title)
                .containsExactly("Yes", "No");
    }

    @Test
    void nothing_spent_is_said_as_nothing() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("spending", "merchant", "tesco", "period", "in December"))
                .startsWith("In December 2025 you spent nothing at Tesco.");
    }

    @Test
    void a_shop_that_nobody_knows_is_not_answered_with_the_total() {
        anna.allowing(Form.ROUNDED);

        assertThat(anna.hears("spending", "merchant", "joe's diner", "period", "last month"))
                .isEqualTo("I don't know a shop or a category by that name. The full list is on your page.");
        assertThat(anna.hears("transactions", "category", "dolphins"))
                .isEqualTo("I don't know a shop or a category by that name. The full list is on your page.");
    }

    @Test
    void spending_is_of_this_month_when_no_period_is_named() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("spending")).contains("£12.50");
    }

    @Test
    void the_page_shows_the_exact_total_and_the_movements() {
        anna.allowing(Form.ROUNDED);

        assertThat(anna.reads("spending", "merchant", "tesco", "period", "last month"))
                .hasSize(2)
                .first()
                .asString()
                .contains("£90.25");
    }

    @Test
    void movements_come_three_at_a_time() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("transactions")).contains("Tesco, £12.50").endsWith("Shall I go on?");
        assertThat(anna.hears("yes")).contains("£50.00 to a person").endsWith("The full list is on your page.");
        assertThat(anna.hears("next")).isEqualTo("That was all of them. The full list is on your page.");
        assertThat(anna.hears("previous")).contains("£50.00 to a person");
    }

    @Test
    void money_that_came_in_is_said_so() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("transactions", "period", "last month")).contains("£2,000.00 in from Employer");
    }

    @Test
    void a_person_is_named_on_her_own_page_only() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("transactions", "period", "last month")).doesNotContain("Lisa");
        assertThat(anna.reads("transactions", "period", "last month")).anyMatch(line -> line.contains("Lisa Marsh"));
    }

    @Test
    void a_sensitive_movement_is_on_her_own_page_only() {
        var other = new Anna(
                Locale.UK,
                new Ledger(Currency.getInstance("GBP"))
                        .with("2026-03-01", "Tesco", DataClass.TX_MERCHANT, 1_250)
                        .with("2026-02-28", "Bet Corner", DataClass.TX_SENSITIVE, 2_000));
        other.allowing(Form.EXACT);

        assertThat(other.hears("transactions")).contains("Tesco").doesNotContain("Bet");
        assertThat(other.reads("transactions")).anyMatch(line -> line.contains("Bet Corner"));
    }

    @Test
    void a_long_list_on_her_page_says_that_there_is_more() {
        var many = new Ledger(Currency.getInstance("GBP"));
        for (int i = 1; i <= 25; i++) {
            many = many.with("2026-02-01", "Tesco", DataClass.TX_MERCHANT, i);
        }

        assertThat(new Anna(Locale.UK, many).reads("transactions"))
                .hasSize(21)
                .last()
                .isEqualTo("There is more; you can see all of it below.");
    }

    @Test
    void no_movements_are_said_as_none() {
        anna.allowing(Form.EXACT);

        assertThat(anna.hears("transactions", "period", "in December"))
                .isEqualTo("I see no transactions in that time. The full list is on your page.");
    }

    @Test
    void the_whole_conversation_is_there_in_spanish() {
        var carmen = new Anna(
                Anna.SPAIN,
                new Ledger(Currency.getInstance("EUR")).with("2026-02-10", "Mercadona", DataClass.TX_MERCHANT, 9_025));
        carmen.allowing(Form.ROUNDED);

        assertThat(carmen.hears("check_balance")).isEqualTo("¿En la cuenta de diario o en la de ahorro?");
        assertThat(carmen.hears("check_balance", "account", "diario")).contains("unos 1.200");
        assertThat(carmen.hears("spending", "merchant", "mercadona", "period", "el mes pasado"))
                .startsWith("En febrero");
    }
}
