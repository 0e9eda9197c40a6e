package dev.sottovoce.adapters.messenger;

/** Where the adapter reports what it met. Called on event loops: must not block. */
@FunctionalInterface
public interface MessengerNotices {
    /** It happened once more. */
    void count(MessengerNotice notice);

    /** Nobody listens. */
    static MessengerNotices none() {
        return notice -> {};
    }
}
