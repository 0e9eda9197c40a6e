package dev.sottovoce.privacy.ledger;

import java.time.Instant;

/**
 * A written entry.
 *
 * @param seq from 1, without gaps
 * @param time UTC
 * @param json canonical bytes: fixed field order, no white space, UTF-8
 * @param leaf RFC 6962 leaf hash of the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the store hands out its own copies
public record Entry(long seq, Instant time, byte[] json, byte[] leaf) {
    @Override
    public String toString() {
        return "[entry " + seq + "]";
    }
}
