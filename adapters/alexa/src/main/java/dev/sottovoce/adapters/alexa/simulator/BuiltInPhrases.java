package dev.sottovoce.adapters.alexa.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Amazon itself knows to be said for its intents.
 *
 * @see <a href="https://developer.amazon.com/en-US/docs/alexa/custom-skills/standard-built-in-intents.html">Amazon:
 *     standard built-in intents</a>
 */
final class BuiltInPhrases {
    private static final Map<String, List<String>> ENGLISH = Map.of(
            "AMAZON.CancelIntent", List.of("cancel", "never mind", "forget it"),
            "AMAZON.HelpIntent", List.of("help", "help me", "can you help me"),
            "AMAZON.NavigateHomeIntent", List.of("go home", "home", "go to the home screen"),
            "AMAZON.NextIntent", List.of("next", "skip", "skip forward"),
            "AMAZON.NoIntent", List.of("no", "no thanks", "no thank you", "nope"),
            "AMAZON.PreviousIntent", List.of("previous", "go back", "skip back", "back up"),
            "AMAZON.RepeatIntent", List.of("repeat", "repeat that", "say that again"),
            "AMAZON.StopIntent", List.of("stop", "off", "shut up", "exit", "quit", "goodbye", "bye"),
            "AMAZON.YesIntent", List.of("yes", "yes please", "yeah", "yep", "sure", "ok", "okay"));

    private static final Map<String, List<String>> SPANISH = Map.of(
            "AMAZON.CancelIntent", List.of("cancela", "cancelar", "olvídalo", "déjalo"),
            "AMAZON.HelpIntent", List.of("ayuda", "ayúdame", "necesito ayuda"),
            "AMAZON.NavigateHomeIntent", List.of("ir al inicio", "ve al inicio", "inicio"),
            "AMAZON.NextIntent", List.of("siguiente", "salta", "adelante"),
            "AMAZON.NoIntent", List.of("no", "no gracias"),
            "AMAZON.PreviousIntent", List.of("anterior", "atrás", "vuelve atrás"),
            "AMAZON.RepeatIntent", List.of("repite", "repetir", "repítelo", "dilo otra vez"),
            "AMAZON.StopIntent", List.of("para", "parar", "detente", "basta", "salir", "adiós", "stop"),
            "AMAZON.YesIntent", List.of("sí", "sí por favor", "claro", "vale", "de acuerdo"));

    private BuiltInPhrases() {}

    static List<String> of(String intent, Locale locale) {
        return (locale.getLanguage().equals("es") ? SPANISH : ENGLISH).getOrDefault(intent, List.of());
    }
}
