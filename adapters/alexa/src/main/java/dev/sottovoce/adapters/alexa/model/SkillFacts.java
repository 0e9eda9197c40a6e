package dev.sottovoce.adapters.alexa.model;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the manifest says of a skill beyond its model.
 *
 * @param endpoint the https address that Amazon calls, on port 443 with a certificate of a public authority
 * @param countries ISO 3166 codes of where it is offered
 * @param testingInstructions for certification: a working test account, and that a transfer is no purchase; at most
 *     4,000 characters
 * @param storefronts one per locale
 */
public record SkillFacts(
        URI endpoint, List<String> countries, String testingInstructions, Map<Locale, Storefront> storefronts) {
    public SkillFacts {
        countries = List.copyOf(countries);
        storefronts = Map.copyOf(storefronts);
    }

    /**
     * How the skill stands in the shop of one locale.
     *
     * @param name at least 2 characters
     * @param summary at most 160 characters
     * @param description at most 4,000 characters
     * @param examplePhrases at most 4 of at most 200 characters; each calls the skill by name and then says a sample
     * @param keywords at most 30 of at most 150 characters
     * @param smallIcon 108 by 108 pixels
     * @param largeIcon 512 by 512 pixels
     */
    public record Storefront(
            String name,
            String summary,
            String description,
            List<String> examplePhrases,
            List<String> keywords,
            URI smallIcon,
            URI largeIcon,
            URI privacyPolicy,
            URI termsOfUse) {
        public Storefront {
            examplePhrases = List.copyOf(examplePhrases);
            keywords = List.copyOf(keywords);
        }
    }
}
