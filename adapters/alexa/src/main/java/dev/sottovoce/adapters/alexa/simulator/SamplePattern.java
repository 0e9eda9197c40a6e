package dev.sottovoce.adapters.alexa.simulator;

import dev.sottovoce.adapters.alexa.simulator.Understood.Filled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sample of the model, ready to be laid over words. */
final class SamplePattern {
    /** A hole, possibly with a possessive behind it. */
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]+)}('s)?");

    /** Reads the words of a slot. */
    interface SlotValues {
        Optional<Filled> read(String slot, List<String> said);
    }

    private record Token(boolean hole, String text, String suffix) {}

    private final List<Token> tokens = new ArrayList<>();
    private final int literalLength;

    SamplePattern(String sample) {
        for (String part : sample.strip().split("\\s+", -1)) {
            Matcher hole = HOLE.matcher(part);
            if (hole.matches()) {
                tokens.add(new Token(true, hole.group(1), hole.group(2) == null ? "" : hole.group(2)));
            } else {
                Speech.words(part).forEach(word -> tokens.add(new Token(false, Speech.fold(word), "")));
            }
        }
        literalLength = tokens.stream()
                .filter(token -> !token.hole())
                .mapToInt(token -> token.text().length())
                .sum();
    }

    int literalLength() {
        return literalLength;
    }

    /** Every way in which the sample covers all words. */
    List<Map<String, Filled>> match(List<String> said, SlotValues values) {
        List<Map<String, Filled>> found = new ArrayList<>();
        match(0, said, Speech.fold(said), Map.of(), values, found);
        return found;
    }

    private void match(
            int token,
            List<String> said,
            List<String> folded,
            Map<String, Filled> filled,
            SlotValues values,
            List<Map<String, Filled>> found) {
        if (tokens.size() - token > said.size()) {
            return;
        }
        if (token == tokens.size()) {
            if (said.isEmpty()) {
                found.add(filled);
            }
            return;
        }
        Token next = tokens.get(token);
        if (!next.hole()) {
            if (folded.get(0).equals(next.text())) {
                match(token + 1, rest(said, 1), rest(folded, 1), filled, values, found);
            }
            return;
        }
        for (int length = 1; length <= said.size(); length++) {
            int taken = length;
            without(said.subList(0, length), next.suffix())
                    .flatMap(words -> values.read(next.text(), words))
                    .ifPresent(value -> {
                        Map<String, Filled> more = new LinkedHashMap<>(filled);
                        more.put(next.text(), value);
                        match(token + 1, rest(said, taken), rest(folded, taken), more, values, found);
                    });
        }
    }

    private static Optional<List<String>> without(List<String> words, String suffix) {
        String last = words.get(words.size() - 1);
        if (!last.endsWith(suffix) || last.equals(suffix)) {
            return Optional.empty();
        }
        List<String> bare = new ArrayList<>(words);
        bare.set(words.size() - 1, last.substring(0, last.length() - suffix.length()));
        return Optional.of(bare);
    }

    private static List<String> rest(List<String> words, int from) {
        return words.subList(from, words.size());
    }
}
