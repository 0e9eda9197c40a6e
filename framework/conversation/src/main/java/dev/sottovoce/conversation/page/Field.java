package dev.sottovoce.conversation.page;

import dev.sottovoce.conversation.slot.SlotValue;
import dev.sottovoce.conversation.slot.SlotValue.Days;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A slot as a page asks for it. */
public sealed interface Field {
    /** The slot's name. */
    String slot();

    /** What the slot is called; in the customer's language. */
    String label();

    /**
     * What was answered.
     *
     * @param form finds the text of a form's field by its name
     * @return empty when it was left open
     * @throws InvalidAnswer when it is not one of the answers that the field has
     */
    Optional<SlotValue> read(Function<String, Optional<String>> form);

    /** The name of the form's field. */
    default String name() {
        return "slot." + slot();
    }

    /** An answer that the field does not have. */
    final class InvalidAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        InvalidAnswer(String slot) {
            super("the answer for the slot " + slot + " is none of those that were offered; ask again");
        }
    }

    /** One answer of several. */
    record Choice(String slot, String label, List<Option> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Optional<SlotValue> read(Function<String, Optional<String>> form) {
            return form.apply(name())
                    .filter(answer -> !answer.isEmpty())
                    .map(answer -> options.stream()
                            .filter(option -> option.key().equals(answer))
                            .findFirst()
                            .orElseThrow(() -> new InvalidAnswer(slot))
                            .value());
        }

        @Override
        public String toString() {
            return "[choice of " + slot + "]";
        }
    }

    /**
     * An answer.
     *
     * @param key how the form names it
     * @param title as the customer reads it
     */
    record Option(String key, String title, SlotValue value, boolean chosen) {
        @Override
        public String toString() {
            return "[option]";
        }
    }

    /** A first and a last day, both included; the form's fields end in {@code .from} and {@code .to}, ISO 8601. */
    record Period(String slot, String label, Optional<Days> chosen) implements Field {
        @Override
        public Optional<SlotValue> read(Function<String, Optional<String>> form) {
            Optional<LocalDate> from = day(form.apply(name() + ".from"));
            Optional<LocalDate> to = day(form.apply(name() + ".to"));
            if (from.isEmpty() && to.isEmpty()) {
                return Optional.empty();
            }
            if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
                throw new InvalidAnswer(slot);
            }
            return Optional.of(new Days(from.get(), to.get()));
        }

        private Optional<LocalDate> day(Optional<String> text) {
            try {
                return text.filter(any -> !any.isEmpty()).map(LocalDate::parse);
            } catch (DateTimeParseException unreadable) {
                throw new InvalidAnswer(slot);
            }
        }
    }
}
