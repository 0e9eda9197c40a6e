package dev.sottovoce.privacy.ledger;

import dev.sottovoce.privacy.turn.Surface;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads entries back for the customer to whom they belong. */
public final class EntryReader {
    private final CustomerKey key;
    private final List<Range> voided;

    /**
     * Reads with a key.
     *
     * @param voids the customer's entries of the kind {@code VOID}, which say what did not leave
     */
    public EntryReader(CustomerKey key, Collection<Entry> voids) {
        this.key = key;
        this.voided = voided(voids);
    }

    /**
     * The numbers that entries of the kind {@code VOID} take back.
     *
     * @throws IllegalArgumentException when one is damaged
     */
    public static List<Range> voided(Collection<Entry> voids) {
        return voids.stream().map(EntryReader::range).toList();
    }

    /**
     * An entry of the customer.
     *
     * @throws IllegalArgumentException when it is damaged
     */
    public Disclosed read(Entry entry) {
        EntryFields fields = fields(entry);
        return new Disclosed(
                entry.seq(),
                kind(fields, entry),
                entry.time(),
                fields.text("vendor").orElse(""),
                surfaces(fields),
                fields.texts("class"),
                fields.text("form").orElse(""),
                fields.number("bits").map(Long::intValue).orElse(0),
                fields.text("message").orElse(""),
                told(fields),
                voided.stream().anyMatch(range -> range.contains(entry.seq())));
    }

    private Optional<ToldText> told(EntryFields fields) {
        return fields.text("nonce")
                .flatMap(nonce -> fields.text("ct").flatMap(text -> key.open(base64(nonce), base64(text))))
                .map(EntryReader::told);
    }

    /** Label, key of the image, speech and display, each after its length. */
    private static ToldText told(byte[] plain) {
        var texts = ByteBuffer.wrap(plain);
        skip(texts);
        skip(texts);
        return new ToldText(next(texts), next(texts));
    }

    private static void skip(ByteBuffer texts) {
        int length = texts.getInt();
        texts.position(texts.position() + length);
    }

    private static String next(ByteBuffer texts) {
        byte[] text = new byte[texts.getInt()];
        texts.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static Range range(Entry entry) {
        String[] ends = fields(entry).text("hole").orElse("").split("-", -1);
        if (ends.length != 2) {
            throw damaged(entry);
        }
        return new Range(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    private static Disclosure.Kind kind(EntryFields fields, Entry entry) {
        return fields.text("kind").map(Disclosure.Kind::valueOf).orElseThrow(() -> damaged(entry));
    }

    private static Set<Surface> surfaces(EntryFields fields) {
        return fields.texts("surfaces").stream()
                .map(word -> Surface.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static EntryFields fields(Entry entry) {
        return EntryFields.read(entry.json()).orElseThrow(() -> damaged(entry));
    }

    private static IllegalArgumentException damaged(Entry entry) {
        return new IllegalArgumentException("entry " + entry.seq() + " is damaged; run: sottovoce ledger verify");
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
