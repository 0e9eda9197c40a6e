package dev.sottovoce.runtime.page;

import dev.sottovoce.conversation.dialogue.Run;
import dev.sottovoce.conversation.slot.SlotValue;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;

/** A request as one JSON text, such as {@code {"intent":"spending","slots":{"period":{"from":…,"to":…}}}}, and back. */
final class RunJson {
    private RunJson() {}

    static String write(Run run) {
        var slots = new JsonObject();
        run.slots().forEach((name, value) -> slots.put(name, slot(value)));
        return new JsonObject()
                .put("intent", run.intent())
                .put("slots", slots)
                .put("page", run.page())
                .encode();
    }

    static Run read(String text) {
        var json = new JsonObject(text);
        var slots = new HashMap<String, SlotValue>();
        json.getJsonObject("slots").forEach(entry -> slots.put(entry.getKey(), slot((JsonObject) entry.getValue())));
        return new Run(json.getString("intent"), slots, json.getInteger("page"), false);
    }

    private static JsonObject slot(SlotValue value) {
        if (value instanceof SlotValue.Days days) {
            return new JsonObject()
                    .put("from", days.from().toString())
                    .put("to", days.to().toString());
        } else if (value instanceof SlotValue.Choice choice) {
            return new JsonObject().put("id", choice.id()).put("words", choice.words());
        } else if (value instanceof SlotValue.Mention mention) {
            return new JsonObject().put("words", mention.words());
        } else if (value instanceof SlotValue.Amount amount) {
            return new JsonObject()
                    .put("currency", amount.currency().getCurrencyCode())
                    .put("minorUnits", amount.minorUnits());
        } else if (value instanceof SlotValue.Whole whole) {
            return new JsonObject().put("value", whole.value());
        } else if (value instanceof SlotValue.Place place) {
            return new JsonObject().put("place", place.number());
        }
        return new JsonObject().put("all", true);
    }

    private static SlotValue slot(JsonObject json) {
        if (json.containsKey("from")) {
            return new SlotValue.Days(LocalDate.parse(json.getString("from")), LocalDate.parse(json.getString("to")));
        } else if (json.containsKey("id")) {
            return new SlotValue.Choice(json.getString("id"), json.getString("words"));
        } else if (json.containsKey("words")) {
            return new SlotValue.Mention(json.getString("words"));
        } else if (json.containsKey("currency")) {
            return new SlotValue.Amount(Currency.getInstance(json.getString("currency")), json.getLong("minorUnits"));
        } else if (json.containsKey("value")) {
            return new SlotValue.Whole(json.getLong("value"));
        } else if (json.containsKey("place")) {
            return new SlotValue.Place(json.getInteger("place"));
        }
        return new SlotValue.All();
    }
}
