package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.form.DataClass;
import dev.sottovoce.privacy.form.Image;
import dev.sottovoce.privacy.policy.Decision;
import dev.sottovoce.privacy.turn.Surface;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Writes entries as canonical JSON. No value stands in clear: the customer is a tag, what was told a commitment and a
 * ciphertext, each under the customer's own key of the quarter.
 */
public final class EntryBytes {
    static final String SCHEMA = "sottovoce-disclosure/1";

    private static final int NONCE_BYTES = 12;

    private final RandomGenerator random;

    /**
     * A writer.
     *
     * @param random for nonces; must be secure
     */
    public EntryBytes(RandomGenerator random) {
        this.random = random;
    }

    /** The entries of one reply's drafts, numbered from the first on. */
    public List<Entry> of(List<Disclosure> drafts, CustomerKey key, String vendor, long firstSeq, Instant time) {
        var entries = new ArrayList<Entry>(drafts.size());
        for (Disclosure draft : drafts) {
            entries.add(write(draft, key, vendor, firstSeq + entries.size(), time));
        }
        return entries;
    }

    private Entry write(Disclosure draft, CustomerKey key, String vendor, long seq, Instant time) {
        var json = new EntryJson();
        json.text("schema", SCHEMA);
        json.number("seq", seq);
        json.text("kind", draft.kind().name());
        json.text("time", time.toString());
        json.text("turn", draft.turn());
        json.text("principal", key.principal());
        json.text("vendor", vendor);
        json.texts(
                "surfaces",
                draft.surfaces().stream().map(Surface::word).sorted().toList());
        json.texts("class", draft.label().classes().stream().map(DataClass::id).toList());
        json.text("form", draft.form().word());
        json.number("bits", draft.bits());
        json.text("message", draft.message());
        json.text("hole", draft.hole());
        json.text("policy", draft.policy());
        json.text("binding", word(draft.decision().binding()));
        json.text("rule", draft.decision().binding().source());
        json.text("factors", factors(draft.decision()));
        draft.consentRecord().ifPresent(record -> json.text("consent_record", record));
        draft.image().ifPresent(image -> sealed(json, key, image, draft));
        byte[] bytes = json.bytes();
        return new Entry(seq, time, bytes, Crypto.leaf(bytes));
    }

    /** Such as {@code floor BALANCE 6, rule BALANCE 5 R3}: each voice with its class, level and source. */
    private static String factors(Decision decision) {
        return decision.voices().stream()
                .map(voice ->
                        (word(voice) + " " + voice.dataClass() + " " + voice.level() + " " + voice.source()).strip())
                .collect(Collectors.joining(", "));
    }

    private static String word(Decision.Voice voice) {
        return voice.factor().name().toLowerCase(Locale.ROOT);
    }

    private void sealed(EntryJson json, CustomerKey key, Image image, Disclosure draft) {
        byte[] told = prefixed(draft.label().toString(), image.key(), image.speech(), image.display());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        json.text("commit", base64(key.commitment(told)));
        json.text("nonce", base64(nonce));
        json.text("ct", base64(key.seal(nonce, told)));
    }

    /** Each text in UTF-8 after its length in bytes (4 bytes, big endian), so that no two lists share their bytes. */
    private static byte[] prefixed(String... texts) {
        var bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] encoded = utf8(text);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return bytes.toByteArray();
    }

    /** The quarter of a time in UTC, such as {@code 2026Q1}. */
    public static String quarter(Instant time) {
        var date = time.atZone(ZoneOffset.UTC);
        return date.getYear() + "Q" + date.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
