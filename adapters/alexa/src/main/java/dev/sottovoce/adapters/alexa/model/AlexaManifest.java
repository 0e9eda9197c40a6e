package dev.sottovoce.adapters.alexa.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates the files beside the models. The manifest declares no interface, no permission and no purchase: what is not
 * declared is never sent to us.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/smapi/skill-manifest.html">Amazon: skill manifest</a>
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html">Amazon: account
 *     linking schemas</a>
 */
public final class AlexaManifest {
    /** File name of the manifest. */
    public static final String SKILL = "skill-package/skill.json";

    /** File name of the account linking request. */
    public static final String ACCOUNT_LINKING = "accountLinking.json";

    private static final List<String> EVENTS = List.of(
            "SKILL_ACCOUNT_LINKED",
            "SKILL_DISABLED",
            "SKILL_ENABLED",
            "SKILL_PERMISSION_ACCEPTED",
            "SKILL_PERMISSION_CHANGED");

    private AlexaManifest() {}

    /**
     * The content of {@link #SKILL}.
     *
     * @throws IllegalArgumentException listing every limit of Amazon's that a text exceeds
     */
    public static String skill(SkillFacts facts) {
        requireLimits(facts);
        ObjectNode root = ModelJson.object();
        ObjectNode manifest = root.putObject("manifest");
        manifest.put("manifestVersion", "1.0");
        publishing(manifest.putObject("publishingInformation"), facts);
        privacy(manifest.putObject("privacyAndCompliance"), facts);
        manifest.putArray("permissions");
        ObjectNode custom = manifest.putObject("apis").putObject("custom");
        endpoint(custom, facts.endpoint());
        ObjectNode regions = custom.putObject("regions");
        endpoint(regions.putObject("EU"), facts.endpoint());
        endpoint(regions.putObject("NA"), facts.endpoint());
        custom.putArray("interfaces");
        ObjectNode events = manifest.putObject("events");
        endpoint(events, facts.endpoint());
        ArrayNode subscriptions = events.putArray("subscriptions");
        EVENTS.forEach(event -> subscriptions.addObject().put("eventName", event));
        return ModelJson.write(root);
    }

    /**
     * The content of {@link #ACCOUNT_LINKING}. Linking is skipped when the skill is enabled, so that help works without
     * it.
     */
    public static String accountLinking(LinkFacts facts) {
        ObjectNode root = ModelJson.object();
        ObjectNode request = root.putObject("accountLinkingRequest");
        request.put("type", "AUTH_CODE")
                .put("authorizationUrl", facts.authorizationUrl().toString())
                .put("accessTokenUrl", facts.accessTokenUrl().toString())
                .put("clientId", facts.clientId())
                .put("clientSecret", facts.clientSecret())
                .put("accessTokenScheme", "HTTP_BASIC");
        strings(request.putArray("scopes"), facts.scopes());
        strings(request.putArray("domains"), facts.domains());
        request.put("skipOnEnablement", true).put("voiceForwardAccountLinking", "DISABLED");
        strings(request.putArray("redirectUrls"), facts.redirectUrls());
        return ModelJson.write(root);
    }

    private static void publishing(ObjectNode node, SkillFacts facts) {
        node.put("category", "BUSINESS_AND_FINANCE").put("isAvailableWorldwide", false);
        strings(
                node.putArray("distributionCountries"),
                facts.countries().stream().sorted().toList());
        node.put("testingInstructions", facts.testingInstructions());
        ObjectNode locales = node.putObject("locales");
        sorted(facts).forEach((tag, store) -> {
            ObjectNode locale = locales.putObject(tag);
            locale.put("name", store.name()).put("summary", store.summary()).put("description", store.description());
            strings(locale.putArray("examplePhrases"), store.examplePhrases());
            strings(locale.putArray("keywords"), store.keywords());
            locale.put("smallIconUri", store.smallIcon().toString())
                    .put("largeIconUri", store.largeIcon().toString());
        });
    }

    private static void privacy(ObjectNode node, SkillFacts facts) {
        node.put("allowsPurchases", false)
                .put("usesPersonalInfo", true)
                .put("isChildDirected", false)
                .put("isExportCompliant", true)
                .put("containsAds", false);
        ObjectNode locales = node.putObject("locales");
        sorted(facts)
                .forEach((tag, store) -> locales.putObject(tag)
                        .put("privacyPolicyUrl", store.privacyPolicy().toString())
                        .put("termsOfUseUrl", store.termsOfUse().toString()));
    }

    private static void endpoint(ObjectNode node, URI uri) {
        node.putObject("endpoint").put("uri", uri.toString()).put("sslCertificateType", "Trusted");
    }

    private static void requireLimits(SkillFacts facts) {
        List<String> wrong = new ArrayList<>();
        limit(wrong, "testingInstructions", facts.testingInstructions(), 4000);
        if (!"https".equals(facts.endpoint().getScheme())) {
            wrong.add("endpoint must be https");
        }
        sorted(facts).forEach((tag, store) -> {
            if (store.name().length() < 2) {
                wrong.add(tag + " name needs at least 2 characters");
            }
            limit(wrong, tag + " summary", store.summary(), 160);
            limit(wrong, tag + " description", store.description(), 4000);
            count(wrong, tag + " examplePhrases", store.examplePhrases(), 4);
            store.examplePhrases().forEach(phrase -> limit(wrong, tag + " example phrase", phrase, 200));
            count(wrong, tag + " keywords", store.keywords(), 30);
            store.keywords().forEach(keyword -> limit(wrong, tag + " keyword", keyword, 150));
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The manifest breaks limits of Amazon's: " + String.join("; ", wrong));
        }
    }

    private static void limit(List<String> wrong, String what, String text, int characters) {
        if (text.length() > characters) {
            wrong.add(what + " may have at most " + characters + " characters");
        }
    }

    private static void count(List<String> wrong, String what, List<String> texts, int number) {
        if (texts.size() > number) {
            wrong.add(what + " may be at most " + number);
        }
    }

    private static Map<String, SkillFacts.Storefront> sorted(SkillFacts facts) {
        Map<String, SkillFacts.Storefront> byTag = new TreeMap<>();
        for (Map.Entry<Locale, SkillFacts.Storefront> store :
                facts.storefronts().entrySet()) {
            byTag.put(store.getKey().toLanguageTag(), store.getValue());
        }
        return byTag;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
