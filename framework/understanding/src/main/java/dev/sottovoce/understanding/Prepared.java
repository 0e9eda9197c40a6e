package dev.sottovoce.understanding;

import java.util.List;

/**
 * A text as the model gets it.
 *
 * @param text with its spelling put right
 * @param tokens of that text
 * @param spans the words of slots; several over the same words when these can be values of several types
 * @param words of the text, a mask in place of each span
 */
record Prepared(String text, List<Token> tokens, List<Span> spans, List<String> words) {
    Prepared {
        tokens = List.copyOf(tokens);
        spans = List.copyOf(spans);
        words = List.copyOf(words);
    }

    /** The words of a span as they were written. */
    String raw(Span span) {
        return raw(span.from(), span.to());
    }

    String raw(int from, int to) {
        return text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }

    boolean inSpan(int token) {
        return spans.stream().anyMatch(span -> span.from() <= token && token < span.to());
    }

    /** The words without masks. */
    List<String> plain() {
        return tokens.stream().map(Token::word).toList();
    }
}
