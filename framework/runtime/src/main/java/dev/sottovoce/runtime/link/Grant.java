package dev.sottovoce.runtime.link;

import java.time.Duration;

/** What the token endpoint makes of a code or a refresh token. */
sealed interface Grant {
    /** Fresh tokens; they are known to the vendor only, we keep their hashes. */
    record Given(String access, String refresh, Duration expiresIn) implements Grant {
        @Override
        public String toString() {
            return "[tokens]";
        }
    }

    /** Unknown, expired, spent, or not this client's: whoever asks does not learn which. */
    record Refused() implements Grant {}
}
