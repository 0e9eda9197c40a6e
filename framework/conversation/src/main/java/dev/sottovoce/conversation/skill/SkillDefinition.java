package dev.sottovoce.conversation.skill;

import dev.sottovoce.privacy.turn.Assurance;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects which handler serves which intent. */
public final class SkillDefinition {
    private final Map<String, Served> handlers = new LinkedHashMap<>();

    /** A handler and how sure of the customer it wants us to be. */
    public record Served(Handler handler, Assurance needs) {}

    /** An intent that waits for its handler. */
    public final class Binding {
        private final String intent;
        private final Assurance needs;

        private Binding(String intent, Assurance needs) {
            this.intent = intent;
            this.needs = needs;
        }

        /** How sure we must be of the customer; {@link Assurance#LINKED} unless said otherwise. */
        public Binding needs(Assurance assurance) {
            return new Binding(intent, assurance);
        }

        /**
         * Serves the intent.
         *
         * @throws IllegalArgumentException when the intent has a handler already
         */
        public void handle(Handler handler) {
            if (handlers.putIfAbsent(intent, new Served(handler, needs)) != null) {
                throw new IllegalArgumentException("two handlers for the intent " + intent);
            }
        }
    }

    /** Begins to bind an intent of the catalogue. */
    public Binding on(String intent) {
        return new Binding(intent, Assurance.LINKED);
    }

    /** Every intent that has a handler. */
    public Map<String, Served> handlers() {
        return Map.copyOf(handlers);
    }

    /** The handler of an intent. */
    public Optional<Served> handler(String intent) {
        return Optional.ofNullable(handlers.get(intent));
    }
}
