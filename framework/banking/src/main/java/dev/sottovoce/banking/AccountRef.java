package dev.sottovoce.banking;

/** The bank's own opaque reference of an account; not a number that anybody could use. */
public record AccountRef(String value) {
    @Override
    public String toString() {
        return "[account]";
    }
}
