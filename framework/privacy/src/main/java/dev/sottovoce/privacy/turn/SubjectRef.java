package dev.sottovoce.privacy.turn;

/** A customer as the bank knows her: an opaque reference of ours, never a vendor's id. */
public record SubjectRef(String value) {
    public SubjectRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a subject reference is empty");
        }
    }

    @Override
    public String toString() {
        return "[subject]";
    }
}
