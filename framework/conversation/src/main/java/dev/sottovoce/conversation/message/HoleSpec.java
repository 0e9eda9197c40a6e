package dev.sottovoce.conversation.message;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.form.Kind;
import dev.sottovoce.privacy.form.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What a message's hole is filled with, as declared beside the intents. */
sealed interface HoleSpec {
    /**
     * A single value.
     *
     * @param signed whether an amount can be owed or overdrawn, which the text then has to say
     */
    record Value(Kind kind, Label label, boolean signed) implements HoleSpec {
        /** Every image key under which the value can be told by a policy; never the untold ones. */
        List<String> keys(BiFunction<Kind, Label, Set<Form>> yields) {
            return ImageKeys.of(kind, yields.apply(kind, label)).stream()
                    .filter(this::hasImage)
                    .toList();
        }

        /** Which image keys a text serves that does not name the hole's form. */
        List<String> plainKeys() {
            return ImageKeys.of(kind, Set.of(Form.values())).stream()
                    .filter(this::hasImage)
                    .filter(key -> switch (kind) {
                        case MONEY -> key.equals("exact") || key.equals("exact/zero");
                        case COUNT -> key.startsWith("exact");
                        case FLAG -> false;
                        default -> true;
                    })
                    .toList();
        }

        private boolean hasImage(String key) {
            boolean told = !key.equals(Form.WITHHELD.word()) && !key.equals(Form.FIRST_PARTY.word());
            // Names have words that customers chose; amounts have none yet.
            boolean codeword = kind == Kind.MONEY && key.equals(Form.CODEWORD.word());
            boolean threshold = kind == Kind.MONEY && key.startsWith(Form.YES_NO.word());
            boolean owed = key.endsWith("/owed") && !signed;
            return told && !codeword && !threshold && !owed;
        }
    }

    /** A list hole, spoken by the messages {@code KEY.hole.first}, {@code .next}, {@code .last} and {@code .only}. */
    record Items(Map<String, Value> holes) implements HoleSpec {
        /** Where an item can stand. */
        static final List<String> PLACES = List.of("first", "next", "last", "only");
    }
}
