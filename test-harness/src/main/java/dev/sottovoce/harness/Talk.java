package dev.sottovoce.harness;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A script, read from a {@code .talk} file.
 *
 * @param channels on which it runs; empty for every one installed
 * @param customers by locale, whose bank it is
 * @param clock local to the customer; the first turn happens then
 * @param neverSeen what no byte to the vendor may hold: a quoted text, or the name of one of the customer's values
 */
record Talk(
        String file,
        String name,
        List<String> channels,
        List<Locale> locales,
        Map<Locale, String> customers,
        LocalDateTime clock,
        long seed,
        Given given,
        List<Step> steps,
        List<NeverSeen> neverSeen) {
    Talk {
        channels = List.copyOf(channels);
        locales = List.copyOf(locales);
        customers = Map.copyOf(customers);
        steps = List.copyOf(steps);
        neverSeen = List.copyOf(neverSeen);
    }

    /** What was agreed before: consent, who can hear, and whether the speaker is recognised. */
    record Given(String consent, String room, String speaker) {
        static final Given DEFAULT = new Given("default", "private", "recognised");
    }

    /**
     * Something the vendor never sees.
     *
     * @param limits the channels and locales that the line is for; empty for all
     */
    record NeverSeen(int line, Set<String> limits, String what) {}

    /** One turn's half. */
    sealed interface Step {
        int line();

        /** The channels and locales that the line is for; empty for all. */
        Set<String> channels();

        /**
         * The customer says something.
         *
         * @param words by locale; an empty text is an empty turn
         */
        record User(int line, Set<String> channels, Map<Locale, String> words, Deed deed) implements Step {
            /** What the customer does. */
            enum Deed {
                SAYS,
                OPENS,
                TAPS,
                SILENT,
                REDELIVERED
            }

            Optional<String> in(Locale locale) {
                return Optional.ofNullable(words.get(locale));
            }
        }

        /** The bank answers. */
        record Bot(int line, Set<String> channels, Expected expected, List<Check> checks) implements Step {}
    }

    /** A condition on an answer beside its text. */
    record Check(int line, Set<String> channels, What what, String value) {
        /** What is checked. */
        enum What {
            /** {@code mic: open} or {@code mic: closed}. */
            MICROPHONE,
            /** {@code words<=30} of speech. */
            WORDS,
            /** {@code no card}. */
            NO_CARD,
            /** {@code reprompt: TEXT} with wildcards. */
            REPROMPT,
            /** {@code buttons: Yes | No}, all of them in order and with wildcards, or {@code buttons: none}. */
            BUTTONS
        }
    }
}
