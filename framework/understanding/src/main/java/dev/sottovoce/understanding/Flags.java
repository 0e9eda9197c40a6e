package dev.sottovoce.understanding;

import dev.sottovoce.conversation.understanding.Understood.Flag;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a text shows beside its meaning, by lists of phrases in every language at once. */
final class Flags {
    private final Map<Flag, List<String>> phrases = new EnumMap<>(Flag.class);

    Flags() {
        for (Flag flag : Flag.values()) {
            phrases.put(
                    flag,
                    Resources.lines("flags." + flag.name().toLowerCase(Locale.ROOT)).stream()
                            .map(phrase -> " " + String.join(" ", Tokens.words(phrase)) + " ")
                            .toList());
        }
    }

    Set<Flag> of(List<Token> tokens) {
        String line = " " + String.join(" ", tokens.stream().map(Token::word).toList()) + " ";
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        phrases.forEach((flag, known) -> {
            if (known.stream().anyMatch(line::contains)) {
                flags.add(flag);
            }
        });
        return flags;
    }
}
