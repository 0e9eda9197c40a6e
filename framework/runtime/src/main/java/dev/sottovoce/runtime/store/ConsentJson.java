package dev.sottovoce.runtime.store;

import dev.sottovoce.privacy.consent.ConsentEvent;
import dev.sottovoce.privacy.consent.ConsentEvent.Grant;
import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Form;
import dev.sottovoce.privacy.turn.Room;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision as one JSON text, and back. Subject and vendor stand beside it. */
final class ConsentJson {
    private final Function<String, Optional<DataClass>> classes;

    /** Reads classes by their ids; a grant of a class that the policy no longer has is passed over. */
    ConsentJson(Function<String, Optional<DataClass>> classes) {
        this.classes = classes;
    }

    static String write(ConsentEvent event) {
        var grants = new JsonArray();
        event.grants()
                .forEach(grant -> grants.add(new JsonObject()
                        .put("class", grant.dataClass().id())
                        .put("most", grant.most().name())
                        .put(
                                "surfaces",
                                new JsonArray(grant.surfaces().stream()
                                        .map(Surface::name)
                                        .sorted()
                                        .toList()))
                        .put("purpose", grant.purpose())
                        .put("until", grant.until().toString())));
        var json = new JsonObject()
                .put("schema", "sottovoce-consent/1")
                .put("record", event.record())
                .put("type", event.type().name())
                .put("method", event.method().name())
                .put("grants", grants)
                .put("everything", event.everything())
                .put("time", event.time().toString())
                .put("notice", event.notice());
        event.room().ifPresent(room -> json.put("room", room.name()));
        event.quiet().ifPresent(until -> json.put("quiet", until.toString()));
        return json.encode();
    }

    ConsentEvent read(String text, SubjectRef subject, String vendor) {
        var json = new JsonObject(text);
        var grants = json.getJsonArray("grants");
        var ends = new HashMap<String, Instant>();
        return new ConsentEvent(
                json.getString("record"),
                subject,
                vendor,
                ConsentEvent.Type.valueOf(json.getString("type")),
                ConsentEvent.Method.valueOf(json.getString("method")),
                IntStream.range(0, grants.size())
                        .mapToObj(grants::getJsonObject)
                        .flatMap(grant -> grant(grant, ends))
                        .toList(),
                json.getBoolean("everything"),
                Optional.ofNullable(json.getString("room")).map(Room::valueOf),
                Instant.parse(json.getString("time")),
                json.getString("notice"),
                Optional.ofNullable(json.getString("quiet")).map(Instant::parse));
    }

    /** The grants of one decision mostly end together, so each end is read once. */
    private Stream<Grant> grant(JsonObject json, Map<String, Instant> ends) {
        return classes.apply(json.getString("class")).stream()
                .map(dataClass -> new Grant(
                        dataClass,
                        Form.valueOf(json.getString("most")),
                        json.getJsonArray("surfaces").stream()
                                .map(name -> Surface.valueOf(String.valueOf(name)))
                                .collect(Collectors.toSet()),
                        json.getString("purpose"),
                        ends.computeIfAbsent(json.getString("until"), Instant::parse)));
    }
}
