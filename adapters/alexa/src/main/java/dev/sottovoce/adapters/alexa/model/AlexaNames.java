package dev.sottovoce.adapters.alexa.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How intents of the catalogue are called at Amazon: {@code check_balance} is {@code CheckBalanceIntent}. */
final class AlexaNames {
    /** System intents of the catalogue that Amazon brings itself. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "help", "AMAZON.HelpIntent",
            "stop", "AMAZON.StopIntent",
            "cancel", "AMAZON.CancelIntent",
            "fallback", "AMAZON.FallbackIntent",
            "yes", "AMAZON.YesIntent",
            "no", "AMAZON.NoIntent",
            "repeat", "AMAZON.RepeatIntent",
            "next", "AMAZON.NextIntent",
            "previous", "AMAZON.PreviousIntent");

    /** Amazon's way home; to the catalogue it is a stop. */
    static final String HOME = "AMAZON.NavigateHomeIntent";

    /** Cannot be given samples in any language that we serve. */
    static final String FALLBACK = "AMAZON.FallbackIntent";

    /** In every model, whether the catalogue names them or not. */
    static final List<String> ALWAYS =
            Stream.concat(BUILT_IN.values().stream(), Stream.of(HOME)).sorted().toList();

    private AlexaNames() {}

    /** Amazon's own intent for a system intent of the catalogue. */
    static Optional<String> builtIn(String id) {
        return Optional.ofNullable(BUILT_IN.get(id));
    }

    /** Amazon's name of an intent: a built-in one, or upper camel case with {@code Intent} behind it. */
    static String of(String id) {
        return builtIn(id)
                .orElseGet(() -> Stream.of(id.split("_", -1))
                        .map(word -> word.isEmpty() ? "_" : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining("", "", "Intent")));
    }
}
