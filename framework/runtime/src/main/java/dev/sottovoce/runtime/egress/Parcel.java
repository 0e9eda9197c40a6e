package dev.sottovoce.runtime.egress;

import dev.sottovoce.privacy.ledger.DisclosureStore.Appended;
import dev.sottovoce.privacy.turn.SubjectRef;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An answer that is ready to go: its calls, and the ledger's entries that say so. It is kept sealed until every call is
 * made, so that a process that dies in between sends the same bytes.
 */
public final class Parcel {
    private final List<PassedCall> calls;
    private final Optional<SubjectRef> customer;
    private final long consentVersion;
    private final Appended.Written entries;

    /** @param consentVersion which the answer was made under */
    Parcel(List<PassedCall> calls, Optional<SubjectRef> customer, long consentVersion, Appended.Written entries) {
        this.calls = List.copyOf(calls);
        this.customer = customer;
        this.consentVersion = consentVersion;
        this.entries = entries;
    }

    /** Calls that tell nothing, and so have no entries. */
    static Parcel untold(List<PassedCall> calls) {
        return new Parcel(calls, Optional.empty(), 0, new Appended.Written(0, 0));
    }

    static Parcel read(Buffer bytes) {
        var json = new JsonObject(bytes);
        var calls = json.getJsonArray("calls");
        return new Parcel(
                IntStream.range(0, calls.size())
                        .mapToObj(calls::getJsonObject)
                        .map(PassedCall::read)
                        .toList(),
                Optional.ofNullable(json.getString("customer")).map(SubjectRef::new),
                json.getLong("consent"),
                new Appended.Written(json.getLong("first"), json.getLong("last")));
    }

    byte[] bytes() {
        var list = new JsonArray();
        calls.forEach(call -> list.add(call.json()));
        var json = new JsonObject()
                .put("calls", list)
                .put("consent", consentVersion)
                .put("first", entries.firstSeq())
                .put("last", entries.lastSeq());
        customer.ifPresent(known -> json.put("customer", known.value()));
        return json.toBuffer().getBytes();
    }

    /** How many calls it takes. */
    public int size() {
        return calls.size();
    }

    PassedCall call(int index) {
        return calls.get(index);
    }

    Optional<SubjectRef> customer() {
        return customer;
    }

    long consentVersion() {
        return consentVersion;
    }

    Appended.Written entries() {
        return entries;
    }

    @Override
    public String toString() {
        return "[parcel of " + calls.size() + " calls]";
    }
}
