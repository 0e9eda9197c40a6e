package dev.sottovoce.adapters.alexa;

import java.time.Duration;

/** Where the adapter reports what it met. Called on event loops: must not block. */
public interface AlexaNotices {
    /** It happened once more. */
    void count(AlexaNotice notice);

    /** How far Amazon's clock was from ours in an authentic request; positive when the request is old. */
    void skew(Duration age);

    /** Nobody listens. */
    static AlexaNotices none() {
        return new AlexaNotices() {
            @Override
            public void count(AlexaNotice notice) {}

            @Override
            public void skew(Duration age) {}
        };
    }
}
