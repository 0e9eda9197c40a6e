package dev.sottovoce.privacy.guard;

/**
 * Ends the reading of something that cannot be accounted for. Without cause and stack trace, and its message is the
 * code: nothing of the bytes may travel with it.
 */
final class Unaccountable extends RuntimeException {
    private final TripCode code;

    Unaccountable(TripCode code) {
        super(code.word(), null, false, false);
        this.code = code;
    }

    TripCode code() {
        return code;
    }
}
