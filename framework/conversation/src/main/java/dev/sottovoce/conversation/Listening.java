package dev.sottovoce.conversation;

import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.conversation.dialogue.Asked;
import dev.sottovoce.conversation.dialogue.Dialogue;
import dev.sottovoce.conversation.dialogue.Heard;
import dev.sottovoce.conversation.dialogue.Session;
import dev.sottovoce.conversation.dialogue.Step;
import dev.sottovoce.conversation.dialogue.Tap;
import dev.sottovoce.conversation.intent.IntentCatalogue;
import dev.sottovoce.conversation.slot.SlotReader;
import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.conversation.understanding.Clause;
import dev.sottovoce.conversation.understanding.Understands;
import dev.sottovoce.conversation.understanding.Understood;
import dev.sottovoce.conversation.understanding.Utterance;
import dev.sottovoce.privacy.ingress.Masking;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds out what was meant: the button that was tapped, the intent that the vendor understood, or the customer's own
 * words, which are understood on our own machine. Of several requests in one text the first that is clear is taken.
 */
final class Listening {
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_TO_CHOOSE_FROM = 3;

    /** What is less likely than this part of the likeliest meaning is not offered. */
    private static final double WORTH_ASKING = 0.25;

    private final IntentCatalogue catalogue;
    private final SlotReader slots;
    private final Predicate<String> isNamed;
    private final Optional<Understands> understands;

    /**
     * Over one catalogue.
     *
     * @param isNamed whether there is a text that names the intent of that id
     * @param understands empty where only vendors understand
     */
    Listening(IntentCatalogue catalogue, Predicate<String> isNamed, Optional<Understands> understands) {
        this.catalogue = catalogue;
        this.slots = new SlotReader(catalogue);
        this.isNamed = isNamed;
        this.understands = understands;
    }

    /**
     * What a turn means.
     *
     * @param base the locale to answer in when the words do not show another
     * @param today in the customer's time zone
     */
    Future<Meant> listen(Inbound in, Session session, Locale base, LocalDate today, boolean linked) {
        var hearing = new Hearing(in, session, spoken(in, session, base), today, linked);
        if (in.action().isPresent()) {
            return Future.succeededFuture(hearing.tapped(in.action().get()));
        }
        Optional<String> words = words(in);
        if (words.isEmpty() || understands.isEmpty()) {
            return Future.succeededFuture(hearing.asHeard(in.intent()));
        }
        return understands
                .get()
                .of(new Utterance(words.get(), hearing.locale(), expectation(session), today))
                .map(hearing::understood);
    }

    /** The words, where nobody has understood them yet and there is something in them to understand. */
    private static Optional<String> words(Inbound in) {
        boolean understood = in.intent()
                .filter(intent -> !intent.id().equals(Dialogue.FALLBACK))
                .isPresent();
        return understood || in.event() != Event.TURN
                ? Optional.empty()
                : in.text().map(Listening::cut).filter(text -> text.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, halves ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    private static Optional<Utterance.Expectation> expectation(Session session) {
        return session.asked().flatMap(asked -> {
            if (asked instanceof Asked.Slot slot) {
                return Optional.of(
                        new Utterance.Expectation(Optional.of(slot.run().intent()), Optional.of(slot.slot())));
            }
            return asked.isYesOrNo()
                    ? Optional.of(new Utterance.Expectation(Optional.empty(), Optional.empty()))
                    : Optional.empty();
        });
    }

    private static Locale spoken(Inbound in, Session session, Locale base) {
        return isWritten(in) ? session.language().orElse(base) : base;
    }

    private static boolean isWritten(Inbound in) {
        return in.room() == RoomEvidence.WRITTEN;
    }

    /** One turn that is being listened to. */
    private final class Hearing {
        private final Inbound in;
        private final Session session;
        private final Locale locale;
        private final LocalDate today;
        private final boolean linked;

        Hearing(Inbound in, Session session, Locale locale, LocalDate today, boolean linked) {
            this.in = in;
            this.session = session;
            this.locale = locale;
            this.today = today;
            this.linked = linked;
        }

        Locale locale() {
            return locale;
        }

        /** A button that is unknown here, was tapped before or belongs to an earlier answer does nothing. */
        Meant tapped(String handle) {
            Tap tap = session.taps().get(handle);
            return tap == null
                    ? meant(locale, List.of(), Optional.of(Step.say("button.old")), Optional.empty(), Map.of())
                    : meant(locale, List.of(), Optional.empty(), Optional.of(tap.intent()), tap.slots());
        }

        Meant asHeard(Optional<HeardIntent> intent) {
            return meant(
                    locale,
                    warnings(),
                    Optional.empty(),
                    intent.map(HeardIntent::id),
                    intent.map(heard -> slots.read(heard, locale, today)).orElse(Map.of()));
        }

        Meant understood(Understood words) {
            Locale answered = isWritten(in) ? inLanguage(words.language()) : locale;
            var first = new ArrayList<>(warnings());
            boolean distress = words.flags().contains(Understood.Flag.DISTRESS);
            Optional<Clause> clear = first(words, clause -> isIn(clause) && !clause.negated());
            if (clear.isPresent()) {
                if (distress) {
                    first.add("distress");
                }
                HeardIntent heard = clear.get().heard();
                return meant(
                        answered, first, Optional.empty(), Optional.of(heard.id()), slots.read(heard, answered, today));
            }
            Optional<Step> step = distress
                    ? Optional.of(Step.tell("distress"))
                    : first(words, Listening::isIn)
                            .map(negated -> Step.tell("understood_negated"))
                            .or(() -> first(words, clause -> clause.verdict() == Clause.Verdict.CLARIFY)
                                    .flatMap(clause -> which(clause, answered)));
            return meant(answered, first, step, Optional.of(Dialogue.FALLBACK), Map.of());
        }

        private Optional<Step> which(Clause clause, Locale answered) {
            double likeliest = clause.ranked().stream()
                    .mapToDouble(Clause.Candidate::probability)
                    .max()
                    .orElse(1);
            List<Tap> either = clause.ranked().stream()
                    .filter(candidate -> candidate.probability() >= likeliest * WORTH_ASKING)
                    .filter(candidate ->
                            catalogue.intent(candidate.intent()).isPresent() && isNamed.test(candidate.intent()))
                    .limit(MOST_TO_CHOOSE_FROM)
                    .map(candidate -> new Tap(
                            candidate.intent(),
                            slots.read(
                                    new HeardIntent(
                                            candidate.intent(), clause.heard().slots()),
                                    answered,
                                    today)))
                    .toList();
            return either.size() < 2 ? Optional.empty() : Optional.of(new Step.Which(either));
        }

        private List<String> warnings() {
            return in.text().filter(Masking::isMasked).isPresent() ? List.of("do_not_say_numbers") : List.of();
        }

        /** The locale of a language that the bank speaks; the conversation's own when it does not. */
        private Locale inLanguage(Locale language) {
            if (language.getLanguage().equals(locale.getLanguage())) {
                return locale;
            }
            return catalogue.invocation().keySet().stream()
                    .filter(known -> known.getLanguage().equals(language.getLanguage()))
                    .min(Comparator.comparing(Locale::toLanguageTag))
                    .orElse(locale);
        }

        private Meant meant(
                Locale answered,
                List<String> first,
                Optional<Step> step,
                Optional<String> intent,
                Map<String, SlotValue> values) {
            Optional<Integer> shift = values.get("shift") instanceof SlotValue.Choice choice
                    ? Optional.of(choice.id().equals("NEXT") ? 1 : -1)
                    : Optional.empty();
            return new Meant(answered, first, step, new Heard(in.event(), intent, values, shift, linked));
        }
    }

    private static boolean isIn(Clause clause) {
        return clause.verdict() == Clause.Verdict.IN;
    }

    private static Optional<Clause> first(Understood words, Predicate<Clause> fits) {
        return words.clauses().stream().filter(fits).findFirst();
    }
}
