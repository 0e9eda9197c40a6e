package dev.sottovoce.adapters.google.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sottovoce.adapters.google.SmallCatalogue;
import dev.sottovoce.adapters.google.model.CxLint.Finding;
import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CxLintTest {
    private static final CxAgent AGENT = CxAgent.at(URI.create("https://bank.example/google/cx"));
    private static final String FLOW = "flows/Default Start Flow/Default Start Flow.json";
    private static final String BALANCE = "intents/check_balance/check_balance.json";
    private static final String PHRASES = "intents/check_balance/trainingPhrases/en.json";
    private static final String ENTITIES = "entityTypes/account_type/entities/en.json";

    private final Map<String, String> files =
            new HashMap<>(CxPackage.write(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES, AGENT));

    @Test
    void a_good_package_breaks_no_rule() {
        assertThat(CxLint.check(files)).isEmpty();
    }

    /** In the file, the first text becomes the second, and the rule finds it. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            G1 ; intents/yes/yes.json  ; "displayName" : "yes"             ; "displayName" : "aye"
            G3 ; BALANCE ; "parameters" : [ ; "parameters" : [ TWENTYONE
            G4 ; PHRASES ; "what's my "     ; "LONG "
            G5 ; PHRASES ; "what's my "     ; "what's {my} "
            G5 ; PHRASES ; "what's my "     ; "what's  my "
            G6 ; intents/stop/trainingPhrases/en.json ; "goodbye" ; "yes please"
            G7 ; BALANCE ; "@account_type"  ; "@nowhere"
            G7 ; BALANCE ; "id" : "account" ; "id" : "other"
            G8 ; BALANCE ; "id" : "account" ; "id" : "h"
            G8 ; BALANCE ; "id" : "account" ; "id" : "category"
            G9 ; ENTITIES ; "checking"      ; "savings"
            G9 ; ENTITIES ; "value" : "savings" ; "value" : "current"
            G9 ; entityTypes/account_type/account_type.json ; KIND_MAP ; KIND_REGEXP
            G10 ; agent.json ; "en-gb" ; "en"
            G11 ; FLOW ; "tag" : "no-match" ; "tag" : "turn"
            G11 ; FLOW ; "intent" : "yes" ; "targetPage" : "x", "intent" : "yes"
            G11 ; FLOW ; "event" : "webhook.error" ; "event" : "other"
            G11 ; FLOW ; "messages" : [ ; "webhook" : "sottovoce", "messages" : [
            G11 ; FLOW ; "intent" : "yes" ; "intent" : "nobody"
            G11 ; FLOW ; "Sorry, ; "$session.params.x Sorry,
            G12 ; webhooks/sottovoce.json ; https:// ; http://
            G12 ; webhooks/sottovoce.json ; ID_TOKEN ; NONE
            G12 ; webhooks/sottovoce.json ; "serviceAgentAuth" ; "password" : "x", "serviceAgentAuth"
            G12 ; webhooks/sottovoce.json ; "seconds" : 5 ; "seconds" : 3
            G13 ; agent.json ; "enableLogging" : false ; "enableLogging" : true
            G13 ; agent.json ; "loggingSettings" : { } ; "loggingSettings" : { "enableInteractionLogging" : true }
            G13 ; agent.json ; "displayName" ; "generativeSettings" : { }, "displayName"
            G13 ; BALANCE ; "redact" : true ; "redact" : false
            G13 ; entityTypes/account_type/account_type.json ; "redact" : true ; "redact" : false
            G14 ; BALANCE ; "displayName" ; "description" : "LONG", "displayName"
            """)
    void each_rule_has_something_that_breaks_it(String rule, String file, String from, String to) {
        String path = path(file);
        String text = files.getOrDefault(path, "");
        assertThat(text).contains(from);

        files.put(path, text.replace(from, filled(to)));

        assertThat(rules()).contains(rule);
    }

    @Test
    void a_stray_file_breaks_the_layout() {
        files.put("secrets.json", "{}");

        assertThat(rules()).containsExactly("G1");
    }

    @Test
    void a_missing_language_is_found() {
        files.remove("intents/yes/trainingPhrases/es.json");

        assertThat(rules()).contains("G4", "G10");
    }

    @Test
    void names_are_lower_case_and_unlike() {
        files.put(
                "intents/Yes/Yes.json",
                files.getOrDefault("intents/yes/yes.json", "").replace("\"yes\"", "\"Yes\""));

        assertThat(rules()).contains("G2");
    }

    @Test
    void a_file_that_is_no_JSON_is_named() {
        files.put(BALANCE, "{");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CxLint.check(files))
                .withMessageContaining(BALANCE);
    }

    @Test
    void a_catalogue_that_breaks_rules_makes_no_package() {
        IntentCatalogue good = SmallCatalogue.catalogue();
        List<Intent> intents = new ArrayList<>(good.intents());
        intents.add(new Intent(
                "nothing_to_say",
                0,
                Set.of(),
                List.of(),
                List.of(new SlotSpec("account", "CATEGORY", false, false)),
                false));
        IntentCatalogue bad = new IntentCatalogue(intents, good.utterances(), good.values(), good.invocation());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CxPackage.generate(bad, SmallCatalogue.LOCALES, AGENT))
                .withMessageContaining("G4 intents/nothing_to_say en: has no phrase")
                .withMessageContaining("G8");
    }

    private List<String> rules() {
        return CxLint.check(files).stream().map(Finding::rule).distinct().toList();
    }

    private static String path(String file) {
        return switch (file) {
            case "FLOW" -> FLOW;
            case "BALANCE" -> BALANCE;
            case "PHRASES" -> PHRASES;
            case "ENTITIES" -> ENTITIES;
            default -> file;
        };
    }

    private static String filled(String to) {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            many.append("{\"id\":\"p").append(i).append("\",\"entityType\":\"@sys.any\",\"redact\":true},");
        }
        return to.replace("TWENTYONE", many).replace("LONG", "long".repeat(150));
    }
}
