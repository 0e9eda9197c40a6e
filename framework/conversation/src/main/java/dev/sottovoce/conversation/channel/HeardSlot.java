package dev.sottovoce.conversation.channel;

import java.util.List;

/**
 * A slot as the vendor filled it.
 *
 * @param name the catalogue's slot name
 * @param raw what was heard, or the vendor's notation of it
 * @param ids ids of the catalogue's slot values that the vendor resolved; two or more are ambiguous
 * @param notation how to read {@code raw}
 */
public record HeardSlot(String name, String raw, List<String> ids, Notation notation) {
    public HeardSlot {
        ids = List.copyOf(ids);
    }

    /** How a raw value is written. */
    public enum Notation {
        /** Words of the customer. */
        WORDS,
        /** What the vendor made of a day or a period: {@code 2026-03-02}, {@code 2026-W10}, {@code 2026-WI}. */
        CODED_DATE,
        /** A length of time as ISO 8601 writes it: {@code P3D}. */
        CODED_DURATION,
        /** Digits. */
        CODED_NUMBER
    }

    /** The name only: what was heard is not for logs. */
    @Override
    public String toString() {
        return "[slot " + name + "]";
    }
}
