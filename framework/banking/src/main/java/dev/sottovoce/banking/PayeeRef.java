package dev.sottovoce.banking;

/** The bank's own opaque reference of a payee. */
public record PayeeRef(String value) {
    @Override
    public String toString() {
        return "[payee]";
    }
}
