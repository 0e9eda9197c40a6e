package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.turn.SubjectRef;
import dev.sottovoce.privacy.turn.Surface;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Writes entries as canonical JSON. No value stands in clear: the customer is a tag, what was told a commitment and a
 * ciphertext, each under the customer's own key of the quarter.
 */
public final class EntryWriter {
    private static final int NONCE_BYTES = 12;

    private final KeyVault keys;
    private final RandomGenerator random;

    /**
     * A writer.
     *
     * @param random for nonces; must be secure
     */
    public EntryWriter(KeyVault keys, RandomGenerator random) {
        this.keys = keys;
        this.random = random;
    }

    /** The entry of a draft under its number. */
    public Entry write(Disclosure draft, SubjectRef subject, String vendor, long seq, Instant time) {
        byte[] key = keys.key(subject, quarter(time));
        var json = new StringBuilder(400);
        json.append("{\"schema\":\"sottovoce-disclosure/1\",\"seq\":")
                .append(seq)
                .append(",\"kind\":\"")
                .append(draft.kind())
                .append("\",\"time\":\"")
                .append(time)
                .append('"');
        field(json, "turn", draft.turn());
        field(json, "principal", tag(key, subject));
        field(json, "vendor", vendor);
        list(
                json,
                "surfaces",
                draft.surfaces().stream().map(Surface::word).sorted().toList());
        list(json, "class", draft.label().classes().stream().map(DataClass::id).toList());
        field(json, "form", draft.form().word());
        json.append(",\"bits\":").append(draft.bits());
        field(json, "message", draft.message());
        field(json, "hole", draft.hole());
        field(json, "policy", draft.policy());
        field(json, "binding", draft.decision().binding().factor().name().toLowerCase(Locale.ROOT));
        field(json, "rule", draft.decision().binding().source());
        draft.consentRecord().ifPresent(record -> field(json, "consent_record", record));
        draft.image().ifPresent(image -> sealed(json, key, image, draft));
        byte[] bytes = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Entry(seq, time, bytes, Crypto.leaf(bytes));
    }

    /** The tag under which a customer's entries of a quarter are found; those of two quarters do not join. */
    public String tag(SubjectRef subject, Instant time) {
        return tag(keys.key(subject, quarter(time)), subject);
    }

    private static String tag(byte[] key, SubjectRef subject) {
        byte[] tagKey = Crypto.hmac(key, utf8("tag"));
        return base64(Crypto.hmac(tagKey, utf8(subject.value())));
    }

    private void sealed(StringBuilder json, byte[] key, Image image, Disclosure draft) {
        String text = draft.label() + "\n" + image.key() + "\n" + image.speech() + "\n" + image.display();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        field(json, "commit", base64(Crypto.hmac(Crypto.hmac(key, utf8("commit")), utf8(text))));
        field(json, "nonce", base64(nonce));
        field(json, "ct", base64(Crypto.encrypt(Crypto.hmac(key, utf8("encrypt")), nonce, utf8(text))));
    }

    private static String quarter(Instant time) {
        var date = time.atZone(ZoneOffset.UTC);
        return date.getYear() + "Q" + date.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static void list(StringBuilder json, String name, List<String> values) {
        json.append(",\"").append(name).append("\":[");
        json.append(values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(",")));
        json.append(']');
    }

    /** Ids, keys and base64 need no escapes. */
    private static void field(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
