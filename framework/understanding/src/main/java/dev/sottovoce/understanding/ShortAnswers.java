package dev.sottovoce.understanding;

import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.HeardSlot.Notation;
import dev.sottovoce.conversation.intent.SlotSpec;
import dev.sottovoce.conversation.slot.SlotGrammar;
import dev.sottovoce.conversation.slot.YesNo;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Utterance.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads answers to the question that was asked last, and single nouns that say what but not what about it. */
final class ShortAnswers {
    private static final String FOLLOW_UP = "follow_up";
    private static final int LONGEST_NAME = 4;

    private static final Set<String> FILLING = Set.of(
            ("the my our one ones account accounts please thanks thank you in on at from of for to a an it is id like"
                            + " i mean just only el la los las mi mis de del en por favor gracias cuenta cuentas una un"
                            + " con para quiero solo")
                    .split(" "));

    private final Domain domain;
    private final Map<String, Map<String, List<String>>> nouns = new HashMap<>();

    ShortAnswers(Domain domain) {
        this.domain = domain;
        for (String language : domain.values().keySet()) {
            var own = new HashMap<String, List<String>>();
            for (String line : Resources.lines("nouns." + language)) {
                String[] sides = line.split(" = ", 2);
                List<String> labels = List.of(sides[1].split(" ")).stream()
                        .filter(domain.labels()::containsKey)
                        .toList();
                own.put(String.join(" ", Tokens.words(sides[0])), labels);
            }
            nouns.put(language, own);
        }
    }

    /** The answer; empty when the text is none, so that it is a request of its own. */
    Optional<HeardIntent> answer(
            Expectation expected, Prepared text, Prepared written, Judge.Judged judged, Locale locale) {
        if (expected.intent().isEmpty() || expected.slot().isEmpty()) {
            return yesNo(written, locale);
        }
        String intent = expected.intent().get();
        return domain.label(intent)
                .slot(expected.slot().get())
                .flatMap(spec -> value(spec, text, written, judged))
                .map(slot -> new HeardIntent(answering(intent, slot.name()), List.of(slot)));
    }

    private static Optional<HeardIntent> yesNo(Prepared written, Locale locale) {
        return SlotGrammar.of(locale)
                .yesNo(written.text())
                .map(answer -> new HeardIntent(answer == YesNo.YES ? "yes" : "no", List.of()));
    }

    /** Whether a text only looks like an answer: "no problem" is neither yes nor no. */
    static boolean isDoubtful(Expectation expected, Judge.Judged judged) {
        return expected.slot().isEmpty()
                && !judged.known()
                && Set.of("yes", "no").contains(judged.label());
    }

    private Optional<HeardSlot> value(SlotSpec spec, Prepared text, Prepared written, Judge.Judged judged) {
        for (Span span : text.spans()) {
            if (span.type().equals(SlotFilling.typeOf(spec)) && nothingBeside(span, text)) {
                return Optional.of(SlotFilling.slot(spec.name(), text, span));
            }
        }
        boolean request = judged.known()
                || (judged.verdict() == Verdict.IN && !judged.label().equals(FOLLOW_UP));
        if (request || !Set.of("ACCOUNT", "PAYEE", "MERCHANT").contains(spec.type())) {
            return Optional.empty();
        }
        return name(written).map(words -> new HeardSlot(spec.name(), words, List.of(), Notation.WORDS));
    }

    private static boolean nothingBeside(Span span, Prepared text) {
        for (int at = 0; at < text.tokens().size(); at++) {
            boolean inside = span.from() <= at && at < span.to();
            if (!inside && !FILLING.contains(text.tokens().get(at).word())) {
                return false;
            }
        }
        return true;
    }

    /** A few words in a row, without the small ones around them. */
    private static Optional<String> name(Prepared text) {
        var content = new ArrayList<Integer>();
        for (int at = 0; at < text.tokens().size(); at++) {
            if (!FILLING.contains(text.tokens().get(at).word())) {
                content.add(at);
            }
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int from = content.get(0);
        int to = content.get(content.size() - 1) + 1;
        return to - from > LONGEST_NAME ? Optional.empty() : Optional.of(text.raw(from, to));
    }

    /** Which requests a bare noun could be about; empty when the text is more than a noun. */
    List<String> about(Prepared text, String language) {
        Map<String, List<String>> own = nouns.getOrDefault(language, Map.of());
        var content = new ArrayList<String>();
        for (Token token : text.tokens()) {
            if (own.containsKey(token.word()) || !FILLING.contains(token.word())) {
                content.add(token.word());
            }
        }
        return own.getOrDefault(String.join(" ", content), List.of());
    }

    /** A bare value varies the last question where it can. */
    private String answering(String intent, String slot) {
        return domain.label(FOLLOW_UP).slot(slot).isPresent() ? FOLLOW_UP : intent;
    }
}
