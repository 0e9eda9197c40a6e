package dev.sottovoce.conversation.intent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every intent, with what can be said for it in each language. Read once at start; vendors' models, help and local
 * understanding all come from it.
 *
 * @param intents in the order of declaration, system intents included
 * @param utterances language tag, then intent id, to templates as written ({@code (a|b)}, {@code [x]}, {@code {slot}})
 * @param values language tag, then slot type, to its values
 * @param invocation what the assistant is called by, by locale; lower case, such as {@code quiet bank}
 */
public record IntentCatalogue(
        List<Intent> intents,
        Map<String, Map<String, List<String>>> utterances,
        Map<String, Map<String, List<SlotValueSpec>>> values,
        Map<Locale, String> invocation) {
    public IntentCatalogue {
        intents = List.copyOf(intents);
        utterances = Map.copyOf(utterances);
        values = Map.copyOf(values);
        invocation = Map.copyOf(invocation);
    }

    /** The intent of that id. */
    public Optional<Intent> intent(String id) {
        return intents.stream().filter(intent -> intent.id().equals(id)).findFirst();
    }

    /** Templates for an intent in a locale: those of the language and those of the locale itself. */
    public List<String> utterances(Locale locale, String intent) {
        var all = new java.util.ArrayList<String>();
        all.addAll(utterances.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(intent, List.of()));
        all.addAll(utterances.getOrDefault(locale.toLanguageTag(), Map.of()).getOrDefault(intent, List.of()));
        return List.copyOf(all);
    }

    /** The values of a closed slot type in a locale; empty for an open type. */
    public List<SlotValueSpec> values(Locale locale, String type) {
        var all = new java.util.ArrayList<SlotValueSpec>();
        all.addAll(values.getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(type, List.of()));
        all.addAll(values.getOrDefault(locale.toLanguageTag(), Map.of()).getOrDefault(type, List.of()));
        return List.copyOf(all);
    }

    /** The name by which we say a slot value back, such as "groceries" for {@code GROCERIES}. */
    public Optional<String> nameOf(Locale locale, String type, String id) {
        return values(locale, type).stream()
                .filter(value -> value.id().equals(id))
                .map(value -> value.names().get(0))
                .findFirst();
    }
}
