package dev.sottovoce.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of slot values in one language, found word by word. */
final class Lexicon {
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private record Name(List<String> words, String type, String id) {}

    Lexicon(List<Domain.Value> values) {
        for (Domain.Value value : values) {
            List<String> words = Tokens.words(value.name());
            if (!words.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(words.get(0), any -> new ArrayList<>())
                        .add(new Name(words, value.type(), value.id()));
            }
        }
    }

    /** Every name in a text, overlapping ones too; a name of several values of a type once, with all their ids. */
    List<Span> find(List<Token> tokens) {
        var found = new ArrayList<Span>();
        for (int from = 0; from < tokens.size(); from++) {
            var spans = new LinkedHashMap<List<String>, Span>();
            for (Name name : byFirstWord.getOrDefault(tokens.get(from).word(), List.of())) {
                if (stands(name.words(), tokens, from)) {
                    var span = new Span(
                            name.type(),
                            List.of(name.id()),
                            from,
                            from + name.words().size());
                    spans.merge(List.of(name.type(), String.join(" ", name.words())), span, Lexicon::both);
                }
            }
            found.addAll(spans.values());
        }
        return found;
    }

    private static Span both(Span one, Span other) {
        if (one.ids().containsAll(other.ids())) {
            return one;
        }
        var ids = new ArrayList<>(one.ids());
        ids.addAll(other.ids());
        return new Span(one.type(), ids, one.from(), one.to());
    }

    private static boolean stands(List<String> words, List<Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            if (!tokens.get(from + at).word().equals(words.get(at))) {
                return false;
            }
        }
        return true;
    }
}
