package dev.sottovoce.conversation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.house.House;
import dev.sottovoce.conversation.house.Phone;
import dev.sottovoce.conversation.house.SmallBank;
import dev.sottovoce.conversation.message.Renderer;
import dev.sottovoce.conversation.page.Field.Choice;
import dev.sottovoce.conversation.page.Field.Option;
import dev.sottovoce.conversation.page.Field.Period;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.privacy.Audience;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnPageTest {
    private static final SlotValue.Days FEBRUARY =
            new SlotValue.Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));

    private final House house = new House();
    private final SmallBank bank = new SmallBank();
    private final OwnPage page = new OwnPage(new OwnPage.Parts(
            bank,
            house.gate(),
            Phone.skills(),
            house.catalogue().intents(),
            new Renderer(house.catalogue().messages(), new SplittableRandom(7)),
            Audience::firstParty,
            Clock.fixed(House.NOW, ZoneOffset.UTC)));

    @Test
    void the_only_account_is_shown_exactly_whatever_the_customer_allows_vendors() {
        var shown = show("check_balance", Map.of());

        assertThat(shown.title()).isEqualTo("Your balance");
        assertThat(shown.lines()).containsExactly("You have £1,234.56 in your current account.");
        assertThat(shown.fields()).isEmpty();
    }

    @Test
    void of_several_accounts_all_can_be_chosen_however_many_there_are() {
        bank.has("current", "savings", "joint", "holidays");

        var shown = show("check_balance", Map.of());

        assertThat(shown.lines()).isEmpty();
        assertThat(options(shown))
                .extracting(Option::title)
                .containsExactly("All of them", "Current", "Savings", "Joint", "Holidays");
    }

    @Test
    void what_was_chosen_is_answered_and_can_be_changed() {
        bank.has("current", "savings");

        var shown = show("check_balance", Map.of("account", new SlotValue.Place(2)));

        assertThat(shown.lines()).containsExactly("You have £2,234.56 in your savings account.");
        assertThat(options(shown))
                .filteredOn(Option::chosen)
                .extracting(Option::title)
                .containsExactly("Savings");
    }

    @Test
    void what_the_assistant_heard_is_chosen_already() {
        bank.has("current", "savings");

        var shown = show("check_balance", Map.of("account", new SlotValue.Mention("savings")));

        assertThat(shown.lines()).containsExactly("You have £2,234.56 in your savings account.");
        assertThat(options(shown))
                .filteredOn(Option::chosen)
                .extracting(Option::title)
                .containsExactly("Savings");
    }

    @Test
    void all_accounts_are_shown_not_only_those_that_would_be_read_out() {
        bank.has("current", "savings", "joint", "holidays");

        assertThat(show("check_balance", Map.of("account", new SlotValue.All())).lines())
                .hasSize(4)
                .last()
                .asString()
                .contains("holidays");
    }

    @Test
    void a_period_can_be_changed() {
        var shown = show("spending", Map.of("period", FEBRUARY));

        assertThat(shown.lines()).containsExactly("In February you spent £90.25.");
        assertThat(shown.fields()).containsExactly(new Period("period", "period", Optional.of(FEBRUARY)));
    }

    @Test
    void a_request_that_nobody_serves_is_not_shown() {
        assertThat(await("fly", Map.of())).isEmpty();
    }

    @Test
    void answers_are_read_back_from_a_form() {
        var period = new Period("period", "period", Optional.empty());
        var account =
                new Choice("account", "account", List.of(new Option("1", "Current", new SlotValue.Place(1), false)));
        var form = Map.of("slot.period.from", "2026-02-01", "slot.period.to", "2026-02-28", "slot.account", "1");

        assertThat(period.read(name -> Optional.ofNullable(form.get(name)))).contains(FEBRUARY);
        assertThat(account.read(name -> Optional.ofNullable(form.get(name)))).contains(new SlotValue.Place(1));
        assertThat(account.read(name -> Optional.of(""))).isEmpty();
    }

    @Test
    void an_answer_that_was_not_offered_is_refused() {
        var account = new Choice("account", "account", List.of());
        var period = new Period("period", "period", Optional.empty());

        assertThatThrownBy(() -> account.read(name -> Optional.of("7"))).isInstanceOf(Field.InvalidAnswer.class);
        assertThatThrownBy(() -> period.read(name -> Optional.of("soon"))).isInstanceOf(Field.InvalidAnswer.class);
        assertThatThrownBy(() -> period.read(name -> Optional.of(name.endsWith("from") ? "2026-02-02" : "2026-02-01")))
                .isInstanceOf(Field.InvalidAnswer.class);
    }

    private static List<Option> options(Shown shown) {
        assertThat(shown.fields()).hasSize(1);
        return ((Choice) shown.fields().get(0)).options();
    }

    private Shown show(String intent, Map<String, SlotValue> slots) {
        return await(intent, slots).orElseThrow();
    }

    private Optional<Shown> await(String intent, Map<String, SlotValue> slots) {
        try {
            return page.show(
                            House.ANNA, new Run(intent, slots, 0, false), Locale.UK, "visit", House.NOW.plusSeconds(10))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError("the page did not come", failure);
        }
    }
}
