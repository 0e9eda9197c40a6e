package dev.sottovoce.privacy.guard;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.guard.StrictJson.Token;
import dev.sottovoce.privacy.turn.Medium;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may stand in one leaf or header, and how it is accounted for. */
sealed interface LeafRule {
    /**
     * Accounts for a leaf.
     *
     * @param type how it is written; headers are strings
     * @param text a string's content, or the scalar as written
     */
    Finding check(Token type, String text, Evidence evidence);

    /** A scalar of the schema. */
    record Scalar(Token type, String text) {
        @Override
        public String toString() {
            return "[constant]";
        }
    }

    /** One of listed constants; they may be configured secrets, so they are compared and never shown. */
    record Constant(Set<Scalar> values) implements LeafRule {
        /** Says that an object may be empty. */
        static final Constant EMPTY_OBJECT = new Constant(Set.of(new Scalar(Token.BEGIN_OBJECT, "{}")));

        public Constant {
            values = Set.copyOf(values);
        }

        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            return values.contains(new Scalar(type, text))
                    ? Finding.accounted("const")
                    : Finding.refused(TripCode.NOT_LISTED);
        }

        boolean isEmptyObject() {
            return equals(EMPTY_OBJECT);
        }
    }

    /** Messages of the turn, plain or as SSML. */
    record Text(Medium medium, boolean noHoles, Optional<Markup> markup) implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            if (type != Token.STRING) {
                return Finding.refused(TripCode.WRONG_TYPE);
            }
            MarkedText marked = markup.isPresent() ? markup.get().strip(text) : MarkedText.plain(text);
            Finding found = noHoles ? evidence.constants(marked, medium) : evidence.messages(marked, medium);
            return found instanceof Finding.Accounted accounted && markup.isPresent()
                    ? new Finding.Accounted("ssml", accounted.detail())
                    : found;
        }
    }

    /** One rule or the other; when neither accounts for a leaf, the first says why. */
    record Either(LeafRule first, LeafRule second) implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            Finding found = first.check(type, text, evidence);
            if (found instanceof Finding.Accounted) {
                return found;
            }
            return second.check(type, text, evidence) instanceof Finding.Accounted other ? other : found;
        }
    }

    /** A handle that lives in this turn. */
    record Handle() implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            if (type != Token.STRING || !Handles.standsAt(text, 0)) {
                return Finding.refused(TripCode.NOT_A_HANDLE);
            }
            return evidence.isLive(text) ? Finding.accounted("handle") : Finding.refused(TripCode.DEAD_HANDLE);
        }
    }

    /** A listed address with a live handle as its tail. */
    record Url(List<String> bases) implements LeafRule {
        public Url {
            bases = List.copyOf(bases);
        }

        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            if (type == Token.STRING) {
                for (String base : bases) {
                    if (text.startsWith(base) && Handles.standsAt(text, base.length())) {
                        return evidence.isLive(text.substring(base.length()))
                                ? Finding.accounted("url")
                                : Finding.refused(TripCode.DEAD_HANDLE);
                    }
                }
            }
            return Finding.refused(TripCode.NOT_OUR_URL);
        }
    }

    /**
     * What the vendor sent in the request that is being answered.
     *
     * @param id whether it is an identifier of the vendor's own
     * @param prefix constant text before it, such as {@code "Bearer "}
     */
    record Echo(String pointer, boolean id, String prefix) implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            boolean equal = evidence.requestLeaf(pointer)
                    .filter(leaf -> leaf.type() == type || !prefix.isEmpty())
                    .filter(leaf ->
                            text.length() == prefix.length() + leaf.text().length()
                                    && text.startsWith(prefix)
                                    && text.endsWith(leaf.text()))
                    .isPresent();
            return equal ? new Finding.Accounted(id ? "echo id" : "echo", pointer) : Finding.refused(TripCode.NO_ECHO);
        }
    }

    /** The number of bytes of the body, in decimal. */
    record Length() implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            return text.equals(Integer.toString(evidence.bodyLength()))
                    ? Finding.accounted("length")
                    : Finding.refused(TripCode.WRONG_LENGTH);
        }
    }

    /** What an employee of the bank typed, after the gate let it out word for word. */
    record Agent() implements LeafRule {
        @Override
        public Finding check(Token type, String text, Evidence evidence) {
            return type == Token.STRING && evidence.wasTold(new Image(Form.EXACT, "", "", text, text))
                    ? Finding.accounted("agent")
                    : Finding.refused(TripCode.NOT_AGENT_TEXT);
        }
    }
}
