package dev.sottovoce.adapters.google.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.google.model.CxLint.Findings;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedIntent;
import dev.sottovoce.adapters.google.model.ParsedPackage.ParsedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The agent, its flow and its webhook. */
final class AgentRules {
    private static final Map<String, String> TAGS = Map.of(
            "sys.no-match-default", "no-match",
            "sys.no-input-default", "no-input",
            "sys.long-utterance", "long",
            "WELCOME", "welcome");
    private static final int LONGEST_TEXT = 640;

    private AgentRules() {}

    static void languages(ParsedPackage parsed, Findings findings) {
        List<String> languages = parsed.languages();
        if (new HashSet<>(languages).size() != languages.size() || languages.isEmpty()) {
            findings.add("agent.json", "name each language once, the first as defaultLanguageCode");
        }
        for (ParsedIntent intent : parsed.intents()) {
            if (!intent.isFallback()) {
                same("intents/" + intent.name(), intent.phrases().keySet(), languages, findings);
            }
        }
        for (ParsedType type : parsed.entityTypes()) {
            same("entityTypes/" + type.name(), type.entries().keySet(), languages, findings);
        }
    }

    private static void same(String place, Set<String> found, List<String> languages, Findings findings) {
        if (!found.equals(Set.copyOf(languages))) {
            findings.add(place, "has the languages " + found + ", and the agent " + languages);
        }
    }

    static void handlers(ParsedPackage parsed, Findings findings) {
        JsonNode flow = parsed.flow();
        long fallbacks =
                parsed.intents().stream().filter(ParsedIntent::isFallback).count();
        if (fallbacks != 1) {
            findings.add("intents", "there are " + fallbacks + " fallback intents; an agent has one");
        }
        Map<String, String> routes = new HashMap<>();
        for (JsonNode route : flow.path("transitionRoutes")) {
            String intent = route.path("intent").asText();
            JsonNode call = route.path("triggerFulfillment");
            if (routes.put(intent, call.path("tag").asText()) != null) {
                findings.add("flow " + intent, "has two routes; keep one");
            }
            if (route.has("targetPage") || route.has("targetFlow")) {
                findings.add("flow " + intent, "has a target, which hides failures of the webhook; leave it out");
            }
            if (!call.path("webhook").asText().equals(StartFlow.WEBHOOK)) {
                findings.add("flow " + intent, "does not call our webhook");
            }
        }
        for (ParsedIntent intent : parsed.intents()) {
            String tag = intent.name().equals(StartFlow.WELCOME) ? "welcome" : "turn";
            if (!intent.isFallback() && !tag.equals(routes.remove(intent.name()))) {
                findings.add("flow " + intent.name(), "has no route with the tag " + tag);
            }
        }
        routes.keySet()
                .forEach(intent -> findings.add("flow " + intent, "is a route to an intent that does not exist"));
        events(flow.path("eventHandlers"), parsed.languages(), findings);
    }

    private static void events(JsonNode handlers, List<String> languages, Findings findings) {
        Map<String, JsonNode> byEvent = new HashMap<>();
        handlers.forEach(handler -> byEvent.put(handler.path("event").asText(), handler.path("triggerFulfillment")));
        TAGS.forEach((event, tag) -> {
            JsonNode call = byEvent.get(event);
            if (call == null || !call.path("tag").asText().equals(tag)) {
                findings.add("flow " + event, "needs a handler with the tag " + tag);
            }
        });
        if (!byEvent.containsKey("webhook.error")) {
            findings.add("flow webhook.error", "needs a handler with a constant text");
        }
        byEvent.forEach((event, call) -> {
            if (event.startsWith("webhook.error")) {
                constant(event, call, languages, findings);
            }
        });
    }

    private static void constant(String event, JsonNode call, List<String> languages, Findings findings) {
        if (call.has("webhook")) {
            findings.add("flow " + event, "calls the webhook that has just failed; say a constant");
        }
        Set<String> said = new HashSet<>();
        for (JsonNode message : call.path("messages")) {
            said.add(message.path("languageCode").asText());
            for (JsonNode text : message.path("text").path("text")) {
                if (text.asText().length() > LONGEST_TEXT || text.asText().contains("$")) {
                    findings.add("flow " + event, "a text is longer than " + LONGEST_TEXT + " or refers to a value");
                }
            }
        }
        if (!said.containsAll(languages)) {
            findings.add("flow " + event, "says nothing in one of " + languages);
        }
    }

    static void webhook(ParsedPackage parsed, Findings findings) {
        String place = "webhooks/" + StartFlow.WEBHOOK + ".json";
        JsonNode webhook = parsed.files().get(place);
        if (webhook == null) {
            return;
        }
        JsonNode service = webhook.path("genericWebService");
        if (!service.path("uri").asText().startsWith("https://")) {
            findings.add(place, "its address is not https; configure the public one");
        }
        if (!service.path("serviceAgentAuth").asText().equals("ID_TOKEN")
                || !service.path("webhookType").asText().equals("STANDARD")) {
            findings.add(place, "must be a standard webhook that is called with an ID token");
        }
        for (String secret : List.of("username", "password", "requestHeaders", "secretVersionForUsernamePassword")) {
            if (service.has(secret)) {
                findings.add(place, secret + " would carry a secret; leave it out");
            }
        }
        int seconds = webhook.path("timeout").path("seconds").asInt();
        if (seconds < 5 || seconds > 30) {
            findings.add(place, "its timeout must be 5 to 30 seconds; we answer within 4");
        }
    }
}
