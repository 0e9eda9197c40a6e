package dev.sottovoce.conversation.channel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer, ready to be encoded: catalogue text and told values only.
 *
 * @param speech words for the ear, plain text
 * @param display the same for the eye
 * @param reprompt said after silence, plain text without any value; present exactly when {@code open}
 * @param choices buttons, where the channel has them
 * @param elicit which slot the customer is expected to fill next, as a hint for the vendor's recogniser
 * @param open whether the microphone opens: exactly when the text ends in a question
 * @param askToLink whether the vendor should offer account linking
 * @param ends whether the conversation is over
 * @param pages addresses of the bank's own that go with the answer, for channels that can carry them
 * @param handle the opaque handle for the vendor's session; new in every answer
 */
public record Outbound(
        Locale locale,
        String speech,
        String display,
        Optional<String> reprompt,
        List<Choice> choices,
        Optional<Elicit> elicit,
        boolean open,
        boolean askToLink,
        boolean ends,
        List<Page> pages,
        String handle) {
    public Outbound {
        choices = List.copyOf(choices);
        pages = List.copyOf(pages);
    }

    /** A one-time page of the bank. */
    public record Page(Kind kind, String title, String handle) {
        /** Which page. */
        public enum Kind {
            /** Account linking. */
            LINK("/link/"),
            /** An answer that stayed home. */
            ANSWER("/s/");

            private final String path;

            Kind(String path) {
                this.path = path;
            }

            /** What stands between the bank's public address and the handle. */
            public String path() {
                return path;
            }
        }
    }

    /** A button: catalogue text or a told value, and the handle that comes back when it is tapped. */
    public record Choice(String title, String handle) {}

    /** The slot that is being asked for. */
    public record Elicit(String intent, String slot) {}

    /** What sort of answer, never its text. */
    @Override
    public String toString() {
        return "[outbound " + (open ? "open" : "closed") + "]";
    }
}
