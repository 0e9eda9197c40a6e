package dev.sottovoce.understanding;

import dev.sottovoce.conversation.understanding.Clause.Candidate;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Decides what a text means and whether to act on it, in one place. */
final class Judge {
    /** Closer than this, the customer is asked. */
    private static final double CLEAR = 0.25;

    /** With fewer of its letters in words or parts of words that training knew, a text is a noise. */
    private static final double LEAST_KNOWN = 0.5;

    private final Model model;

    Judge(Model model) {
        this.model = model;
    }

    /**
     * What a text means.
     *
     * @param ranked every label in scope, the likeliest first
     * @param inScope the score that was compared with the threshold
     * @param known by heart: training had the very words
     */
    record Judged(Verdict verdict, List<Candidate> ranked, double inScope, boolean known) {
        Judged {
            ranked = List.copyOf(ranked);
        }

        String label() {
            return ranked.get(0).intent();
        }

        /** The same text, with these labels as likely as each other and no other one. */
        Judged clarifying(List<String> labels) {
            var first = new ArrayList<Candidate>();
            labels.forEach(label -> first.add(new Candidate(label, 1.0 / labels.size())));
            ranked.stream()
                    .filter(each -> !labels.contains(each.intent()))
                    .map(each -> new Candidate(each.intent(), 0))
                    .forEach(first::add);
            return new Judged(Verdict.CLARIFY, first, inScope, false);
        }

        Judged outOfScope() {
            return new Judged(Verdict.OUT, ranked, inScope, false);
        }
    }

    Judged judge(List<String> words, Locale locale) {
        double[] logits = model.logits(words);
        double[] shares = Softmax.probabilities(logits, model.calibration().temperature());
        double score = Calibration.score(logits);
        Optional<Integer> exact = model.exact(String.join(" ", words));
        List<Candidate> ranked = ranked(shares, exact);
        return new Judged(verdict(words, locale, score, ranked, exact), ranked, score, exact.isPresent());
    }

    private Verdict verdict(
            List<String> words, Locale locale, double score, List<Candidate> ranked, Optional<Integer> exact) {
        if (exact.isPresent()) {
            return Verdict.IN;
        }
        if (words.isEmpty()
                || score < model.calibration().threshold(locale.getLanguage())
                || model.features().knownShare(words) < LEAST_KNOWN) {
            return Verdict.OUT;
        }
        boolean close = ranked.size() > 1
                && ranked.get(0).probability() - ranked.get(1).probability() < CLEAR
                && askable(ranked.get(0))
                && askable(ranked.get(1));
        return close ? Verdict.CLARIFY : Verdict.IN;
    }

    /** Nobody is asked whether she meant "next": that would be harder to answer than to say again. */
    private boolean askable(Candidate candidate) {
        return !model.domain().label(candidate.intent()).system();
    }

    private List<Candidate> ranked(double[] shares, Optional<Integer> exact) {
        int inScope = model.labels().size() - 1;
        return IntStream.range(0, inScope)
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(
                                label -> !exact.filter(label::equals).isPresent())
                        .thenComparing(label -> -shares[label]))
                .map(label -> new Candidate(model.labels().get(label), shares[label]))
                .toList();
    }
}
