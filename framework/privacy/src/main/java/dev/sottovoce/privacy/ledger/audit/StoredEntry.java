package dev.sottovoce.privacy.ledger.audit;

/**
 * A row of the ledger, whatever is wrong with it.
 *
 * @param millis since 1970, UTC
 * @param json the entry
 * @param leaf its hash as it was kept
 * @param tag what finds it for its customer
 * @param kind what kind it is kept as
 * @param vendor whom it is kept as told to
 */
@SuppressWarnings("ArrayRecordComponent") // one for each of a million rows, read once and kept by nobody
public record StoredEntry(long seq, long millis, byte[] json, byte[] leaf, byte[] tag, String kind, String vendor) {
    @Override
    public String toString() {
        return "[stored entry " + seq + "]";
    }
}
