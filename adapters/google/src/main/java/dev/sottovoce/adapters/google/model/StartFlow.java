package dev.sottovoce.adapters.google.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The agent's only flow: each intent and each event calls our webhook, and what happens next is decided there. The
 * handler of failures speaks a constant and calls nobody, or it would fail in turn. No route has a target, since Google
 * raises no failure event on one that has.
 *
 * @see <a href="https://cloud.google.com/dialogflow/cx/docs/concept/handler">Google: state handlers</a>
 */
final class StartFlow {
    static final String NAME = "Default Start Flow";
    static final String WELCOME = "Default Welcome Intent";
    static final String NEGATIVE = "Default Negative Intent";
    static final String WEBHOOK = "sottovoce";

    private static final String ENGLISH = "Sorry, I can't answer just now. Please try again in a moment.";
    private static final String SPANISH = "Lo siento, ahora no puedo responder. Vuelva a intentarlo en un momento.";

    private StartFlow() {}

    /**
     * The flow's file.
     *
     * @param intents display names, sorted
     */
    static String file(List<String> intents, List<Locale> locales) {
        Map<String, Object> flow = new LinkedHashMap<>();
        flow.put("name", "00000000-0000-0000-0000-000000000000");
        flow.put("displayName", NAME);
        flow.put("transitionRoutes", routes(intents));
        flow.put(
                "eventHandlers",
                List.of(
                        handler("WELCOME", "welcome"),
                        handler("sys.long-utterance", "long"),
                        handler("sys.no-input-default", "no-input"),
                        handler("sys.no-match-default", "no-match"),
                        failed(locales)));
        flow.put(
                "nluSettings",
                Map.of(
                        "modelType", "MODEL_TYPE_STANDARD",
                        "classificationThreshold", 0.3,
                        "modelTrainingMode", "MODEL_TRAINING_MODE_AUTOMATIC"));
        return PackageJson.write(flow);
    }

    private static List<Map<String, Object>> routes(List<String> intents) {
        List<Map<String, Object>> routes = new ArrayList<>();
        routes.add(route(WELCOME, "welcome"));
        intents.forEach(intent -> routes.add(route(intent, "turn")));
        return routes;
    }

    private static Map<String, Object> route(String intent, String tag) {
        return Map.of(
                "intent", intent,
                "triggerFulfillment", call(tag),
                "name", PackageJson.uuid("route", intent));
    }

    private static Map<String, Object> handler(String event, String tag) {
        return Map.of(
                "event", event,
                "triggerFulfillment", call(tag),
                "name", PackageJson.uuid("event", event));
    }

    private static Map<String, Object> failed(List<Locale> locales) {
        List<Map<String, Object>> messages = locales.stream()
                .map(locale -> Map.<String, Object>of(
                        "text",
                        Map.of("text", List.of(locale.getLanguage().equals("es") ? SPANISH : ENGLISH)),
                        "languageCode",
                        CxLanguages.tag(locale)))
                .toList();
        return Map.of(
                "event", "webhook.error",
                "triggerFulfillment", Map.of("messages", messages),
                "name", PackageJson.uuid("event", "webhook.error"));
    }

    private static Map<String, Object> call(String tag) {
        return Map.of("webhook", WEBHOOK, "tag", tag);
    }
}
