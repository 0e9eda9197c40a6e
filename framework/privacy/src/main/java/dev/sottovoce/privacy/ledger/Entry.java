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
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copied on the way in and out
public record Entry(long seq, Instant time, byte[] json, byte[] leaf) {
    public Entry {
        json = json.clone();
        leaf = leaf.clone();
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public byte[] leaf() {
        return leaf.clone();
    }

    @Override
    public String toString() {
        return "[entry " + seq + "]";
    }
}
