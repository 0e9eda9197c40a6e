package dev.sottovoce.adapters.alexa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlexaModelsTest {
    private final Map<String, String> models = AlexaModels.generate(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES);

    @Test
    void a_model_is_written_for_every_locale() {
        assertThat(models.keySet()).containsExactly("models/en-GB.json", "models/en-US.json", "models/es-ES.json");
    }

    @Test
    void the_same_catalogue_in_another_order_gives_the_same_bytes() {
        IntentCatalogue catalogue = SmallCatalogue.catalogue();
        var intents = new ArrayList<>(catalogue.intents());
        Collections.reverse(intents);
        IntentCatalogue reversed =
                new IntentCatalogue(intents, catalogue.utterances(), catalogue.values(), catalogue.invocation());

        assertThat(AlexaModels.generate(reversed, SmallCatalogue.LOCALES)).isEqualTo(models);
    }

    @Test
    void alternatives_and_options_are_written_out_without_punctuation() {
        assertThat(samples("en-GB", "CheckBalanceIntent"))
                .contains(
                        "what's my balance",
                        "what is my {account} balance",
                        "how much do i have in my {account} account");
        assertThat(samples("es-ES", "CheckBalanceIntent"))
                .contains("cuál es mi saldo", "cuál es mi saldo de {account}");
    }

    @Test
    void a_sentence_that_names_a_wake_word_is_left_to_other_channels() {
        assertThat(samples("en-GB", "CheckBalanceIntent")).noneMatch(sample -> sample.contains("alexa"));
    }

    @Test
    void a_bare_slot_is_an_answer_and_no_request() {
        assertThat(samples("en-GB", "FollowUpIntent")).contains("and {period}").doesNotContain("{period}");
        assertThat(ParsedModel.strings(slot("en-GB", "FollowUpIntent", "period").path("samples")))
                .containsExactly("{period}");
    }

    @Test
    void the_catalogue_says_how_a_slot_is_answered() {
        assertThat(ParsedModel.strings(
                        slot("en-GB", "CheckBalanceIntent", "account").path("samples")))
                .containsExactly("in my {account} account", "my {account} account", "the {account} one", "{account}");
    }

    @Test
    void an_amount_is_two_numbers_with_the_words_of_the_country() {
        assertThat(samples("en-GB", "SendMoneyIntent"))
                .contains("send {amount} pounds {amount_cents} to {payee}", "pay {amount} to {payee}");
        assertThat(samples("en-US", "SendMoneyIntent")).contains("send {amount} dollars to {payee}");
        assertThat(samples("es-ES", "SendMoneyIntent")).contains("envía {amount} euros con {amount_cents} a {payee}");
        assertThat(slot("en-GB", "SendMoneyIntent", "amount").path("type").asText())
                .isEqualTo("AMAZON.NUMBER");
    }

    @Test
    void dates_are_amazons_and_closed_types_are_the_catalogues() {
        assertThat(slot("es-ES", "SpendingIntent", "period").path("type").asText())
                .isEqualTo("AMAZON.DATE");
        assertThat(slot("es-ES", "SpendingIntent", "category").path("type").asText())
                .isEqualTo("CATEGORY");
        assertThat(models.get("models/es-ES.json")).contains("\"supermercado\"");
    }

    @Test
    void utterances_of_system_intents_extend_amazons_own_where_amazon_lets_them() {
        assertThat(samples("en-GB", "AMAZON.HelpIntent")).containsExactly("what can i ask", "what can i say");
        assertThat(samples("en-GB", "AMAZON.FallbackIntent")).isEmpty();
    }

    @Test
    void every_slot_that_may_be_asked_for_is_declared_as_one_that_amazon_may_elicit() {
        JsonNode dialog = root("en-GB").path("dialog");

        assertThat(dialog.path("delegationStrategy").asText()).isEqualTo("SKILL_RESPONSE");
        assertThat(dialog.path("intents").findValues("elicitationRequired")).contains(ModelJson.read("", "true"));
        assertThat(root("en-GB").path("prompts").findValuesAsText("id")).contains("Elicit.CheckBalanceIntent.account");
    }

    @Test
    void a_catalogue_that_breaks_rules_is_refused_with_all_of_them() {
        IntentCatalogue catalogue = SmallCatalogue.catalogue();
        IntentCatalogue bad = new IntentCatalogue(
                catalogue.intents(), Map.of(), catalogue.values(), Map.of(SmallCatalogue.GB, "alexa"));

        assertThatThrownBy(() -> AlexaModels.generate(bad, List.of(SmallCatalogue.GB)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("A2 models/en-GB.json", "A3 models/en-GB.json", "A16", "CheckBalanceIntent");
    }

    private JsonNode root(String locale) {
        return ModelJson.read(locale, models.getOrDefault("models/" + locale + ".json", ""))
                .path("interactionModel");
    }

    private List<String> samples(String locale, String intent) {
        return model(locale).intent(intent).orElseThrow().samples();
    }

    private ParsedModel model(String locale) {
        return ParsedModel.read("models/" + locale + ".json", models.getOrDefault("models/" + locale + ".json", ""));
    }

    private JsonNode slot(String locale, String intent, String slot) {
        for (JsonNode each : root(locale).path("languageModel").path("intents")) {
            for (JsonNode declared : each.path("slots")) {
                if (each.path("name").asText().equals(intent)
                        && declared.path("name").asText().equals(slot)) {
                    return declared;
                }
            }
        }
        throw new AssertionError("no slot " + slot);
    }
}
