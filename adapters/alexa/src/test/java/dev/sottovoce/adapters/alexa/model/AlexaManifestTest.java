package dev.sottovoce.adapters.alexa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlexaManifestTest {
    private static final URI SITE = URI.create("https://bank.example/");

    @Test
    void the_manifest_declares_no_interface_no_permission_and_no_purchase() {
        JsonNode manifest = ModelJson.read("", AlexaManifest.skill(facts("https://bank.example/alexa", "short")))
                .path("manifest");

        assertThat(manifest.path("permissions")).isEmpty();
        assertThat(manifest.path("apis").path("custom").path("interfaces")).isEmpty();
        assertThat(manifest.path("privacyAndCompliance").path("allowsPurchases").asBoolean(true))
                .isFalse();
        assertThat(manifest.path("events").path("subscriptions")).hasSize(5);
    }

    @Test
    void its_example_phrases_pass_the_lint_of_the_models() {
        Map<String, String> files =
                new HashMap<>(AlexaModels.generate(SmallCatalogue.catalogue(), SmallCatalogue.LOCALES));
        files.put(AlexaManifest.SKILL, AlexaManifest.skill(facts("https://bank.example/alexa", "short")));

        assertThat(AlexaLint.check(SmallCatalogue.catalogue(), files)).isEmpty();
    }

    @Test
    void limits_are_errors_and_named_together() {
        assertThatThrownBy(() -> AlexaManifest.skill(facts("http://bank.example/alexa", "s".repeat(161))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("endpoint must be https", "en-GB summary", "160");
    }

    @Test
    void account_linking_is_skipped_when_the_skill_is_enabled() {
        LinkFacts facts = new LinkFacts(
                SITE.resolve("oauth/authorize"),
                SITE.resolve("oauth/token"),
                "alexa",
                "s3cret",
                List.of("bank"),
                List.of(),
                List.of());

        JsonNode request =
                ModelJson.read("", AlexaManifest.accountLinking(facts)).path("accountLinkingRequest");

        assertThat(request.path("skipOnEnablement").asBoolean()).isTrue();
        assertThat(request.path("type").asText()).isEqualTo("AUTH_CODE");
        assertThat(facts.toString()).doesNotContain("s3cret");
    }

    private static SkillFacts facts(String endpoint, String summary) {
        SkillFacts.Storefront store = new SkillFacts.Storefront(
                "Quiet Bank",
                summary,
                "Talk to your bank.",
                List.of("Alexa, open Quiet Bank", "Alexa, ask Quiet Bank what is my balance"),
                List.of("bank"),
                SITE.resolve("small.png"),
                SITE.resolve("large.png"),
                SITE.resolve("privacy"),
                SITE.resolve("terms"));
        return new SkillFacts(URI.create(endpoint), List.of("GB"), "Sign in as …", Map.of(SmallCatalogue.GB, store));
    }
}
