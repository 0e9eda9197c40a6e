package dev.sottovoce.banking;

/** The bank's own opaque reference of a movement. */
public record TransactionRef(String value) {
    @Override
    public String toString() {
        return "[movement]";
    }
}
