package dev.sottovoce.runtime.store;

import dev.sottovoce.conversation.channel.Event;
import dev.sottovoce.conversation.channel.HeardIntent;
import dev.sottovoce.conversation.channel.HeardSlot;
import dev.sottovoce.conversation.channel.Inbound;
import dev.sottovoce.conversation.channel.LinkRef;
import dev.sottovoce.conversation.channel.ReturnAddress;
import dev.sottovoce.conversation.channel.RoomEvidence;
import dev.sottovoce.privacy.turn.Assurance;
import dev.sottovoce.privacy.turn.Surface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A turn and where its answer has to go as one JSON text, and back. Sealed before it touches a disk. */
final class ArrivalJson {
    private ArrivalJson() {}

    /** What was read. */
    record Opened(Inbound turn, Optional<ReturnAddress> returnTo) {}

    static byte[] write(Inbound turn, Optional<ReturnAddress> returnTo) {
        var json = new JsonObject()
                .put("tenant", turn.tenant())
                .put("channel", turn.channel())
                .put("vendor", turn.vendor())
                .put("pseudonym", turn.pseudonym())
                .put("conversation", turn.conversation())
                .put("new", turn.newSession())
                .put("event", turn.event().name())
                .put("assurance", turn.assurance().name())
                .put("room", turn.room().name())
                .put(
                        "surfaces",
                        new JsonArray(turn.surfaces().stream()
                                .map(Surface::name)
                                .sorted()
                                .toList()))
                .put("locale", turn.locale().toLanguageTag())
                .put("received", turn.receivedAt().toString())
                .put("turn", turn.turn());
        turn.speaker().ifPresent(speaker -> json.put("speaker", speaker));
        turn.handle().ifPresent(handle -> json.put("handle", handle));
        turn.text().ifPresent(text -> json.put("text", text));
        turn.intent().ifPresent(intent -> json.put("intent", intent(intent)));
        turn.action().ifPresent(action -> json.put("action", action));
        turn.link().ifPresent(link -> json.put("link", link(link)));
        returnTo.ifPresent(address -> json.put("to", address.json().getBytes()));
        return json.toBuffer().getBytes();
    }

    static Opened read(byte[] bytes) {
        var json = new JsonObject(Buffer.buffer(bytes));
        var turn = new Inbound(
                json.getString("tenant"),
                json.getString("channel"),
                json.getString("vendor"),
                json.getString("pseudonym"),
                text(json, "speaker"),
                json.getString("conversation"),
                text(json, "handle"),
                json.getBoolean("new"),
                Event.valueOf(json.getString("event")),
                text(json, "text"),
                Optional.ofNullable(json.getJsonObject("intent")).map(ArrivalJson::intent),
                text(json, "action"),
                Optional.ofNullable(json.getJsonObject("link")).map(ArrivalJson::link),
                Assurance.valueOf(json.getString("assurance")),
                RoomEvidence.valueOf(json.getString("room")),
                texts(json.getJsonArray("surfaces")).stream()
                        .map(Surface::valueOf)
                        .collect(Collectors.toSet()),
                Locale.forLanguageTag(json.getString("locale")),
                Instant.parse(json.getString("received")),
                json.getString("turn"));
        return new Opened(
                turn, Optional.ofNullable(json.getBinary("to")).map(to -> new ReturnAddress(Buffer.buffer(to))));
    }

    private static JsonObject intent(HeardIntent intent) {
        var slots = new JsonArray();
        intent.slots()
                .forEach(slot -> slots.add(new JsonObject()
                        .put("name", slot.name())
                        .put("raw", slot.raw())
                        .put("ids", new JsonArray(slot.ids()))
                        .put("notation", slot.notation().name())));
        return new JsonObject().put("id", intent.id()).put("slots", slots);
    }

    private static HeardIntent intent(JsonObject json) {
        return new HeardIntent(
                json.getString("id"),
                all(json.getJsonArray("slots"), JsonArray::getJsonObject).stream()
                        .map(slot -> new HeardSlot(
                                slot.getString("name"),
                                slot.getString("raw"),
                                texts(slot.getJsonArray("ids")),
                                HeardSlot.Notation.valueOf(slot.getString("notation"))))
                        .toList());
    }

    private static JsonObject link(LinkRef link) {
        return link instanceof LinkRef.Account account
                ? new JsonObject().put("vendor", account.vendor()).put("pseudonym", account.pseudonym())
                : new JsonObject().put("id", ((LinkRef.Id) link).value());
    }

    private static LinkRef link(JsonObject json) {
        return json.containsKey("id")
                ? new LinkRef.Id(json.getString("id"))
                : new LinkRef.Account(json.getString("vendor"), json.getString("pseudonym"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name));
    }

    private static List<String> texts(JsonArray array) {
        return all(array, JsonArray::getString);
    }

    private interface At<T> {
        T at(JsonArray array, int index);
    }

    private static <T> List<T> all(JsonArray array, At<T> item) {
        return IntStream.range(0, array.size()).mapToObj(i -> item.at(array, i)).toList();
    }
}
