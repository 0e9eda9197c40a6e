package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.privacy.guard.WireSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Everything that may stand in a message to Amazon, as the resources {@code *.wire} say. */
final class AlexaWire {
    private AlexaWire() {}

    /** Of answers, refusals, acknowledgements and the apology. */
    static WireSchema responses(IntentCatalogue catalogue) {
        return read(
                "alexa.wire",
                Map.of(
                        "slots", slots(catalogue),
                        "intents", intents(catalogue),
                        "apologies", AlexaReplies.apologies()));
    }

    /** Of fetching one certificate. */
    static WireSchema certificate(URI url) {
        return read("certificate.wire", Map.of("url", List.of(url.toString())));
    }

    /** Of a word that is said while the customer waits. */
    static WireSchema progressive() {
        return read("progressive.wire", Map.of());
    }

    /** Every slot name of the catalogue, sorted: slots stand in a message in this order. */
    private static List<String> slots(IntentCatalogue catalogue) {
        return catalogue.intents().stream()
                .flatMap(intent -> intent.slots().stream())
                .map(SlotSpec::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> intents(IntentCatalogue catalogue) {
        return catalogue.intents().stream()
                .filter(intent -> !intent.slots().isEmpty())
                .map(Intent::id)
                .map(IntentNames::nameOf)
                .sorted()
                .toList();
    }

    private static WireSchema read(String resource, Map<String, List<String>> lists) {
        try (InputStream in = AlexaWire.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + resource + " is missing; build the jar anew");
            }
            return WireSchema.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), lists);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + resource + " is not readable; build the jar anew", e);
        }
    }
}
