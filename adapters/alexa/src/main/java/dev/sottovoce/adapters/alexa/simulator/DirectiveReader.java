package dev.sottovoce.adapters.alexa.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sottovoce.adapters.alexa.simulator.Understood.Elicited;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the directives of an answer, found by their type, and checks that they fit the model and the manifest. */
final class DirectiveReader {
    private static final int MAX_VALUES = 100;

    private final SpokenModel model;
    private final Optional<String> intent;
    private Optional<JsonNode> dynamic = Optional.empty();

    DirectiveReader(SpokenModel model, Optional<String> intent) {
        this.model = model;
        this.intent = intent;
    }

    /** What was read of {@code Dialog.UpdateDynamicEntities}. */
    Optional<JsonNode> dynamic() {
        return dynamic;
    }

    /** The slot that will be asked for, if it was announced. */
    Optional<Elicited> read(JsonNode directives, boolean open, Consumer<String> wrong) {
        Optional<Elicited> elicited = Optional.empty();
        for (JsonNode directive : directives) {
            String type = directive.path("type").asText();
            switch (type) {
                case "Dialog.ElicitSlot" -> {
                    if (elicited.isPresent() || !open) {
                        wrong.accept("directives: one slot at most is asked for, and only in an open session");
                    }
                    elicited = elicit(directive, wrong);
                }
                case "Dialog.UpdateDynamicEntities" -> {
                    dynamic = Optional.of(directive);
                    entities(directive, wrong);
                }
                // Nothing else is declared in the manifest, and our engine leads the dialogue.
                default -> wrong.accept("directives: " + type + " is not supported by this skill");
            }
        }
        return elicited;
    }

    private Optional<Elicited> elicit(JsonNode directive, Consumer<String> wrong) {
        keys(directive, Set.of("type", "slotToElicit", "updatedIntent"), wrong);
        JsonNode updated = directive.path("updatedIntent");
        keys(updated, Set.of("name", "confirmationStatus", "slots"), wrong);
        String name = updated.path("name").asText(intent.orElse(""));
        Elicited slot = new Elicited(name, directive.path("slotToElicit").asText());
        if (!model.mayElicit(slot)) {
            wrong.accept("directives: the dialog model does not let " + slot.intent() + "." + slot.slot()
                    + " be elicited; make it required there");
            return Optional.empty();
        }
        Map<String, String> known =
                model.intent(name).map(SpokenModel.ModelIntent::slots).orElse(Map.of());
        for (Iterator<String> names = updated.path("slots").fieldNames(); names.hasNext(); ) {
            String each = names.next();
            if (!known.containsKey(each)) {
                wrong.accept("directives: " + name + " has no slot " + each);
            }
            if (updated.path("slots").path(each).has("value")) {
                wrong.accept("directives: the slot " + each + " goes back to Amazon with its value; send names only");
            }
        }
        return Optional.of(slot);
    }

    private void entities(JsonNode directive, Consumer<String> wrong) {
        int values = 0;
        for (JsonNode type : directive.path("types")) {
            if (!model.knowsType(type.path("name").asText())) {
                wrong.accept("directives: dynamic values for a type that the model does not have");
            }
            for (JsonNode value : type.path("values")) {
                values += 1 + value.path("name").path("synonyms").size();
            }
        }
        if (values > MAX_VALUES) {
            wrong.accept("directives: more than " + MAX_VALUES + " dynamic values");
        }
    }

    private static void keys(JsonNode node, Set<String> known, Consumer<String> wrong) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                wrong.accept("keys: Amazon does not know " + name + " in a directive");
            }
        }
    }
}
