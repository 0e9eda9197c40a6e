package dev.sottovoce.adapters.alexa;

import dev.sottovoce.conversation.intent.Intent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Intent ids as Amazon's model names them: {@code check_balance} is {@code CheckBalanceIntent}; what every skill must
 * have is Amazon's own, such as {@code AMAZON.HelpIntent}.
 */
final class IntentNames {
    private static final Map<String, String> BUILT_IN = Map.of(
            "AMAZON.HelpIntent", "help",
            "AMAZON.StopIntent", "stop",
            "AMAZON.NavigateHomeIntent", "stop",
            "AMAZON.CancelIntent", "cancel",
            "AMAZON.FallbackIntent", "fallback",
            "AMAZON.YesIntent", "yes",
            "AMAZON.NoIntent", "no",
            "AMAZON.RepeatIntent", "repeat",
            "AMAZON.NextIntent", "next",
            "AMAZON.PreviousIntent", "previous");

    private final Map<String, String> ids = new HashMap<>();

    IntentNames(IntentCatalogue catalogue) {
        for (Intent intent : catalogue.intents()) {
            ids.put(nameOf(intent.id()), intent.id());
        }
        ids.putAll(BUILT_IN);
    }

    /** The catalogue's id; empty for an intent that is not in our model. */
    Optional<String> idOf(String name) {
        return Optional.ofNullable(ids.get(name));
    }

    /** The name of an intent of ours. */
    static String nameOf(String id) {
        return Arrays.stream(id.split("_", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Intent"));
    }
}
