package dev.sottovoce.privacy.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * Compares an entry's bytes with what it is filed under. Entries are canonical, so that nearly always their beginning
 * has just these bytes and nothing need be parsed. Not for several threads at once.
 */
public final class EntryFiling {
    private static final byte[] NUMBER = utf8("{\"schema\":\"" + EntryBytes.SCHEMA + "\",\"seq\":");
    private static final byte[] PRINCIPAL = utf8("\",\"principal\":\"");

    private long lastMillis = Long.MIN_VALUE;
    private String lastTime = "";

    /** Whether the entry names this number, time, tag, kind and vendor. */
    public boolean isRight(byte[] json, long seq, long millis, byte[] tag, String kind, String vendor) {
        String time = time(millis);
        String principal = Base64.getEncoder().encodeToString(tag);
        return beginsWith(json, seq, time, principal, kind, vendor)
                || EntryFields.read(json)
                        .filter(fields ->
                                fields.number("seq").filter(read -> read == seq).isPresent())
                        .filter(fields -> is(fields, "time", time))
                        .filter(fields -> is(fields, "principal", principal))
                        .filter(fields -> is(fields, "kind", kind))
                        .filter(fields -> is(fields, "vendor", vendor))
                        .isPresent();
    }

    private static boolean beginsWith(
            byte[] json, long seq, String time, String principal, String kind, String vendor) {
        int at = after(json, 0, NUMBER);
        at = after(json, at, utf8(seq + ",\"kind\":\"" + kind + "\",\"time\":\"" + time + "\",\"turn\":\""));
        if (at < 0) {
            return false;
        }
        // The turn is a handle: letters.
        while (at < json.length && json[at] >= 'a' && json[at] <= 'z') {
            at++;
        }
        at = after(json, at, PRINCIPAL);
        return after(json, at, utf8(principal + "\",\"vendor\":\"" + vendor + "\",")) > 0;
    }

    /** Where the text goes on after a part; negative when it does not have the part there. */
    private static int after(byte[] text, int at, byte[] part) {
        return at >= 0
                        && at + part.length <= text.length
                        && Arrays.equals(text, at, at + part.length, part, 0, part.length)
                ? at + part.length
                : -1;
    }

    /** A batch has one time. */
    private String time(long millis) {
        if (millis != lastMillis) {
            lastMillis = millis;
            lastTime = Instant.ofEpochMilli(millis).toString();
        }
        return lastTime;
    }

    private static boolean is(EntryFields fields, String name, String value) {
        return fields.text(name).filter(value::equals).isPresent();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
