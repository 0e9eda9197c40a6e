package dev.sottovoce.adapters.alexa.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sottovoce.adapters.alexa.model.AlexaLint.Finding;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One failing model per rule; the rest of it stays as generated. */
class AlexaLintTest {
    private static final String FILE = "models/en-GB.json";

    private final IntentCatalogue catalogue = SmallCatalogue.catalogue();

    @Test
    void a_generated_set_of_models_is_clean() {
        assertThat(AlexaLint.check(catalogue, AlexaModels.write(catalogue, SmallCatalogue.LOCALES)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "A1, Quiet Bank",
        "A1, quiet bank 2",
        "A1, quiet  bank",
        "A1, ''",
        "A2, quietbank",
        "A3, echo bank",
        "A3, alexa's bank",
        "A4, open bank",
        "A4, bank with heart",
        "A4, the bank",
        "A5, new york",
        "A5, anna smith",
    })
    void a_bad_name_of_the_skill_is_found(String rule, String name) {
        assertThat(lint(model -> language(model).put("invocationName", name)))
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void a_launch_verb_is_found_in_a_spanish_name_and_a_connecting_word_is_not() {
        assertThat(lint("models/es-ES.json", model -> language(model).put("invocationName", "abre banco")))
                .extracting(Finding::rule)
                .contains("A4");
        assertThat(lint("models/es-ES.json", model -> language(model).put("invocationName", "banco con calma")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_model_is_found(String rule, Consumer<ObjectNode> spoil) {
        assertThat(lint(spoil)).extracting(Finding::rule).contains(rule);
    }

    static Stream<Arguments> a_bad_model_is_found() {
        return Stream.of(
                bad("A6", model -> type(model, "ACCOUNT").put("name", "ACCOUNT2")),
                bad("A6", model -> slot(model, "SpendingIntent", "period").put("name", "per1od")),
                bad(
                        "A7",
                        model -> language(model)
                                .withArray("intents")
                                .add(intent(model, "SpendingIntent").deepCopy().put("name", "SPENDINGIntent"))),
                bad("A7", model -> slot(model, "FollowUpIntent", "period").put("type", "AMAZON.NUMBER")),
                bad("A8", model -> sample(model, "how much did i spend at {Merchant}")),
                bad(
                        "A8",
                        model -> ((ArrayNode) intent(model, "SpendingIntent").path("slots"))
                                .addObject()
                                .put("name", "spare")
                                .put("type", "AMAZON.DATE")),
                bad("A9", model -> slot(model, "SpendingIntent", "period").put("type", "AMAZON.Currency")),
                bad("A9", model -> slot(model, "SpendingIntent", "category").put("type", "NOWHERE")),
                bad("A10", model -> type(model, "CATEGORY").putArray("values")),
                bad("A11", model -> sample(model, "how much did i spend?")),
                bad("A11", model -> sample(model, "what about 2 shops")),
                bad("A11", model -> sample(model, "spend £ on food")),
                bad("A12", model -> sample(model, "spent in{period}")),
                bad("A12", model -> sample(model, "spent {period} {period}")),
                bad("A13", model -> {
                    slot(model, "SpendingIntent", "category").put("type", "AMAZON.SearchQuery");
                    sample(model, "spent {category} in {period}");
                }),
                bad("A14", model -> sample(model, "{category} {period}")),
                bad("A15", model -> sample(model, "how much have i got")),
                bad("A15", model -> sample(model, "and at {merchant}")),
                bad(
                        "A16",
                        model -> intent(model, "SpendingIntent")
                                .putArray("samples")
                                .add("spent at {merchant} on {category} {period}")),
                bad("A16", model -> sample(model, " spent money")),
                bad("A17", model -> sample(model, "what does amazon know")),
                bad("A17", model -> sample(model, "what does quiet bank say")),
                bad("A17", model -> sample(model, "open my spending")),
                bad("A18", model -> value(model, "ACCOUNT").put("id", "current")),
                bad("A18", model -> value(model, "ACCOUNT").put("id", "SAVINGS")),
                bad("A18", model -> value(model, "ACCOUNT").withObject("name").put("value", "x".repeat(141))),
                bad("A18", model -> value(model, "ACCOUNT").withObject("name").put("value", "Saver")),
                bad("A19", model -> {
                    for (int index = 0; index < 251; index++) {
                        ((ArrayNode) language(model).path("intents"))
                                .addObject()
                                .put("name", "I" + "_".repeat(index));
                    }
                }),
                bad("A19", model -> sample(model, "spent " + "x".repeat(1_000_000))),
                bad("A20", model -> value(model, "ACCOUNT").withObject("name").put("value", "savings 12345678")),
                bad(
                        "A20",
                        model ->
                                value(model, "ACCOUNT").withObject("name").put("value", "GB82 WEST 1234 5698 7654 32")),
                bad("A21", model -> intent(model, "AMAZON.StopIntent").put("name", "StopIntent")),
                bad(
                        "A22",
                        model -> intent(model, "AMAZON.FallbackIntent")
                                .putArray("samples")
                                .add("whatever")),
                bad(
                        "A23",
                        model -> intent(model, "AMAZON.YesIntent")
                                .putArray("samples")
                                .add("yes {account}")),
                bad("A24", model -> ((ObjectNode) dialog(model, 0).path("slots").get(0)).put("type", "MERCHANT")),
                bad("A24", model -> ((ObjectNode) prompts(model).get(0)).put("id", "Elicit.Unused")),
                bad("A24", model -> dialog(model, 0).put("name", "NobodyIntent")),
                bad("A25", model -> dialog(model, 0).put("delegationStrategy", "ALWAYS")),
                bad("A25", model -> dialog(model, 0).put("confirmationRequired", true)),
                bad("A26", model -> type(model, "CATEGORY").withArray("values").remove(0)),
                bad("A26", model -> slot(model, "SpendingIntent", "period").put("name", "months")),
                bad(
                        "A27",
                        model -> language(model)
                                .withArray("intents")
                                .insert(0, language(model).path("intents").get(5))),
                bad("A28", model -> language(model).put("wakeWord", "bank")),
                bad("A28", model -> ((ObjectNode) prompts(model).get(0)).putArray("variations")),
                bad(
                        "A28",
                        model -> language(model)
                                .withObject("modelConfiguration")
                                .withObject("fallbackIntentSensitivity")
                                .put("level", "EXTREME")),
                bad("A28", model -> value(model, "ACCOUNT").withObject("name").putArray("synonyms")),
                bad("A30", model -> intent(model, "SpendingIntent").put("name", "WasteIntent")));
    }

    @Test
    void a_model_in_other_bytes_than_ours_is_found() {
        Map<String, String> files = new HashMap<>(AlexaModels.write(catalogue, SmallCatalogue.LOCALES));
        files.computeIfPresent(FILE, (file, text) -> text.replace("\n", "\r\n"));

        assertThat(AlexaLint.check(catalogue, files)).extracting(Finding::rule).containsExactly("A27");
    }

    @Test
    void two_ids_with_one_name_at_amazon_are_found() {
        List<Intent> intents = new ArrayList<>(catalogue.intents());
        intents.add(new Intent("checkBalance", 1, Set.of(), List.of(), List.of(), false));
        IntentCatalogue twins =
                new IntentCatalogue(intents, catalogue.utterances(), catalogue.values(), catalogue.invocation());

        assertThat(AlexaLint.check(twins, AlexaModels.write(catalogue, SmallCatalogue.LOCALES)))
                .extracting(Finding::rule)
                .contains("A30");
    }

    @ParameterizedTest
    @CsvSource({
        "'Alexa, open Quiet Bank.', true",
        "'Alexa, ask Quiet Bank how much did I spend at Tesco last month?', true",
        "'Alexa, ask Quiet Bank what is my balance', true",
        "'Alexa, what is my balance', false",
        "'Alexa, ask Quiet Bank to sing', false",
        "'Alexa, open the bank', false",
    })
    void an_example_phrase_names_the_skill_and_says_a_sample(String phrase, boolean good) {
        Map<String, String> files = new HashMap<>(AlexaModels.write(catalogue, SmallCatalogue.LOCALES));
        ObjectNode manifest = ModelJson.object();
        manifest.withObject("/manifest/publishingInformation/locales/en-GB")
                .putArray("examplePhrases")
                .add(phrase);
        files.put(AlexaManifest.SKILL, ModelJson.write(manifest));

        assertThat(AlexaLint.check(catalogue, files).stream()
                        .noneMatch(found -> found.rule().equals("A29")))
                .isEqualTo(good);
    }

    @Test
    void a_finding_says_where_it_is() {
        assertThat(lint(model -> sample(model, "what about 2 shops")))
                .extracting(Finding::toString)
                .anyMatch(line -> line.startsWith("A11 models/en-GB.json SpendingIntent \"what about 2 shops\": "));
    }

    private List<Finding> lint(Consumer<ObjectNode> spoil) {
        return lint(FILE, spoil);
    }

    private List<Finding> lint(String file, Consumer<ObjectNode> spoil) {
        Map<String, String> files = new HashMap<>(AlexaModels.write(catalogue, SmallCatalogue.LOCALES));
        files.computeIfPresent(file, (name, text) -> {
            ObjectNode model = (ObjectNode) ModelJson.read(name, text);
            spoil.accept(model);
            return ModelJson.write(model);
        });
        return AlexaLint.check(catalogue, files);
    }

    private static Arguments bad(String rule, Consumer<ObjectNode> spoil) {
        return Arguments.of(rule, spoil);
    }

    private static ObjectNode language(ObjectNode model) {
        return (ObjectNode) model.path("interactionModel").path("languageModel");
    }

    private static ObjectNode dialog(ObjectNode model, int index) {
        return (ObjectNode)
                model.path("interactionModel").path("dialog").path("intents").get(index);
    }

    private static ArrayNode prompts(ObjectNode model) {
        return (ArrayNode) model.path("interactionModel").path("prompts");
    }

    private static ObjectNode intent(ObjectNode model, String name) {
        return named(language(model).path("intents"), name);
    }

    private static ObjectNode slot(ObjectNode model, String intent, String slot) {
        return named(intent(model, intent).path("slots"), slot);
    }

    private static ObjectNode type(ObjectNode model, String name) {
        return named(language(model).path("types"), name);
    }

    private static ObjectNode value(ObjectNode model, String type) {
        return (ObjectNode) type(model, type).path("values").get(0);
    }

    private static void sample(ObjectNode model, String sample) {
        ((ArrayNode) intent(model, "SpendingIntent").path("samples")).add(sample);
    }

    private static ObjectNode named(JsonNode array, String name) {
        for (JsonNode node : array) {
            if (node.path("name").asText().equals(name)) {
                return (ObjectNode) node;
            }
        }
        throw new AssertionError("nothing is called " + name);
    }
}
