package dev.sottovoce.adapters.google;

/** Where the adapter reports what it met. Called on event loops: must not block. */
@FunctionalInterface
public interface CxNotices {
    /** It happened once more. */
    void count(CxNotice notice);

    /** Nobody listens. */
    static CxNotices none() {
        return notice -> {};
    }
}
