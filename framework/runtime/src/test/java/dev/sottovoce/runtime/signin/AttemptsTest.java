package dev.sottovoce.runtime.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);

    private final Attempts attempts = new Attempts(CLOCK);

    @Test
    void attempts_at_the_same_time_are_counted_before_any_is_looked_at() {
        long looked = IntStream.range(0, 200)
                .parallel()
                .filter(attempt -> attempts.begins("anna"))
                .count();

        assertThat(looked).isEqualTo(5);
    }

    @Test
    void a_name_that_signed_in_starts_anew() {
        for (int i = 0; i < 4; i++) {
            assertThat(attempts.begins("anna")).isTrue();
        }
        attempts.succeeded("anna");

        assertThat(IntStream.range(0, 10).filter(i -> attempts.begins("anna"))).hasSize(5);
    }

    @Test
    void names_are_counted_apart() {
        for (int i = 0; i < 6; i++) {
            assertThat(attempts.begins("anna")).isEqualTo(i < 5);
        }

        assertThat(attempts.begins("ben")).isTrue();
    }

    @Test
    void after_a_pause_one_more_is_looked_at() {
        var later = new Hand();
        var patient = new Attempts(later);
        for (int i = 0; i < 5; i++) {
            assertThat(patient.begins("anna")).isTrue();
        }
        later.now = later.now.plus(Duration.ofMinutes(1));

        assertThat(patient.begins("anna")).isTrue();
        assertThat(patient.begins("anna")).isFalse();
    }

    /** A clock that is set by hand. */
    private static final class Hand extends Clock {
        private Instant now = CLOCK.instant();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
