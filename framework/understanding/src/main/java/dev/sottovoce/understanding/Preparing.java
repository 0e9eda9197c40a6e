package dev.sottovoce.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes of a text what the model gets: the same way in training and after. */
final class Preparing {
    /** What a request is about, such as balances: behind a mask, nobody could tell one request from another. */
    private static final String TOPIC = "BUNDLE";

    private final Map<String, Lexicon> lexicons = new HashMap<>();
    private final Grammars grammars;
    private final Lexicon nothing = new Lexicon(List.of());

    Preparing(Domain domain) {
        this.grammars = new Grammars(domain);
        domain.values().forEach((language, values) -> lexicons.put(language, new Lexicon(values)));
    }

    /** With the spelling as it is. */
    Prepared of(String text, Locale locale, LocalDate today) {
        return of(Tokens.cut(text), Tokens.of(text), locale, today);
    }

    /** With the spelling put right, outside of the words of slots. */
    Prepared mended(Prepared written, Locale locale, LocalDate today, Spelling spelling) {
        var mended = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < written.tokens().size(); at++) {
            Token token = written.tokens().get(at);
            String right = written.inSpan(at) ? token.word() : spelling.correct(token.word());
            if (!right.equals(token.word())) {
                mended.append(written.text(), copied, token.from()).append(right);
                copied = token.to();
            }
        }
        if (copied == 0) {
            return written;
        }
        return of(mended.append(written.text().substring(copied)).toString(), locale, today);
    }

    private Prepared of(String text, List<Token> tokens, Locale locale, LocalDate today) {
        List<Span> candidates =
                new ArrayList<>(Objects.requireNonNull(lexicons.getOrDefault(locale.getLanguage(), nothing))
                        .find(tokens));
        if (!lexicons.isEmpty()) {
            candidates.addAll(grammars.find(text, tokens, locale, today));
        }
        List<Span> spans = longest(candidates);
        return new Prepared(text, tokens, spans, masked(tokens, spans));
    }

    /** The longest first; what overlaps a longer one goes, what has the very same words stays beside it. */
    private static List<Span> longest(List<Span> candidates) {
        candidates.sort(Comparator.comparingInt((Span span) -> -span.length())
                .thenComparingInt(Span::from)
                .thenComparing(Span::type));
        var kept = new ArrayList<Span>();
        for (Span span : candidates) {
            if (kept.stream().allMatch(other -> !other.overlaps(span) || other.sameWords(span))) {
                kept.add(span);
            }
        }
        kept.sort(Comparator.comparingInt(Span::from).thenComparing(Span::type));
        return kept;
    }

    private static List<String> masked(List<Token> tokens, List<Span> spans) {
        var words = new ArrayList<String>();
        int at = 0;
        for (Span span : spans) {
            if (span.from() >= at && !span.type().equals(TOPIC)) {
                tokens.subList(at, span.from()).forEach(token -> words.add(token.word()));
                words.add(span.mask());
                at = span.to();
            }
        }
        tokens.subList(at, tokens.size()).forEach(token -> words.add(token.word()));
        return words;
    }
}
