package dev.sottovoce.understanding;

import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Clause.Verdict;
import dev.sottovoce.conversation.understanding.Understanding;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Understanding by n-grams: no native code, a few megabytes, a fraction of a millisecond. */
public final class Ngrams implements Understanding {
    private final Model model;
    private final Preparing preparing;
    private final Judge judge;
    private final SlotFilling slots;
    private final ShortAnswers answers;
    private final Flags flags = new Flags();

    Ngrams(Model model) {
        this.model = model;
        this.preparing = new Preparing(model.domain());
        this.judge = new Judge(model);
        this.slots = new SlotFilling(model.domain());
        this.answers = new ShortAnswers(model.domain());
    }

    /**
     * Loads what {@link Training} wrote.
     *
     * @throws ModelRefusedException for a file of another version or mode, or a damaged one
     * @throws IOException when the stream cannot be read
     */
    public static Ngrams load(InputStream in) throws IOException {
        return new Ngrams(ModelFile.read(in));
    }

    /**
     * This understanding, when it was trained on that catalogue.
     *
     * @throws ModelRefusedException naming the intents that one of them lacks, or the slots that differ
     */
    public Ngrams fitting(IntentCatalogue catalogue) {
        Domain wanted = Domain.of(catalogue);
        var differing = new TreeSet<String>();
        differing.addAll(wanted.labels().keySet());
        differing.addAll(model.domain().labels().keySet());
        differing.removeIf(label -> Optional.ofNullable(wanted.labels().get(label))
                .equals(Optional.ofNullable(model.domain().labels().get(label))));
        if (!differing.isEmpty()) {
            throw new ModelRefusedException("The model of understanding was trained on other intents: "
                    + String.join(", ", differing) + " differ; build it again");
        }
        return this;
    }

    @Override
    public Understood understand(Utterance utterance) {
        String text = Tokens.cut(utterance.text());
        List<Token> tokens = Tokens.of(text);
        Locale locale = locale(text, tokens, utterance.session());
        return new Understood(locale, clauses(text, utterance, locale), flags.of(tokens));
    }

    Model model() {
        return model;
    }

    /** What the model alone says, before expectations and clauses. */
    Judge.Judged judge(String text, Utterance utterance) {
        Locale locale = locale(text, Tokens.of(text), utterance.session());
        return judge.judge(part(text, utterance, locale).text().words(), locale);
    }

    private List<Clause> clauses(String text, Utterance utterance, Locale locale) {
        Part part = part(text, utterance, locale);
        Prepared whole = part.text();
        Judge.Judged judged = judge.judge(whole.words(), locale);
        Optional<HeardIntent> answer = utterance
                .expected()
                .flatMap(expected -> answers.answer(expected, whole, part.written(), judged, locale));
        if (answer.isPresent()) {
            return List.of(new Clause(Verdict.IN, judged.ranked(), judged.inScope(), answer.get(), false));
        }
        if (utterance
                .expected()
                .filter(expected -> ShortAnswers.isDoubtful(expected, judged))
                .isPresent()) {
            return List.of(clause(part, judged.outOfScope(), locale));
        }
        List<String> about = judged.known() ? List.of() : answers.about(whole, locale.getLanguage());
        if (!about.isEmpty()) {
            return List.of(clause(part, judged.clarifying(about), locale));
        }
        List<Clause> several = judged.known() ? List.of() : several(text, utterance, judged.verdict(), locale);
        return several.isEmpty() ? List.of(clause(part, judged, locale)) : several;
    }

    /**
     * The requests in a text: every part must be one, or else the text stays whole. Of a text that means nothing as a
     * whole, such as a greeting with a question behind it, those sentences are taken that ask the bank for something.
     */
    private List<Clause> several(String text, Utterance utterance, Verdict whole, Locale locale) {
        boolean nothing = whole == Verdict.OUT;
        List<String> parts = Clauses.of(text, locale.getLanguage(), nothing);
        var clauses = new ArrayList<Clause>();
        for (int at = 0; parts.size() > 1 && at < parts.size(); at++) {
            Part part = part(parts.get(at), utterance, locale);
            Clause clause = clause(part, judge.judge(part.text().words(), locale), locale);
            boolean taken = clause.verdict() == Verdict.IN
                    && !(nothing && model.domain().label(clause.heard().id()).system());
            if (!taken && !nothing) {
                return List.of();
            }
            if (taken && clauses.stream().noneMatch(other -> other.heard().equals(clause.heard()))) {
                clauses.add(clause);
            }
        }
        return clauses;
    }

    private Clause clause(Part part, Judge.Judged judged, Locale locale) {
        HeardIntent heard = slots.heard(judged.label(), part.text(), part.written(), locale.getLanguage());
        List<String> verbs = model.domain().label(judged.label()).verbs();
        // Both: putting the spelling right must not take a "never" away.
        boolean negated = Negation.in(part.written().plain(), verbs)
                || Negation.in(part.text().plain(), verbs);
        return new Clause(judged.verdict(), judged.ranked(), judged.inScope(), heard, negated);
    }

    /** A text with its spelling put right, and as written. */
    private record Part(Prepared text, Prepared written) {}

    private Part part(String text, Utterance utterance, Locale locale) {
        Prepared written = preparing.of(text, locale, utterance.today());
        return new Part(preparing.mended(written, locale, utterance.today(), model.spelling(locale)), written);
    }

    /** The session's locale keeps its marks of numbers and dates where the language is its own. */
    private Locale locale(String text, List<Token> tokens, Locale session) {
        Set<String> trained = model.spelling().keySet();
        return Languages.of(text, tokens)
                .filter(trained::contains)
                .filter(language -> !language.equals(session.getLanguage()))
                .map(language -> Map.of("en", Locale.UK, "es", Locale.forLanguageTag("es-ES"))
                        .getOrDefault(language, Locale.forLanguageTag(language)))
                .orElse(session);
    }
}
