package dev.sottovoce.runtime.link;

import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers as a row holds them until the link exists, such as {@code {"shares":{"BALANCES":"ROUNDED"},"language":"en"}}.
 */
final class AnswersJson {
    private AnswersJson() {}

    static String write(Answers answers) {
        var shares = new JsonObject();
        answers.shares().forEach((bundle, form) -> shares.put(bundle.name(), form.name()));
        var json = new JsonObject()
                .put("shares", shares)
                .put("lifts", answers.liftsRefusal())
                .put("language", answers.language().toLanguageTag());
        answers.room().ifPresent(room -> json.put("room", room.name()));
        return json.encode();
    }

    /** @throws IllegalArgumentException when a constant is one that this program does not know */
    static Answers read(String text) {
        var json = new JsonObject(text);
        var shares = new EnumMap<Bundle, Form>(Bundle.class);
        json.getJsonObject("shares")
                .forEach(entry -> shares.put(Bundle.valueOf(entry.getKey()), Form.valueOf((String) entry.getValue())));
        return new Answers(
                shares,
                Optional.ofNullable(json.getString("room")).map(Room::valueOf),
                json.getBoolean("lifts"),
                Locale.forLanguageTag(json.getString("language")));
    }
}
